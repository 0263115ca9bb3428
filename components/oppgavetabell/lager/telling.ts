import { leggSammen, NULL_OERE, type Oere } from '@/lib/felles/beloep';
import { summerteFelter } from '@/lib/ordning/oppsummering';
import { duplikat, sumavvik } from '@/lib/ordning/tabellregler';
import type { Avvik, Ordning } from '@/lib/ordning/typer';
import { lagGrupper } from './grupper';
import type { Lesning } from './lesning';
import type { Gruppe, Plassertrad, Snapshot } from './typer';

type Plass = Pick<Plassertrad, 'radId' | 'posisjon'>;

export interface Telling {
  leggTil(lesning: Lesning, plass: Plass): void;
  trekkFra(lesning: Lesning, plass: Plass): void;
  /** How many rows are about the same, the row itself included. */
  like(identitet: string | undefined): number;
  hent(): Pick<Snapshot, 'antall' | 'summer' | 'antallFeil' | 'antallVarsler' | 'grupper'>;
}

interface Oppslag {
  plass(radId: string): Plass | undefined;
  finnFoerste(rader: ReadonlySet<string>, posisjon: string): Plass | undefined;
  finnAvvik(radId: string): readonly Avvik[];
  /** What every row adds to a sum, in table order. */
  bidrag(i: number): Iterable<Oere>;
}

/** One field's sum, kept exact by whole numbers without limit. */
interface Sum {
  sum: bigint;
  /** Sum of the amounts without sign: while it is safe, no order of adding can leave the safe integers. */
  stoerrelse: bigint;
}

const MAKS = BigInt(Number.MAX_SAFE_INTEGER);

/** Totals, avvik and duplicates of the table, kept up to date row by row. */
export function lagTelling(ordning: Ordning, oppslag: Oppslag): Telling {
  const summer: Sum[] = summerteFelter(ordning).map(() => ({ sum: 0n, stoerrelse: 0n }));
  const grupper = lagGrupper(ordning, oppslag);
  const like = new Map<string, string | Set<string>>();
  const antall = { rader: 0, feil: 0, varsel: 0 };

  const tell = (avvik: Avvik, plass: Plass, fortegn: 1 | -1): void => {
    antall[avvik.alvor] += fortegn;
    if (fortegn > 0) grupper.leggTil(avvik, plass);
    else grupper.trekkFra(avvik, plass);
  };
  const tellDuplikat = (radId: string, fortegn: 1 | -1): void => {
    const plass = oppslag.plass(radId);
    if (plass) tell(duplikat(ordning, radId, 2), plass, fortegn);
  };
  const tellRad = (lesning: Lesning, plass: Plass, fortegn: 1 | -1): void => {
    antall.rader += fortegn;
    lesning.bidrag.forEach((oere, i) => {
      const sum = summer[i];
      if (!sum || oere === 0) return;
      sum.sum += BigInt(oere) * BigInt(fortegn);
      sum.stoerrelse += BigInt(Math.abs(oere)) * BigInt(fortegn);
    });
    for (const avvik of lesning.avvik) tell(avvik, plass, fortegn);
  };

  /** The same answer as adding row by row, which is what is sent: a sum that overflowed on the way is not exact. */
  const tilOere = ({ sum, stoerrelse }: Sum, i: number): Oere | undefined => {
    if (stoerrelse <= MAKS) return Number(sum) as Oere;
    let hittil: Oere | undefined = NULL_OERE;
    for (const oere of oppslag.bidrag(i)) {
      hittil = leggSammen(hittil, oere);
      if (hittil === undefined) return undefined;
    }
    return hittil;
  };

  return {
    leggTil(lesning, plass) {
      if (lesning.tom) return;
      tellRad(lesning, plass, 1);
      const { identitet } = lesning;
      if (identitet === undefined) return;
      const andre = like.get(identitet);
      if (andre === undefined) {
        like.set(identitet, plass.radId);
      } else if (typeof andre === 'string') {
        like.set(identitet, new Set([andre, plass.radId]));
        tellDuplikat(andre, 1);
        tell(duplikat(ordning, plass.radId, 2), plass, 1);
      } else {
        andre.add(plass.radId);
        tell(duplikat(ordning, plass.radId, 2), plass, 1);
      }
    },
    trekkFra(lesning, plass) {
      if (lesning.tom) return;
      tellRad(lesning, plass, -1);
      const { identitet } = lesning;
      const andre = identitet === undefined ? undefined : like.get(identitet);
      if (identitet === undefined || andre === undefined) return;
      if (typeof andre === 'string') {
        like.delete(identitet);
        return;
      }
      andre.delete(plass.radId);
      tell(duplikat(ordning, plass.radId, 2), plass, -1);
      const [siste] = andre;
      if (andre.size > 1 || siste === undefined) return;
      like.set(identitet, siste);
      tellDuplikat(siste, -1);
    },
    like(identitet) {
      const andre = identitet === undefined ? undefined : like.get(identitet);
      if (andre === undefined) return 0;
      return typeof andre === 'string' ? 1 : andre.size;
    },
    hent() {
      const tall = summer.map(tilOere);
      const forStor = sumavvik({ antall: antall.rader, summer: tall });
      const sumgrupper = forStor.map((a): Gruppe => ({ ...a, antall: 0, foersteRadId: undefined }));
      return {
        antall: antall.rader,
        summer: tall,
        antallFeil: antall.feil + forStor.length,
        antallVarsler: antall.varsel,
        grupper: [...sumgrupper, ...grupper.hent()],
      };
    },
  };
}
