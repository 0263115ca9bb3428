import { normaliser } from '../kolonner';
import type { HusketOppsett, Lesefakta } from './typer';

/** What to remember for the organisation's next file: headings and choices, never what a cell holds. */
export const tilHusket = ({ kolonner, desimaltegn, datoform }: Lesefakta): HusketOppsett => ({
  kolonner: kolonner.flatMap(({ overskrift, valg }) => {
    const navn = normaliser(overskrift);
    return navn === '' ? [] : [{ overskrift: navn, valg }];
  }),
  ...(desimaltegn && { desimaltegn: desimaltegn.verdi }),
  ...(datoform && { datoform: datoform.verdi }),
});
