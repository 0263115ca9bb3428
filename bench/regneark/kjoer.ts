import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { byggDeltaker, slettDist } from '../felles/bygg';
import { lagre } from '../felles/resultat';
import { startTjener } from '../felles/tjener';
import type { Valg } from '../felles/valg';
import { type Fil, lagBombe, lagFiler } from './filer';
import { type Deltaker, DELTAKERE, GULV } from './hvem';
import { besoek } from './nettleser';
import { maalINode } from './node/kjoer';
import { type Maaling, sammendrag, skriv, skrivBombe } from './sammendrag';

const STOERRELSER = [1_000, 10_000, 100_000];
const RUNDER = 5;
const BOMBE_MB = 600;

type Les = (deltaker: Deltaker, fil: Fil) => Promise<Maaling>;

async function maalFil(fil: Fil, deltakere: readonly Deltaker[], runder: number, les: Les) {
  const blant = deltakere.filter(({ formater }) => formater.includes(fil.format));
  const maalinger = new Map(blant.map(({ navn }) => [navn, [] as Maaling[]]));
  for (let runde = 0; runde < runder; runde += 1) {
    // Everybody once a round, and nobody always first.
    for (let i = 0; i < blant.length; i += 1) {
      const deltaker = blant[(i + runde) % blant.length];
      if (deltaker) maalinger.get(deltaker.navn)?.push(await les(deltaker, fil));
    }
    process.stderr.write(`${fil.rader} ${fil.format}: round ${runde + 1} of ${runder}\n`);
  }
  return maalinger;
}

const lesMed =
  (url: string): Les =>
  async ({ navn, side }, fil) => {
    const node = await maalINode(navn, fil.sti);
    const nettleser = side && (await besoek(`${url}/${side}/`, `${url}/filer/${basename(fil.sti)}`));
    for (const rader of [navn === GULV ? fil.rader : node.svar, nettleser ? nettleser.rader : fil.rader]) {
      if (rader !== fil.rader) throw new Error(`${navn} gave ${rader} rows of ${fil.rader} (${fil.format})`);
    }
    return { node, ...(nettleser && { nettleser }) };
  };

/** File to judged rows in the table, beside what others need to parse the same file alone; and a bomb. */
export async function kjoerRegneark(valg: Valg): Promise<void> {
  const deltakere = DELTAKERE.filter(({ navn }) => valg.deltakere?.includes(navn) ?? true);
  const runder = valg.runder ?? RUNDER;
  const mappe = mkdtempSync(join(tmpdir(), 'oppgaveportalen-regneark-'));
  for (const { side } of deltakere) if (side) await byggDeltaker(`bench/regneark/deltakere/${side}.ts`, side);
  const tjener = await startTjener(mappe);
  try {
    for (const rader of valg.rader ? [valg.rader] : STOERRELSER) {
      for (const fil of await lagFiler(mappe, rader)) {
        const maalinger = await maalFil(fil, deltakere, runder, lesMed(tjener.url));
        const tall = sammendrag(maalinger);
        skriv(fil, tall);
        lagre('regneark', `${fil.format}-${fil.rader}`, { runder, deltakere: tall });
      }
    }
    const bombe = await maalINode('bombe', lagBombe(mappe, BOMBE_MB));
    if (bombe.svar !== 'pakkebombe') throw new Error(`the bomb was not refused: ${bombe.svar}`);
    skrivBombe(BOMBE_MB, bombe);
    lagre('regneark', 'bombe', { utpakketMB: BOMBE_MB, ...bombe });
  } finally {
    await tjener.stopp();
    slettDist();
    rmSync(mappe, { recursive: true, force: true });
  }
}
