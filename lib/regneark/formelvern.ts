/** A cell that begins so is a formula to a spreadsheet, and may do harm where the file is opened. */
const FARLIG = /^'*[=+\-@\t\r\n]/;
const TALL = /^[-+]?\d[\d\s\u00a0]*([.,]\d+)?$/;

/** Puts the guard `'` in front; a plain negative number is no formula and stays a number. */
export const medVern = (tekst: string): string =>
  FARLIG.test(tekst) && !TALL.test(tekst) ? `'${tekst}` : tekst;

export const harVern = (tekst: string): boolean => tekst.charCodeAt(0) === 0x27 && FARLIG.test(tekst);

/** Takes exactly one guard away, so that what is written comes back. */
export const utenVern = (tekst: string): string => (harVern(tekst) ? tekst.slice(1) : tekst);
