/**
 * The behaviour of designsystemet that the portal uses, in the place of the whole of its package (next.config.js), which
 * also brings tabs, suggestions, tooltips and polyfills to every page.
 */
import '@digdir/designsystemet-web/clickdelegatefor';
import '@digdir/designsystemet-web/dialog';
import '@digdir/designsystemet-web/ds-field';
import '@digdir/designsystemet-web/fieldset';
import '@digdir/designsystemet-web/focusgroup';
import '@digdir/designsystemet-web/toggle-group';

/** Asked for by the package's pagination, which the portal does not use and the bundler leaves out. */
export const pagination = undefined;
