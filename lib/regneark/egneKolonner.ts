/**
 * Columns of our own in the spreadsheets that we write: no field of any ordning, and never sent. The key is the
 * heading as `normaliser` gives it, by which the import knows it again.
 */
export const EGNE_KOLONNER = {
  /** The row's own id in the table, so that the file can be uploaded again as an update of the same rows. */
  radnoekkel: 'Radnøkkel',
  /** Why a row of the error file cannot be sent, in words; read by people only. */
  aarsak: 'Årsak',
} as const;
export type EgenKolonne = keyof typeof EGNE_KOLONNER;

/** The column of ours that a heading names. */
export const egenKolonne = (normalisert: string): EgenKolonne | undefined =>
  Object.hasOwn(EGNE_KOLONNER, normalisert) ? (normalisert as EgenKolonne) : undefined;

/** As ids of rows are made, `crypto.randomUUID`, and as the draft's operations take them. */
export const erRadId = (tekst: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(tekst);
