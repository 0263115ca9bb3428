import type { Column, Workbook, Worksheet } from 'exceljs';
import type { Spraak } from '@/lib/felles/spraak';
import { type Kolonne, tilKolonner } from '@/lib/ordning/kolonner';
import type { Felt, Ordning } from '@/lib/ordning/typer';
import { EGNE_KOLONNER } from '../egneKolonner';
import { MALVERSJON, type Malmerker, MERKEPREFIKS } from '../merker';
import { leggPaaKontroll } from './kontroll';
import type { Lister } from './lister';

/** Points of width to characters, as spreadsheets count a column's width. */
const PIKSLER_PER_TEGN = 7;
const MERKEARK = '_oppgaveportalen';

/** Only amounts and whole numbers are numbers; all else loses zeros, digits or meaning as one. */
function tallformat(felt: Felt): string {
  if (felt.type === 'beloep') return felt.desimaler === 0 ? '0' : '#,##0.00';
  return felt.type === 'heltall' ? '0' : '@';
}

const kolonneFor = (kolonne: Kolonne): Partial<Column> => ({
  header: kolonne.overskrift,
  width: Math.max(kolonne.bredde / PIKSLER_PER_TEGN, kolonne.overskrift.length + 2),
  style: {
    numFmt: tallformat(kolonne.felt),
    alignment: { horizontal: kolonne.justering === 'hoeyre' ? 'right' : 'left' },
  },
});

const aarsakskolonne = (spraak: Spraak): Partial<Column> => ({
  header: EGNE_KOLONNER.aarsak[spraak],
  width: 60,
  style: { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } },
});

/** Narrow: it is not for reading, and must not be in the way. */
const radnoekkelkolonne = (spraak: Spraak): Partial<Column> => ({
  header: EGNE_KOLONNER.radnoekkel[spraak],
  width: EGNE_KOLONNER.radnoekkel[spraak].length + 2,
  style: { numFmt: '@', alignment: { horizontal: 'left', shrinkToFit: false } },
});

interface Arkvalg {
  ordning: Ordning;
  spraak: Spraak;
  lister: Lister;
  medAarsak?: boolean;
  medRadnoekkel?: boolean;
}

/**
 * The sheet of rows, with its heading and without any rows: whole columns of ids, codes and dates are text, so that
 * Excel can ruin nothing that is typed there. The same in the template and in every export.
 */
export function lagDataark(bok: Workbook, valg: Arkvalg): Worksheet {
  const { ordning, spraak, lister, medAarsak = false, medRadnoekkel = false } = valg;
  const ark = bok.addWorksheet(arknavn(ordning.navn[spraak]), { views: [{ state: 'frozen', ySplit: 1 }] });
  const kolonner = tilKolonner(ordning, spraak);
  ark.columns = [
    ...(medAarsak ? [aarsakskolonne(spraak)] : []),
    ...kolonner.map(kolonneFor),
    ...(medRadnoekkel ? [radnoekkelkolonne(spraak)] : []),
  ];
  ark.getRow(1).font = { bold: true };
  const foerste = medAarsak ? 2 : 1;
  kolonner.forEach((kolonne, i) => {
    const { letter } = ark.getColumn(foerste + i);
    leggPaaKontroll(ark, kolonne, letter, { lister: lister.omraader, spraak });
  });
  return ark;
}

/** Names of sheets are at most 31 characters and without some signs. */
const arknavn = (navn: string): string => navn.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);

/** Named cells of a sheet that nobody sees tell the import which ordning and year this was made for. */
export function lagMerker(bok: Workbook, ordning: Ordning, inntektsaar: number): void {
  const merker: Malmerker = {
    ordning: ordning.id,
    ordningsnavn: ordning.navn.nb,
    inntektsaar: String(inntektsaar),
    versjon: MALVERSJON,
  };
  const ark = bok.addWorksheet(MERKEARK, { state: 'veryHidden' });
  Object.entries(merker).forEach(([navn, verdi], i) => {
    ark.addRow([navn, verdi]).commit();
    bok.definedNames.add(`'${MERKEARK}'!$B$${i + 1}`, `${MERKEPREFIKS}${navn}`);
  });
}
