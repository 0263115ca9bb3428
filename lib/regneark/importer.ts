import type { Resultat } from '@/lib/felles/resultat';
import type { Ordning, Registre } from '@/lib/ordning/typer';
import { type Lesefeil, medLesestoppStraks } from './feil';
import { lesRegneark } from './les';
import { lesBok } from './oppsett/lesBok';
import type { Radmottaker } from './oppsett/leste';
import type { HusketOppsett, Lesefakta, Leseoppsett, Lestrad } from './oppsett/typer';
import type { Arbeidsbok, Lesevalg } from './typer';

export { tilHusket } from './oppsett/husk';

/** What the understanding of a file may be told. */
export interface Tabellvalg extends Pick<Lesevalg, 'framdrift'> {
  /** The draft's income year: a template made for another is told of. */
  inntektsaar?: number;
  /** What a person has decided; it always wins. */
  oppsett?: Leseoppsett;
  /** What this organisation decided for its last file of this ordning. */
  husket?: HusketOppsett;
  /** Registers by which codes without a heading are known; without them four digits are only four digits. */
  registre?: Registre;
  /** All that a file may be for: one that looks like another of them than this is told of. */
  ordninger?: readonly Ordning[];
  /** Told of rows before it is known which of them are totals: see `utelatt`. */
  onRader?: Radmottaker;
}

export interface Importvalg extends Tabellvalg, Pick<Lesevalg, 'signal'> {}

export interface Importert {
  /** The rows that are oppgaver; made when asked for, since whoever was told of them has them already. */
  hentRader: () => Lestrad[];
  /** Places, among the rows that were told of, of those that are none. */
  utelatt: readonly number[];
  fakta: Lesefakta;
}

/** The whole way from bytes to rows of the table: `lesRegneark` and then `lesTabell`. */
export async function importerRegneark(
  bytes: Uint8Array,
  filnavn: string,
  ordning: Ordning,
  valg: Importvalg = {},
): Promise<Resultat<Importert, Lesefeil>> {
  const { tegnsett, skilletegn } = valg.oppsett ?? {};
  const lest = await lesRegneark(bytes, filnavn, {
    ordning,
    ...(tegnsett && { tegnsett }),
    ...(skilletegn && { skilletegn }),
    ...(valg.framdrift && { framdrift: valg.framdrift }),
    ...(valg.signal && { signal: valg.signal }),
  });
  return lest.ok ? lesTabell(lest.verdi, filnavn, ordning, valg) : lest;
}

/**
 * From a workbook that was read to rows of the table, and how they were understood. Pure, and quick enough to run again
 * for every choice that a person changes. Encoding and separator are the reader's: changing them is to read again.
 */
export const lesTabell = (
  bok: Arbeidsbok,
  filnavn: string,
  ordning: Ordning,
  valg: Tabellvalg = {},
): Resultat<Importert, Lesefeil> => medLesestoppStraks(() => lesBok(bok, filnavn, ordning, valg));
