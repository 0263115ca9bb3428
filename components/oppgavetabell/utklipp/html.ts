import { velgTekst } from './celletekst';
import { type Htmlcelle, plasser } from './plasser';

/** More than this takes longer to read than anybody waits; the plain text is read instead. */
const MAKS_TEGN = 30_000_000;

/**
 * Reads the one table that a spreadsheet puts on the clipboard as HTML, or undefined when that is not what it is. The
 * document is inert: nothing in it is run, loaded or shown.
 */
export function lesHtmltabell(html: string): string[][] | undefined {
  if (html.length > MAKS_TEGN || !/<table/i.test(html)) return undefined;
  const dokument = new DOMParser().parseFromString(html, 'text/html');
  const [tabell, flere] = dokument.querySelectorAll('table');
  if (!tabell || flere) return undefined;
  const celler = [...tabell.rows].filter((rad) => !erFyll(rad)).map((rad) => [...rad.cells].map(lesCelle));
  tabell.remove();
  // Text with a table in it is a text.
  if (celler.length === 0 || tekstI(dokument.body).trim() !== '') return undefined;
  return plasser(celler);
}

/** Excel ends with a row without height, which only tells how wide the columns are. */
const erFyll = (rad: HTMLTableRowElement): boolean =>
  rad.getAttribute('height') === '0' && rad.style.display === 'none' && tekstI(rad).trim() === '';

const lesCelle = (celle: HTMLTableCellElement): Htmlcelle => ({
  tekst: velgTekst(vistTekst(celle), tallet(celle)),
  kolonner: celle.colSpan,
  rader: celle.rowSpan,
});

/** The number behind what is shown: Excel's, LibreOffice's and Google's way of telling it. */
function tallet(celle: Element): string | undefined {
  const tall = celle.getAttribute('x:num') || celle.getAttribute('sdval');
  if (tall) return tall;
  try {
    const google: unknown = JSON.parse(celle.getAttribute('data-sheets-value') ?? 'null');
    // { "1": 3, "3": 5700 }: kind number, and its value.
    const verdi = typeof google === 'object' && google !== null && '3' in google ? google['3'] : undefined;
    return typeof verdi === 'number' ? String(verdi) : undefined;
  } catch {
    return undefined;
  }
}

/** A blank that is meant: not to be run together with others. */
const FAST = '\uE000';

function vistTekst(celle: HTMLElement): string {
  const tekst = tekstI(celle);
  if (celle.style.whiteSpace === 'pre') return tekst.replace(/\s*[\r\n]+\s*/g, ' ');
  return tekst
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(/^[ \uE000]+|[ \uE000]+$/g, '')
    .replaceAll(FAST, ' ');
}

const BLOKK = new Set(['BR', 'P', 'DIV', 'LI', 'TR']);
const USYNLIG = new Set(['STYLE', 'SCRIPT', 'TEMPLATE', 'TITLE']);

/** The text of an element as one line: what begins a new line on screen is a blank. */
function tekstI(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (!(node instanceof HTMLElement) || USYNLIG.has(node.tagName)) return '';
  const tekst = [...node.childNodes].map(tekstI).join('');
  // Excel's way of writing several blanks after one another.
  if (/mso-spacerun/i.test(node.getAttribute('style') ?? '')) return tekst.replace(/\s/g, FAST);
  return BLOKK.has(node.tagName) ? ` ${tekst} ` : tekst;
}

const TEGN: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const vask = (tekst: string): string => tekst.replace(/[&<>]/g, (tegn) => TEGN[tegn] ?? tegn);

/** Text for Excel and LibreOffice, which would else make 2825010109 of 02825010109. */
const SOM_TEKST = `<td style='white-space:pre;mso-number-format:"\\@"' sdnum="1044;0;@">`;
const SOM_DET_ER = `<td style='white-space:pre'>`;

/** Cells as a plain table. Columns of amounts are left to the spreadsheet, so that they can be added up there. */
export function tilHtml(rader: readonly (readonly string[])[], beloep: readonly boolean[]): string {
  const celle = (tekst: string, k: number): string =>
    `${beloep[k] ? SOM_DET_ER : SOM_TEKST}${vask(tekst)}</td>`;
  return `<table>${rader.map((rad) => `<tr>${rad.map(celle).join('')}</tr>`).join('')}</table>`;
}
