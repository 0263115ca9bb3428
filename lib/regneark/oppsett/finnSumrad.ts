import type { Ordning } from '@/lib/ordning/typer';
import { avstem, erUmerketSumrad, type Sumrad } from '../sumrad';
import { forkort } from '../funn';
import type { Arkrad } from '../typer';
import { bevisSumrader } from './bevisSumrader';
import type { Leste } from './leste';
import type { Lest } from './typer';

export interface Sumfunn {
  /** The places of rows that are no oppgaver. */
  utelatt: ReadonlySet<number>;
  /** Rows that are. */
  antall: number;
  valg: Lest<number>;
  sumrad?: Sumrad;
  /** Total rows beside the one that is reconciled. */
  delsummer: number;
}

/**
 * Parts total rows from the others: those that say so, or say so in words that their amounts prove, else a last row that
 * is exactly the sum of the rest, else the one that a person points at. `valgt` 0: there is none, and every row is an
 * oppgave.
 */
export function finnSumrad(lest: Leste, ordning: Ordning, valgt: number | undefined): Sumfunn {
  const siste = lest.antall - 1;
  const sumrader = [...lest.sumrader, ...bevisSumrader(lest, ordning)].sort((a, b) => a - b);
  const merket = sumrader.length === 0 ? umerket(lest, ordning) : sumrader;
  const oensket = lest.arkrader.findIndex(({ nummer }) => nummer === valgt);
  const plass = valgt === undefined ? merket.at(-1) : oensket === -1 ? undefined : oensket;
  const utelatt = new Set(valgt === 0 ? [] : merket);
  if (plass !== undefined) utelatt.add(plass);
  const verdi = plass === undefined ? 0 : nummerPaa(lest, plass);
  const numre = [...merket, siste].flatMap((i) => lest.arkrader[i]?.nummer ?? []);
  return {
    utelatt,
    antall: lest.antall - utelatt.size,
    valg: {
      verdi,
      kilde: valgt === undefined ? 'funnet' : 'valgt',
      muligheter: [...new Set([verdi, ...numre.slice(-MAKS), 0])],
      ...eksempel(plass === undefined ? undefined : lest.arkrader[plass]),
    },
    ...(plass !== undefined && { sumrad: avstemt(lest, plass, utelatt, ordning) }),
    delsummer: utelatt.size - (plass === undefined ? 0 : 1),
  };
}

const nummerPaa = (lest: Leste, plass: number): number => lest.arkrader[plass]?.nummer ?? 0;

const avstemt = (lest: Leste, plass: number, ute: ReadonlySet<number>, ordning: Ordning): Sumrad => ({
  rad: nummerPaa(lest, plass),
  ...avstem(lest.rad(plass)?.verdier ?? {}, (felt) => lest.tekster(felt, ute), ordning),
});

/** The last row, when it is a total without a word. */
function umerket(lest: Leste, ordning: Ordning): number[] {
  const plass = lest.antall - 1;
  const verdier = lest.rad(plass)?.verdier;
  const over = (felt: string): Iterable<string> => lest.tekster(felt, new Set([plass]));
  // One row is no sum of itself, and of one other row it may as well be the same once more.
  return verdier && plass >= 2 && erUmerketSumrad(verdier, over, ordning) ? [plass] : [];
}

const MAKS = 5;

function eksempel(rad: Arkrad | undefined): { eksempel?: string } {
  const tekst = rad?.celler.filter((celle) => celle.trim() !== '').join(' ');
  return tekst ? { eksempel: forkort(tekst) } : {};
}
