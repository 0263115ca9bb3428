import { skrivTabell, vis, visForhold } from '../felles/skriv';
import { avrund, median, parvisForhold, persentil } from '../felles/statistikk';
import type { Besoek } from './foerer';
import type { Tegnet } from './side/typer';

const VAART = 'oppgaveportalen';
const GRENSE = 'naken';

const ms = (alle: readonly Tegnet[]): number[] => alle.map((t) => t.ms);
const arbeid = (alle: readonly Tegnet[]): number[] => alle.map((t) => t.arbeid);

/** The figures, and which way of boiling the visits down to one each of them has. */
const FIGURER: Readonly<Record<string, (alle: readonly Besoek[]) => number>> = {
  'first render': (alle) => median(alle.map((b) => b.foersteTegning)),
  'all rows judged': (alle) => median(alle.map((b) => b.alleLest)),
  'type p50': (alle) => persentil(ms(alle.flatMap((b) => b.tast)), 0.5),
  'type p95': (alle) => persentil(ms(alle.flatMap((b) => b.tast)), 0.95),
  'type p95, no wait': (alle) => persentil(arbeid(alle.flatMap((b) => b.tast)), 0.95),
  'commit+totals p50': (alle) => persentil(ms(alle.flatMap((b) => b.commit)), 0.5),
  'commit+totals p95': (alle) => persentil(ms(alle.flatMap((b) => b.commit)), 0.95),
  'commit+totals p50, no wait': (alle) => persentil(arbeid(alle.flatMap((b) => b.commit)), 0.5),
  'commit+totals p95, no wait': (alle) => persentil(arbeid(alle.flatMap((b) => b.commit)), 0.95),
  'CPU per key': (alle) => median(alle.flatMap((b) => b.cpuTast)),
  'CPU per commit': (alle) => median(alle.flatMap((b) => b.cpuCommit)),
  'dropped of 120': (alle) => median(alle.map((b) => b.tapteRammer)),
  'heap MB': (alle) => median(alle.map((b) => b.heapMB)),
  'paste 10 000': (alle) => median(tall(alle.map((b) => b.limInn))),
  'undo paste': (alle) => median(tall(alle.map((b) => b.angre))),
  sort: (alle) => median(tall(alle.map((b) => b.sorter))),
  filter: (alle) => median(tall(alle.map((b) => b.filtrer))),
};

const tall = (alle: readonly (number | undefined)[]): number[] => alle.filter((n) => n !== undefined);

/** One figure a round, for ratios between contestants that ran in the same round. */
const PAR: Readonly<Record<string, (b: Besoek) => number | undefined>> = {
  'first render': (b) => b.foersteTegning,
  'all rows judged': (b) => b.alleLest,
  'type p50': (b) => median(ms(b.tast)),
  'type p95': (b) => persentil(ms(b.tast), 0.95),
  'commit+totals p50': (b) => median(ms(b.commit)),
  'commit+totals p95': (b) => persentil(ms(b.commit), 0.95),
  'CPU per key': (b) => median(b.cpuTast),
  'CPU per commit': (b) => median(b.cpuCommit),
  'heap MB': (b) => b.heapMB,
  'paste 10 000': (b) => b.limInn,
  'undo paste': (b) => b.angre,
  sort: (b) => b.sorter,
  filter: (b) => b.filtrer,
};

export interface Deltakertall {
  navn: string;
  gzKB: number;
  tapteTegn: number;
  figurer: Record<string, number | null>;
  /** Ours divided by this one's, paired round by round. */
  vaartDeltPaaDette: Record<string, number | null>;
}

const ellerNull = (verdi: number): number | null => (Number.isFinite(verdi) ? avrund(verdi) : null);

export function tilTall(
  besoekene: ReadonlyMap<string, readonly Besoek[]>,
  gz: ReadonlyMap<string, number>,
): Deltakertall[] {
  const vaare = besoekene.get(VAART) ?? [];
  return [...besoekene].map(([navn, alle]) => ({
    navn,
    gzKB: avrund(gz.get(navn) ?? NaN),
    tapteTegn: alle.reduce((sum, b) => sum + b.tapteTegn, 0),
    figurer: Object.fromEntries(Object.entries(FIGURER).map(([f, regn]) => [f, ellerNull(regn(alle))])),
    vaartDeltPaaDette: Object.fromEntries(
      Object.entries(PAR).map(([f, regn]) => {
        const serie = (b: readonly Besoek[]): number[] => b.map((ett) => regn(ett) ?? NaN);
        return [f, ellerNull(parvisForhold(serie(vaare), serie(alle)))];
      }),
    ),
  }));
}

/** The peer that ours does worst against: the one with the highest ratio. */
function bestePeer(alle: readonly Deltakertall[], figur: string): string {
  const peers = alle.filter(({ navn }) => navn !== VAART && navn !== GRENSE);
  const beste = peers
    .flatMap(({ navn, vaartDeltPaaDette }) => {
      const forhold = vaartDeltPaaDette[figur];
      return forhold === null || forhold === undefined ? [] : [{ navn, forhold }];
    })
    .sort((a, b) => b.forhold - a.forhold)[0];
  return beste ? `${visForhold(beste.forhold)} ${beste.navn}` : '–';
}

/** A line a figure, a column a contestant; to the right ours against the limit and against the best peer. */
export function skrivUt(tittel: string, alle: readonly Deltakertall[]): void {
  const grense = alle.find(({ navn }) => navn === GRENSE);
  const rader = Object.keys(FIGURER).map((figur) => [
    figur,
    ...alle.map(({ figurer }) => vis(figurer[figur] ?? undefined)),
    visForhold(grense?.vaartDeltPaaDette[figur] ?? undefined),
    bestePeer(alle, figur),
  ]);
  const gz = ['bundle gz KB', ...alle.map(({ gzKB }) => vis(gzKB)), '', ''];
  const tegn = ['lost characters', ...alle.map(({ tapteTegn }) => String(tapteTegn)), '', ''];
  skrivTabell(
    `Table, ${tittel}: milliseconds where nothing else is said`,
    ['', ...alle.map(({ navn }) => navn), 'ours / limit', 'ours / best peer'],
    [...rader, gz, tegn],
  );
}
