/** `Fødselsnummer / org.nr.` → `foedselsnummerorgnr`: what a heading is called, however it is written. */
export const normaliser = (tekst: string): string =>
  tekst
    .normalize('NFC')
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/å/g, 'aa')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');
