import type { Column, DataValidation, Workbook, Worksheet } from 'exceljs';
import ExcelJS from 'exceljs';
import { type Kolonne, type Spraak, tilKolonner } from '@/lib/ordning/kolonner';
import type { Felt, Ordning } from '@/lib/ordning/typer';
import { MALVERSJON, type Malmerker, MERKEPREFIKS } from './merker';
import { MALTEKSTER } from './maltekster';

/** Points of width to characters, as spreadsheets count a column's width. */
const PIKSLER_PER_TEGN = 7;
const MERKEARK = '_oppgaveportalen';
/** Rows that are checked while they are typed. Not all 200 000: some programs unfold such a range cell by cell. */
const KONTROLLERTE_RADER = 3000;

/** exceljs has this and writes it, but its types leave it out. */
type MedKontroller = Worksheet & {
  dataValidations: { add(omraade: string, kontroll: DataValidation): void };
};

/**
 * An empty spreadsheet for one ordning and income year, in which Excel cannot ruin anything: whole columns of ids,
 * codes and dates are text. Runs on the server; exceljs must never reach the browser's bundle.
 */
export async function lagMal(
  ordning: Ordning,
  inntektsaar: number,
  spraak: Spraak = 'nb',
): Promise<Uint8Array<ArrayBuffer>> {
  const bok = new ExcelJS.Workbook();
  bok.creator = 'Oppgaveportalen';
  bok.title = `${ordning.navn[spraak]} ${inntektsaar}`;
  // A fixed day: the same template is the same bytes, whenever it is made.
  bok.created = bok.modified = new Date(Date.UTC(inntektsaar, 0, 1));
  const kolonner = tilKolonner(ordning, spraak);
  lagDataark(bok, ordning, kolonner, spraak);
  lagVeiledning(bok, ordning, inntektsaar, kolonner, spraak);
  lagMerker(bok, {
    ordning: ordning.id,
    ordningsnavn: ordning.navn.nb,
    inntektsaar: String(inntektsaar),
    versjon: MALVERSJON,
  });
  return new Uint8Array(await bok.xlsx.writeBuffer());
}

export const malfilnavn = (ordning: Ordning, inntektsaar: number): string =>
  `mal-${ordning.id}-${inntektsaar}.xlsx`;

/** Only amounts and whole numbers are numbers; all else loses zeros, digits or meaning as one. */
function tallformat(felt: Felt): string {
  if (felt.type === 'beloep') return felt.desimaler === 0 ? '0' : '#,##0.00';
  return felt.type === 'heltall' ? '0' : '@';
}

function lagDataark(bok: Workbook, ordning: Ordning, kolonner: readonly Kolonne[], spraak: Spraak): void {
  const ark = bok.addWorksheet(arknavn(ordning.navn[spraak]), { views: [{ state: 'frozen', ySplit: 1 }] });
  ark.columns = kolonner.map((kolonne): Partial<Column> => ({
    header: kolonne.overskrift,
    width: Math.max(kolonne.bredde / PIKSLER_PER_TEGN, kolonne.overskrift.length + 2),
    style: {
      numFmt: tallformat(kolonne.felt),
      alignment: { horizontal: kolonne.justering === 'hoeyre' ? 'right' : 'left' },
    },
  }));
  ark.getRow(1).font = { bold: true };
  kolonner.forEach((kolonne, i) => {
    const bokstav = ark.getColumn(i + 1).letter;
    const omraade = `${bokstav}2:${bokstav}${KONTROLLERTE_RADER + 1}`;
    (ark as MedKontroller).dataValidations.add(omraade, kontroll(kolonne, bokstav, spraak));
  });
}

/** Names of sheets are at most 31 characters and without some signs. */
const arknavn = (navn: string): string => navn.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);

function kontroll(kolonne: Kolonne, bokstav: string, spraak: Spraak): DataValidation {
  const regel = kontrollregel(kolonne.felt, `${bokstav}2`);
  return {
    ...regel,
    allowBlank: true,
    showInputMessage: true,
    promptTitle: kolonne.overskrift.slice(0, 32),
    prompt: kolonne.hjelp.slice(0, 255),
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: kolonne.overskrift.slice(0, 32),
    error: MALTEKSTER[spraak].ugyldig(kolonne.hjelp).slice(0, 225),
  };
}

type Regel = Pick<DataValidation, 'type' | 'formulae'> & { operator?: DataValidation['operator'] };

const lengde = (operator: Regel['operator'], ...formulae: number[]): Regel => ({
  type: 'textLength',
  operator,
  formulae,
});

function kontrollregel(felt: Felt, celle: string): Regel {
  switch (felt.type) {
    case 'foedselsnummer':
      return lengde('equal', 11);
    case 'maalepunktId':
      return lengde('equal', 18);
    case 'sifre':
      return lengde('equal', felt.antall);
    case 'eier':
      return { type: 'custom', formulae: [`OR(LEN(${celle})=9,LEN(${celle})=11)`] };
    case 'tekst':
      return lengde('lessThanOrEqual', felt.maksLengde);
    case 'dato':
      return lengde('between', 8, 10);
    case 'heltall':
      return { type: 'whole', operator: 'between', formulae: [felt.min, felt.maks] };
    case 'beloep':
      return felt.desimaler === 0
        ? { type: 'whole', operator: 'between', formulae: [-999_999_999_999, 999_999_999_999] }
        : { type: 'decimal', operator: 'between', formulae: [-999_999_999_999, 999_999_999_999] };
  }
}

/** Fields go down and examples beside them, so that this sheet is never taken for one of rows. */
function lagVeiledning(
  bok: Workbook,
  ordning: Ordning,
  inntektsaar: number,
  kolonner: readonly Kolonne[],
  spraak: Spraak,
): void {
  const tekster = MALTEKSTER[spraak];
  const ark = bok.addWorksheet(tekster.veiledning);
  ark.addRow([`${ordning.navn[spraak]} ${inntektsaar}`]).font = { bold: true, size: 14 };
  ark.addRow([ordning.beskrivelse[spraak]]);
  for (const raad of tekster.raad) ark.addRow([raad]);
  ark.addRow([]);
  const eksempler = ordning.eksempler.map((_, i) => `${tekster.eksempel} ${i + 1}`);
  ark.addRow([tekster.felt, tekster.forklaring, tekster.maa, ...eksempler]).font = { bold: true };
  for (const kolonne of kolonner) {
    const verdier = ordning.eksempler.map((eksempel) =>
      (eksempel[kolonne.noekkel] ?? '').replaceAll('{inntektsaar}', String(inntektsaar)),
    );
    const rad = ark.addRow([
      kolonne.overskrift,
      kolonne.hjelp,
      tekster.paakrevd(kolonne.felt.paakrevd),
      ...verdier,
    ]);
    rad.alignment = { wrapText: true, vertical: 'top' };
    rad.numFmt = '@';
  }
  ark.columns.forEach((kolonne, i) => (kolonne.width = [32, 80, 14][i] ?? 24));
}

/** Named cells of a sheet that nobody sees tell the import which template this is. */
function lagMerker(bok: Workbook, merker: Malmerker): void {
  const ark = bok.addWorksheet(MERKEARK, { state: 'veryHidden' });
  Object.entries(merker).forEach(([navn, verdi], i) => {
    ark.getCell(i + 1, 1).value = navn;
    ark.getCell(i + 1, 2).value = verdi;
    bok.definedNames.add(`'${MERKEARK}'!$B$${i + 1}`, `${MERKEPREFIKS}${navn}`);
  });
}
