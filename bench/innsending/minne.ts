import { fork } from 'node:child_process';
import { join } from 'node:path';
import { SPARSOMT } from '@/scripts/lib/minne';
import { ROOT } from '@/scripts/lib/prosess';
import type { Myndigheter } from './myndigheter';
import type { Minnemaalt, Minneoppdrag } from './minnebarn';
import { byggUtkast, gyldigeRader, nyPerson } from './portal';

/** Sends a large draft in a process of its own: what its memory is at rest, and at most. */
export async function maalMinne(
  myndigheter: Myndigheter,
  ordning: string,
  antall: number,
): Promise<Minnemaalt> {
  const person = await nyPerson(myndigheter);
  const liten = await byggUtkast(person, ordning, gyldigeRader(ordning, 25));
  const stor = await byggUtkast(person, ordning, gyldigeRader(ordning, antall));
  const oppdrag: Minneoppdrag = {
    utfoerer: person.utfoerer,
    liten: liten.leveranse.id,
    stor: stor.leveranse.id,
  };
  const barn = fork(join(ROOT, 'bench/innsending/minnebarn.ts'), [], {
    cwd: ROOT,
    // As the portal is started.
    env: { ...SPARSOMT.env, ...process.env },
    execArgv: [...SPARSOMT.argumenter, '--import', 'tsx', '--conditions=react-server'],
  });
  barn.send(oppdrag);
  return new Promise((ferdig, feilet) => {
    barn.once('message', (maalt) => ferdig(maalt as Minnemaalt));
    barn.once('exit', () => feilet(new Error('the process that should send ended')));
  });
}
