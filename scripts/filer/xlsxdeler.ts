import { HOVED } from '@/lib/regneark/proeve/lagXlsx';
import { type Del, lagZip } from '@/lib/regneark/proeve/lagZip';
import { kunder, KUNDEHODE } from './fasit';

export const HODE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const OD = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PAKKE = 'http://schemas.openxmlformats.org/package/2006';

export interface Relasjon {
  id: string;
  type: string;
  maal: string;
}

export const rels = (relasjoner: readonly Relasjon[], navnerom = OD): string =>
  `${HODE}<Relationships xmlns="${PAKKE}/relationships">${relasjoner
    .map(({ id, type, maal }) => `<Relationship Id="${id}" Type="${navnerom}/${type}" Target="${maal}"/>`)
    .join('')}</Relationships>`;

const INNHOLD: Readonly<Record<string, string>> = {
  'xl/workbook.xml': 'sheet.main',
  'xl/sharedStrings.xml': 'sharedStrings',
  'xl/styles.xml': 'styles',
};

/** The list of what the parts are, as Excel demands it. */
export function innholdstyper(stier: readonly string[], bok = 'sheet.main'): string {
  const ark = (sti: string): string => (sti.includes('worksheets/') ? 'worksheet' : '');
  const over = stier
    .filter((sti) => sti.startsWith('xl/') && !sti.includes('_rels'))
    .map((sti) => [sti, sti.includes('workbook') ? bok : (INNHOLD[sti] ?? ark(sti))])
    .filter(([, type]) => type)
    .map(
      ([sti, type]) =>
        `<Override PartName="/${sti}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`,
    );
  return (
    `${HODE}<Types xmlns="${PAKKE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${over.join('')}</Types>`
  );
}

export interface Bok {
  ark: string;
  strenger?: string;
  stiler?: string;
  bok?: string;
  ekstra?: readonly Del[];
  /** Changes the finished parts: where they lie, how they are packed. */
  deler?: (deler: Del[]) => Del[];
}

/** A whole workbook of one sheet, Ark1, that Excel itself would open. */
export function lagBok({ ark, strenger, stiler, bok, ekstra = [], deler = (d) => d }: Bok): Uint8Array {
  const relasjoner = [{ id: 'rId1', type: 'worksheet', maal: 'worksheets/sheet1.xml' }];
  if (strenger) relasjoner.push({ id: 'rId2', type: 'sharedStrings', maal: 'sharedStrings.xml' });
  if (stiler) relasjoner.push({ id: 'rId3', type: 'styles', maal: 'styles.xml' });
  const alle: Del[] = [
    { navn: '_rels/.rels', innhold: rels([{ id: 'rId1', type: 'officeDocument', maal: 'xl/workbook.xml' }]) },
    {
      navn: 'xl/workbook.xml',
      innhold:
        bok ??
        `${HODE}<workbook xmlns="${HOVED}" xmlns:r="${OD}"><sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    { navn: 'xl/_rels/workbook.xml.rels', innhold: rels(relasjoner) },
    { navn: 'xl/worksheets/sheet1.xml', innhold: ark },
    ...(strenger ? [{ navn: 'xl/sharedStrings.xml', innhold: strenger }] : []),
    ...(stiler ? [{ navn: 'xl/styles.xml', innhold: stiler }] : []),
    ...ekstra,
  ];
  const typer = innholdstyper(alle.map((del) => del.navn));
  return lagZip(deler([{ navn: '[Content_Types].xml', innhold: typer }, ...alle]));
}

export const ark = (rader: string, foran = '', bak = ''): string =>
  `${HODE}<worksheet xmlns="${HOVED}" xmlns:r="${OD}">${foran}<sheetData>${rader}</sheetData>${bak}</worksheet>`;

export const xml = (tekst: string): string =>
  tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The texts of the table of customers, in the order that `delteRader` points to them. */
const delteTekster = (): string[] => [
  ...KUNDEHODE,
  ...kunder().flatMap((rad) => [rad.oppgaveeier, rad.navn]),
];

export const delteStrenger = (attributter = ''): string =>
  `${HODE}<sst xmlns="${HOVED}" count="13" uniqueCount="13">${delteTekster()
    .map((tekst) => `<si><t${attributter}>${xml(tekst)}</t></si>`)
    .join('')}</sst>`;

export const delteRader = (radattributter = ''): string => {
  const celle = (ref: string, nummer: number): string => `<c r="${ref}" t="s"><v>${nummer}</v></c>`;
  const hode = `<row r="1"${radattributter}>${['A1', 'B1', 'C1'].map(celle).join('')}</row>`;
  const rader = kunder().map((rad, i) => {
    const r = i + 2;
    const tekster = celle(`A${r}`, 3 + 2 * i) + celle(`B${r}`, 4 + 2 * i);
    return `<row r="${r}"${radattributter}>${tekster}<c r="C${r}"><v>${rad.utbetaltBeloep}</v></c></row>`;
  });
  return hode + rader.join('');
};

/** Rows whose texts stand in the cells; numbers are given as numbers. `ref` false leaves the references out. */
export const innrader = (rader: readonly (readonly (string | number)[])[], ref = true): string =>
  rader
    .map((rad, r) => {
      const celler = rad.map((verdi, k) => {
        const sted = ref ? ` r="${String.fromCharCode(65 + k)}${r + 1}"` : '';
        return typeof verdi === 'number'
          ? `<c${sted}><v>${verdi}</v></c>`
          : `<c${sted} t="inlineStr"><is><t xml:space="preserve">${xml(verdi)}</t></is></c>`;
      });
      return `<row${ref ? ` r="${r + 1}"` : ''}>${celler.join('')}</row>`;
    })
    .join('');

export const kundetabell = (): (string | number)[][] => [
  KUNDEHODE,
  ...kunder().map((rad) => [rad.oppgaveeier, rad.navn, Number(rad.utbetaltBeloep)]),
];

/** styles.xml with these number formats after the general one: style 1 is the first of them. */
export const stiler = (...koder: readonly string[]): string =>
  `${HODE}<styleSheet xmlns="${HOVED}"><numFmts count="${koder.length}">${koder
    .map((kode, i) => `<numFmt numFmtId="${164 + i}" formatCode="${kode.replaceAll('"', '&quot;')}"/>`)
    .join('')}</numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>' +
  `<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="${koder.length + 1}"><xf numFmtId="0"/>${koder
    .map((_, i) => `<xf numFmtId="${164 + i}" applyNumberFormat="1"/>`)
    .join('')}</cellXfs></styleSheet>`;

/** Rows of raw cells below the heading; each cell is what stands between <row> and its end. */
export const under = (linjer: readonly string[]): string =>
  innrader([KUNDEHODE]) + linjer.map((linje, i) => medReferanser(linje, i + 2)).join('');

/** A row around raw cells, each with its reference. */
export function medReferanser(celler: string, rad: number): string {
  let kolonne = 0;
  const med = celler.replace(/<c(?=[ >/])/g, () => `<c r="${String.fromCharCode(65 + kolonne++)}${rad}"`);
  return `<row r="${rad}">${med}</row>`;
}

export const tekst = (verdi: string): string => `<c t="inlineStr"><is><t>${verdi}</t></is></c>`;
export const tall = (verdi: string, stil = 0): string =>
  `<c${stil ? ` s="${stil}"` : ''}><v>${verdi}</v></c>`;
