import { iParallell } from '@/scripts/feilsuite/parallell';
import { avrund } from '../felles/statistikk';
import type { Myndigheter } from './myndigheter';
import { hentToken, lagSkript, post } from './naken';
import { byggUtkast, gyldigeRader, nyPerson, sendTilKvittering, sendtMelding } from './portal';

/** Deliveries a second, all confirmed at once, each by an organisation of its own. */
export interface Takt {
  leveranser: number;
  rader: number;
  portal: number;
  naken: number;
}

const LEVERANSER = 40;
const RADER = 25;
/** As many as one worker has under way. */
const SAMTIDIGE = 10;

export async function maalTakt(myndigheter: Myndigheter, ordning: string): Promise<Takt> {
  const skript = await lagSkript(myndigheter.env);
  const rader = gyldigeRader(ordning, RADER);
  const utkast: Awaited<ReturnType<typeof byggUtkast>>[] = [];
  for (let i = 0; i < LEVERANSER; i += 1)
    utkast.push(await byggUtkast(await nyPerson(myndigheter), ordning, rader));
  const portal = await sekunder(() => Promise.all(utkast.map(sendTilKvittering)));
  const meldinger = await Promise.all(utkast.map(({ leveranse }) => sendtMelding(leveranse.id)));
  const naken = await sekunder(() =>
    iParallell(meldinger, SAMTIDIGE, async ({ url, scope, orgnr, bytes }) =>
      post(url, await hentToken(skript, scope, orgnr), new Uint8Array(bytes)),
    ),
  );
  return {
    leveranser: LEVERANSER,
    rader: RADER,
    portal: avrund(LEVERANSER / portal),
    naken: avrund(LEVERANSER / naken),
  };
}

async function sekunder(gjoer: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await gjoer();
  return (performance.now() - start) / 1000;
}
