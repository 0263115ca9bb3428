import { fork } from 'node:child_process';
import { resolve } from 'node:path';
import { ROOT } from '@/scripts/lib/prosess';
import { leggSammen, type Tall } from './tall';

interface Melding {
  ferdige?: number;
  tall?: Tall;
}

/** The suite shared among processes, each with its own database and authorities on TEST_DATABASE_URL's server. */
export async function fordelFeilsuite(
  valg: { leveranser: number; seed: number; prosesser: number },
  framdrift: (ferdige: number) => void,
): Promise<Tall> {
  const ferdige = new Array<number>(valg.prosesser).fill(0);
  const alle = await Promise.all(
    ferdige.map((_, i) => {
      const leveranser = Math.floor((valg.leveranser + i) / valg.prosesser);
      return kjoerBarn(leveranser, valg.seed + i, (antall) => {
        ferdige[i] = antall;
        framdrift(ferdige.reduce((sum, en) => sum + en, 0));
      });
    }),
  );
  return leggSammen(alle);
}

function kjoerBarn(leveranser: number, seed: number, framdrift: (ferdige: number) => void): Promise<Tall> {
  const barn = fork(resolve(ROOT, 'scripts/feilsuite/barn.ts'), [String(leveranser), String(seed)], {
    cwd: ROOT,
    execArgv: ['--import', 'tsx', '--conditions=react-server'],
  });
  return new Promise((ferdig, feilet) => {
    barn.on('message', ({ ferdige, tall }: Melding) => {
      if (ferdige !== undefined) framdrift(ferdige);
      if (tall) ferdig(tall);
    });
    // Without the others there is no tally.
    process.once('exit', () => barn.kill('SIGKILL'));
    barn.once('exit', (kode, signal) =>
      feilet(new Error(`a share of the suite ended with ${kode ?? signal}`)),
    );
  });
}
