import type { Ordning } from '@/lib/ordning/typer';
import { avstem, erSumrad, erUmerketSumrad, type Sumrad } from '../sumrad';
import { forkort } from '../funn';
import type { Arkrad } from '../typer';
import type { Lest, Lestrad } from './typer';

export interface Sumfunn {
  /** The rows that are oppgaver. */
  rader: Lestrad[];
  /** The places of those that are not. */
  utelatt: readonly number[];
  valg: Lest<number>;
  sumrad?: Sumrad;
  /** Total rows beside the one that is reconciled. */
  delsummer: number;
}

/**
 * Parts total rows from the others: those that say so, else a last row that is exactly the sum of the rest, else the
 * one that a person points at. `valgt` 0: there is none, and every row is an oppgave.
 */
export function finnSumrad(
  lest: readonly Lestrad[],
  arkrader: readonly Arkrad[],
  ordning: Ordning,
  valgt: number | undefined,
): Sumfunn {
  const merket = new Set<number>();
  let oppgaver = 0;
  lest.forEach(({ verdier }, i) => {
    const arkrad = arkrader[i];
    if (arkrad && erSumrad(verdier, arkrad, oppgaver, ordning)) merket.add(i);
    else oppgaver += 1;
  });
  const siste = lest.at(-1);
  if (merket.size === 0 && siste && erUmerketSumrad(siste.verdier, lest.slice(0, -1), ordning))
    merket.add(lest.length - 1);
  const funnet = [...merket].at(-1);
  const oensket = lest.findIndex(({ radnummer }) => radnummer === valgt);
  const plass = valgt === undefined ? funnet : oensket === -1 ? undefined : oensket;
  const ute = new Set(valgt === 0 ? [] : merket);
  if (plass !== undefined) ute.add(plass);
  const rader = ute.size === 0 ? [...lest] : lest.filter((_, i) => !ute.has(i));
  const sum = plass === undefined ? undefined : lest[plass];
  const numre = [...merket, lest.length - 1].flatMap((i) => lest[i]?.radnummer ?? []);
  const verdi = sum?.radnummer ?? 0;
  return {
    rader,
    utelatt: [...ute],
    valg: {
      verdi,
      kilde: valgt === undefined ? 'funnet' : 'valgt',
      muligheter: [...new Set([verdi, ...numre.slice(-MAKS), 0])],
      ...eksempel(plass === undefined ? undefined : arkrader[plass]),
    },
    ...(sum && { sumrad: avstem(sum, rader, ordning) }),
    delsummer: ute.size - (sum ? 1 : 0),
  };
}

const MAKS = 5;

function eksempel(rad: Arkrad | undefined): { eksempel?: string } {
  const tekst = rad?.celler.filter((celle) => celle.trim() !== '').join(' ');
  return tekst ? { eksempel: forkort(tekst) } : {};
}
