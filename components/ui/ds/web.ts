/**
 * The behaviour that designsystemet's fields ask for, in the place of the whole of its package (next.config.js), which
 * also brings tabs, suggestions, tooltips and polyfills to every page. What windows need stands with them.
 */
import '@digdir/designsystemet-web/clickdelegatefor';
import '@digdir/designsystemet-web/ds-field';
import '@digdir/designsystemet-web/fieldset';

/** Asked for by the package's pagination, which the portal does not use and the bundler leaves out. */
export const pagination = undefined;
