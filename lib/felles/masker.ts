/** Eleven digits, as one word or as they are written by hand: day of birth and personnummer. */
const FOEDSELSNUMMER = /(?<!\d)(\d{6})([ .\u00a0-]?)\d{5}(?!\d)/g;

/**
 * Hides the last five digits of everything in a text that may be a fødselsnummer. What is left says whose it is to
 * somebody who has the row beside it, and not to anybody else.
 */
export const masker = (tekst: string): string => tekst.replace(FOEDSELSNUMMER, '$1$2•••••');
