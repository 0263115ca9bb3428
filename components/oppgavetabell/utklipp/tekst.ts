/**
 * Reads text from the clipboard as rows of cells: tab between cells, newline between rows, and cells in quotes where
 * they hold either, the way spreadsheets write them. A cell is one line here, so newlines inside become spaces.
 */
export function tolkUtklipp(tekst: string): string[][] {
  const rader: string[][] = [];
  let rad: string[] = [];
  let i = 0;
  for (;;) {
    const { celle, slutt } = tekst[i] === '"' ? lesSitert(tekst, i) : lesUsitert(tekst, i);
    rad.push(celle.replace(/\s*[\r\n]+\s*/g, ' '));
    const tegn = tekst[slutt];
    i = slutt + (tegn === '\r' && tekst[slutt + 1] === '\n' ? 2 : 1);
    if (tegn === '\t') continue;
    rader.push(rad);
    rad = [];
    // A newline at the very end closes the last row; it does not begin an empty one.
    if (tegn === undefined || i >= tekst.length) return rader;
  }
}

const SKILLE = /[\t\r\n]/g;

function lesUsitert(tekst: string, fra: number): { celle: string; slutt: number } {
  SKILLE.lastIndex = fra;
  const slutt = SKILLE.exec(tekst)?.index ?? tekst.length;
  return { celle: tekst.slice(fra, slutt), slutt };
}

/** A quote that is never closed, or is followed by more text, was only a character. */
function lesSitert(tekst: string, fra: number): { celle: string; slutt: number } {
  let slutt = tekst.indexOf('"', fra + 1);
  while (slutt !== -1 && tekst[slutt + 1] === '"') slutt = tekst.indexOf('"', slutt + 2);
  const etter = tekst[slutt + 1];
  if (slutt === -1 || (etter !== undefined && !/[\t\r\n]/.test(etter))) return lesUsitert(tekst, fra);
  return { celle: tekst.slice(fra + 1, slutt).replaceAll('""', '"'), slutt: slutt + 1 };
}

/** Cells as tab-separated text; a cell is put in quotes only when it would else be read as several. */
export function tilUtklipp(rader: readonly (readonly string[])[]): string {
  const celle = (tekst: string): string =>
    /[\t\r\n]|^"/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst;
  return rader.map((rad) => rad.map(celle).join('\t')).join('\r\n');
}

/** More than one cell, so it cannot be pasted into the text of one. */
export const erOmraade = (rader: readonly (readonly string[])[]): boolean =>
  rader.length > 1 || (rader[0]?.length ?? 0) > 1;
