import { ordningsreiser } from './reiser/ny';
import { opplastingsreiser } from './reiser/opplasting';
import { organisasjonsreiser } from './reiser/organisasjon';
import { sendingsreiser } from './reiser/sending';
import { svarreiser } from './reiser/svar';
import { utkastreiser } from './reiser/utkast';
import { utloggetreiser } from './reiser/utlogget';
import type { Reise } from './sted';

/**
 * Every page and the states that it has, and how one comes there. Declared once: the accessibility test, the pictures
 * and the measurements of pages go through this list, and `sider.spec.ts` fails when a page is missing here.
 */
export const REISER: readonly Reise[] = [
  ...utloggetreiser,
  ...organisasjonsreiser,
  ...ordningsreiser,
  ...utkastreiser,
  ...opplastingsreiser,
  ...sendingsreiser,
  ...svarreiser,
];
