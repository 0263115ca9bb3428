import { GRENSER } from './grenser';

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

/** What a file calls a column or a sheet; a text that is no name is cut, and then long enough to be known as one. */
export const kuttNavn = (tekst: string): string =>
  tekst.length > GRENSER.navn ? `${tekst.slice(0, GRENSER.navn)}…` : tekst;
