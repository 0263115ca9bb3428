import { feil, type Resultat } from '@/lib/felles/resultat';

/** Why a file could not be read. Every code has a text in messages: what happened, and what to do. */
export const LESEFEILKODER = [
  'tom_fil',
  'flere_filer',
  'for_stor_fil',
  'xls',
  'xlsb',
  'ods',
  'numbers',
  'pdf',
  'bilde',
  'nettside',
  'annet_dokument',
  'ukjent_format',
  'passord',
  'utilgjengelig',
  'oedelagt',
  'pakkebombe',
  'farlig_xml',
  'for_mange_rader',
  'for_mange_kolonner',
  'for_mange_celler',
  'celle_for_lang',
  'anfoerselstegn',
  'komma_i_beloep',
  'ingen_ark',
  'feil_overskrift',
  'ingen_rader',
  'feil_ordning',
  'avbrutt',
  'uventet',
] as const;
export type Lesefeilkode = (typeof LESEFEILKODER)[number];

export interface Lesefeil {
  kode: Lesefeilkode;
  param?: Readonly<Record<string, string | number>>;
}

/**
 * Ends the reading from deep inside a stream. It never leaves lib/regneark: `medLesestopp` turns it into a value,
 * so that callers meet a union and every layer between need not pass one on for each chunk.
 */
export class Lesestopp extends Error {
  constructor(readonly lesefeil: Lesefeil) {
    super(lesefeil.kode);
  }
}

export function stopp(kode: Lesefeilkode, param?: Lesefeil['param']): never {
  throw new Lesestopp(param ? { kode, param } : { kode });
}

/** The same for a reading that waits for nothing. */
export function medLesestoppStraks<V>(les: () => V): Resultat<V, Lesefeil> {
  try {
    return { ok: true, verdi: les() };
  } catch (grunn) {
    return lesestopp(grunn);
  }
}

export async function medLesestopp<V>(les: () => Promise<V>): Promise<Resultat<V, Lesefeil>> {
  try {
    return { ok: true, verdi: await les() };
  } catch (grunn) {
    return lesestopp(grunn);
  }
}

function lesestopp(grunn: unknown): { ok: false; feil: Lesefeil } {
  if (grunn instanceof Lesestopp) return feil(grunn.lesefeil);
  throw grunn;
}
