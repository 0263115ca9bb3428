import { EGNE_KOLONNER } from '../egneKolonner';
import { medVern } from '../formelvern';
import type { Utrad, Utvalg } from './typer';

/** What tells Excel that a csv is UTF-8. */
export const BOM = '\ufeff';

/** A cell in quotes when it must be, and guarded against being taken for a formula. */
function celle(raa: string): string {
  const tekst = medVern(raa);
  return /[";\r\n]|^\s|\s$/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst;
}

/** A line of csv as Norwegian Excel reads it; no cell can be taken for a formula. */
export const csvlinje = (celler: readonly string[]): string => `${celler.map(celle).join(';')}\r\n`;

/**
 * Rows as a csv that Norwegian Excel opens right: semicolon, BOM and CRLF, a page of text for each page of rows. The
 * import gives the same rows back, each with its own key.
 */
export async function* skrivCsv(
  sider: AsyncIterable<readonly Utrad[]>,
  { ordning, medAarsak, spraak = 'nb' }: Utvalg,
): AsyncGenerator<string> {
  const { aarsak, radnoekkel } = EGNE_KOLONNER;
  const overskrifter = ordning.felter.map((felt) => felt.ledetekst[spraak]);
  yield BOM + csvlinje([...(medAarsak ? [aarsak[spraak]] : []), ...overskrifter, radnoekkel[spraak]]);
  for await (const rader of sider) {
    const linjer = rader.map((rad) =>
      csvlinje([
        ...(medAarsak ? [rad.aarsak ?? ''] : []),
        ...ordning.felter.map((felt) => rad.verdier[felt.noekkel] ?? ''),
        rad.radId,
      ]),
    );
    yield linjer.join('');
  }
}
