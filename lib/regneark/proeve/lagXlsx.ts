import { type Del, lagZip } from './lagZip';

const HODE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PAKKEREL = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const HOVED = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export interface Xlsxdeler {
  /** What stands between <sheetData> and its end, or a whole sheet when it begins with `<`+`?`. */
  ark: string;
  strenger?: string;
  stiler?: string;
  egenskaper?: string;
  arknavn?: string;
  ekstra?: readonly Del[];
}

/** A workbook of one sheet from raw XML: for what libraries never write but other programs do. */
export function lagXlsx({
  ark,
  strenger,
  stiler,
  egenskaper = '',
  arknavn = 'Ark1',
  ekstra = [],
}: Xlsxdeler): Uint8Array<ArrayBuffer> {
  const rel = (id: string, type: string, maal: string): string =>
    `<Relationship Id="${id}" Type="${REL}/${type}" Target="${maal}"/>`;
  const helt = ark.startsWith('<?')
    ? ark
    : `${HODE}<worksheet xmlns="${HOVED}"><sheetData>${ark}</sheetData></worksheet>`;
  return lagZip([
    { navn: '[Content_Types].xml', innhold: `${HODE}<Types/>` },
    {
      navn: '_rels/.rels',
      innhold: `${HODE}<Relationships xmlns="${PAKKEREL}">${rel('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      navn: 'xl/workbook.xml',
      innhold: `${HODE}<workbook xmlns="${HOVED}" xmlns:r="${REL}">${egenskaper}<sheets><sheet name="${arknavn}" sheetId="1" r:id="rId7"/></sheets></workbook>`,
    },
    {
      navn: 'xl/_rels/workbook.xml.rels',
      innhold: `${HODE}<Relationships xmlns="${PAKKEREL}">${rel('rId7', 'worksheet', '/xl/worksheets/ark-en.xml')}${rel('rId8', 'sharedStrings', 'sharedStrings.xml')}${rel('rId9', 'styles', '../xl/styles.xml')}</Relationships>`,
    },
    { navn: 'xl/worksheets/ark-en.xml', innhold: helt },
    ...(strenger
      ? [{ navn: 'xl/sharedStrings.xml', innhold: `${HODE}<sst xmlns="${HOVED}">${strenger}</sst>` }]
      : []),
    ...(stiler
      ? [{ navn: 'xl/styles.xml', innhold: `${HODE}<styleSheet xmlns="${HOVED}">${stiler}</styleSheet>` }]
      : []),
    ...ekstra,
  ]);
}

/** Rows of texts as inline strings. */
export const tekstrader = (rader: readonly (readonly string[])[]): string =>
  rader
    .map(
      (rad) => `<row>${rad.map((tekst) => `<c t="inlineStr"><is><t>${tekst}</t></is></c>`).join('')}</row>`,
    )
    .join('');
