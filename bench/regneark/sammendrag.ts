import { skrivTabell, vis, visForhold } from '../felles/skriv';
import { avrund, median, parvisForhold } from '../felles/statistikk';
import type { Fil } from './filer';
import { OSS } from './hvem';
import type { Besoek } from './nettleser';
import type { Maalt } from './node/barn';

/** One reading of a file, in a process of Node and, where the contestant runs there, in a browser. */
export interface Maaling {
  node: Maalt;
  nettleser?: Besoek;
}

export interface Tall {
  nodeMs: number;
  nodeToppMB: number;
  nodeTilleggMB: number;
  nettleserMs?: number;
  nettleserTilleggMB?: number;
  lengsteOppholdMs?: number;
  /** Ours to theirs, round by round: whole way against parse alone. */
  forholdNode: number;
  forholdNettleser?: number;
}

export function sammendrag(maalinger: ReadonlyMap<string, readonly Maaling[]>): Record<string, Tall> {
  const vaare = maalinger.get(OSS) ?? [];
  const tid = (liste: readonly Maaling[]): number[] => liste.map(({ nettleser }) => nettleser?.ms ?? NaN);
  const tilTall = (liste: readonly Maaling[]): Tall => {
    const midt = (tall: (maaling: Maaling) => number): number => avrund(median(liste.map(tall)));
    const felles: Tall = {
      nodeMs: midt(({ node }) => node.ms),
      nodeToppMB: midt(({ node }) => node.toppMB),
      nodeTilleggMB: midt(({ node }) => node.tilleggMB),
      forholdNode: avrund(
        parvisForhold(
          vaare.map(({ node }) => node.ms),
          liste.map(({ node }) => node.ms),
        ),
      ),
    };
    if (!liste[0]?.nettleser) return felles;
    return {
      ...felles,
      nettleserMs: midt(({ nettleser }) => nettleser?.ms ?? NaN),
      nettleserTilleggMB: midt(({ nettleser }) => nettleser?.tilleggMB ?? NaN),
      lengsteOppholdMs: midt(({ nettleser }) => nettleser?.opphold ?? NaN),
      forholdNettleser: avrund(parvisForhold(tid(vaare), tid(liste))),
    };
  };
  return Object.fromEntries([...maalinger].map(([navn, liste]) => [navn, tilTall(liste)]));
}

export function skriv(fil: Fil, tall: Readonly<Record<string, Tall>>): void {
  skrivTabell(
    `${fil.rader} rows × 12, ${fil.format}: ours to judged rows in the table, the others parse alone`,
    ['', 'browser ms', 'longest block', 'memory MB', 'ours/it', 'Node ms', 'peak MB', 'added MB', 'ours/it'],
    Object.entries(tall).map(([navn, t]) => [
      navn,
      vis(t.nettleserMs),
      vis(t.lengsteOppholdMs),
      vis(t.nettleserTilleggMB),
      visForhold(t.forholdNettleser),
      vis(t.nodeMs),
      vis(t.nodeToppMB),
      vis(t.nodeTilleggMB),
      visForhold(t.forholdNode),
    ]),
  );
}

export const skrivBombe = (mb: number, { ms, tilleggMB }: Maalt): void =>
  console.log(`\nA bomb of ${mb} MB is refused after ${vis(ms)} ms and ${vis(tilleggMB)} MB`);
