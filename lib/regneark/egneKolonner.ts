import type { Tekst } from '@/lib/felles/spraak';
import { normaliser } from './normaliser';

/** Columns of our own in the spreadsheets that we write: no field of any ordning, and never sent. */
export const EGNE_KOLONNER = {
  /** The row's own id in the table, so that the file can be uploaded again as an update of the same rows. */
  radnoekkel: { nb: 'Radnøkkel', nn: 'Radnøkkel', en: 'Row key' },
  /** Why a row of the error file cannot be sent, in words; read by people only. */
  aarsak: { nb: 'Årsak', nn: 'Årsak', en: 'Reason for error' },
} as const satisfies Record<string, Tekst>;
export type EgenKolonne = keyof typeof EGNE_KOLONNER;

const kjente = new Map(
  Object.entries(EGNE_KOLONNER).flatMap(([kolonne, navn]) =>
    Object.values(navn).map((ett) => [normaliser(ett), kolonne as EgenKolonne] as const),
  ),
);

/** The column of ours that a heading names, in any language; `normalisert` as `normaliser` gives it. */
export const egenKolonne = (normalisert: string): EgenKolonne | undefined => kjente.get(normalisert);

/** As ids of rows are made (`nyUuid`, and version 4 before it), and as the draft's operations take them. */
export const erRadId = (tekst: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(tekst);
