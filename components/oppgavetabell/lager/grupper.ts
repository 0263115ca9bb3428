import { AVVIKSKODER, type Avvik, type Ordning } from '@/lib/ordning/typer';
import type { Gruppe, Plassertrad } from './typer';
import { sammenlign } from './rekkefoelge';

type Plass = Pick<Plassertrad, 'radId' | 'posisjon'>;

interface Telt {
  kode: Avvik['kode'];
  felt: string | undefined;
  alvor: Avvik['alvor'];
  rader: Set<string>;
  /** First row of the group in table order, or unknown, and then it stands at `letFra` or later. */
  foerste: Plass | undefined;
  letFra: string;
}

export interface Grupper {
  leggTil(avvik: Avvik, plass: Plass): void;
  trekkFra(avvik: Avvik, plass: Plass): void;
  hent(): Gruppe[];
  raderMed(kode: Avvik['kode'], felt: string | undefined): ReadonlySet<string>;
}

const INGEN: ReadonlySet<string> = new Set();

interface Oppslag {
  /** First row of the set at or after the position, in table order. */
  finnFoerste(rader: ReadonlySet<string>, posisjon: string): Plass | undefined;
  finnAvvik(radId: string): readonly Avvik[];
}

/** Avvik counted by rule and field. An edit costs the same in a small table and a large one. */
export function lagGrupper(ordning: Ordning, oppslag: Oppslag): Grupper {
  const grupper = new Map<string, Telt>();
  const feltnummer = new Map(ordning.felter.map((felt, i) => [felt.noekkel, i]));
  const noekkel = (a: Pick<Avvik, 'kode' | 'felt'>): string => `${a.kode} ${a.felt ?? ''}`;
  // Errors first, then the order of the columns: lines must not change places while somebody reads them.
  const vekt = (g: Telt): number =>
    (g.alvor === 'varsel' ? 1e6 : 0) +
    (feltnummer.get(g.felt ?? '') ?? -1) * 1000 +
    AVVIKSKODER.indexOf(g.kode);

  const tilGruppe = (g: Telt): Gruppe => {
    g.foerste ??= oppslag.finnFoerste(g.rader, g.letFra);
    const foersteRadId = g.foerste?.radId;
    const param = foersteRadId
      ? oppslag.finnAvvik(foersteRadId).find((a) => a.kode === g.kode && a.felt === g.felt)?.param
      : undefined;
    return {
      kode: g.kode,
      alvor: g.alvor,
      antall: g.rader.size,
      foersteRadId,
      ...(g.felt !== undefined && { felt: g.felt }),
      ...(param && { param }),
    };
  };

  return {
    leggTil(avvik, plass) {
      const n = noekkel(avvik);
      const g = grupper.get(n);
      if (!g) {
        const { kode, felt, alvor } = avvik;
        const rader = new Set([plass.radId]);
        grupper.set(n, { kode, felt, alvor, rader, foerste: plass, letFra: plass.posisjon });
        return;
      }
      g.rader.add(plass.radId);
      if (g.foerste && sammenlign(plass, g.foerste) < 0) g.foerste = plass;
      if (!g.foerste && plass.posisjon < g.letFra) g.letFra = plass.posisjon;
    },
    trekkFra(avvik, plass) {
      const n = noekkel(avvik);
      const g = grupper.get(n);
      if (!g) return;
      g.rader.delete(plass.radId);
      if (g.rader.size === 0) grupper.delete(n);
      if (g.foerste?.radId !== plass.radId) return;
      g.foerste = undefined;
      g.letFra = plass.posisjon;
    },
    hent: () => [...grupper.values()].sort((a, b) => vekt(a) - vekt(b)).map(tilGruppe),
    raderMed: (kode, felt) =>
      grupper.get(noekkel({ kode, ...(felt !== undefined && { felt }) }))?.rader ?? INGEN,
  };
}
