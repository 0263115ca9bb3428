import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startArbeider } from '@/lib/server/jobber/arbeider';
import { startProevebenk } from '@/prisma/bygg/proevebenk';
import type { Bygdutfoerer } from '@/prisma/bygg/utfoerer';
import { startDatabase } from '@/scripts/lib/database';
import { lagre } from '../felles/resultat';
import { avrund, median, parvisForhold, persentil } from '../felles/statistikk';
import type { Valg } from '../felles/valg';
import { maalMinne } from './minne';
import type { Minnemaalt } from './minnebarn';
import { type Myndigheter, startMyndigheter } from './myndigheter';
import { hentToken, lagSkript, post, type Skript } from './naken';
import {
  byggUtkast,
  gyldigeRader,
  lesKontrollsiden,
  nyPerson,
  sendTilKvittering,
  sendtMelding,
} from './portal';
import { maalTakt } from './takt';
import { skrivInnsending } from './skriv';

/** Whether the token must be fetched, or is in memory on both sides. */
export type Token = 'hentes' | 'i_minnet';

/** `klar`: the check page was open first, as it is for a person. Otherwise rows are read and judged at the click. */
interface Maaling {
  rader: number;
  token: Token;
  klar: boolean;
  /** Of the rounds. */
  andel: number;
}

interface Maalt {
  portal: number[];
  naken: number[];
}

export interface Sammendrag extends Omit<Maaling, 'andel'> {
  portal: { p50: number; p95: number };
  naken: { p50: number; p95: number };
  /** Median of what the portal adds, round by round. Milliseconds. */
  tillegg: number;
  forhold: number;
}

const RUNDER = 15;
const MINNE_RADER = 100_000;
/** When the heap happens to be collected differs from process to process. */
const MINNE_PROSESSER = 5;

const MAALINGER: readonly Maaling[] = [
  { rader: 25, token: 'hentes', klar: true, andel: 1 },
  { rader: 25, token: 'i_minnet', klar: true, andel: 1 },
  { rader: 25_000, token: 'hentes', klar: true, andel: 0.5 },
  { rader: 25_000, token: 'hentes', klar: false, andel: 0.2 },
];

/** One delivery through the portal, and then the same bytes through the bare script. */
async function kjoerRunde(
  skript: Skript,
  { myndigheter, ordning, person }: Oppgave,
  { rader, token, klar }: Maaling,
): Promise<{ portal: number; naken: number }> {
  // A new organisation's token is in nobody's memory.
  const avsender = token === 'hentes' ? await nyPerson(myndigheter) : person;
  const tilgang = await byggUtkast(avsender, ordning, gyldigeRader(ordning, rader));
  if (klar) await lesKontrollsiden(tilgang);
  const portal = await sendTilKvittering(tilgang);
  const { bytes, url, scope } = await sendtMelding(tilgang.leveranse.id);
  const kropp = new Uint8Array(bytes);
  const husket = token === 'i_minnet' ? await hentToken(skript, scope, avsender.orgnr) : undefined;
  const start = performance.now();
  await post(url, husket ?? (await hentToken(skript, scope, avsender.orgnr)), kropp);
  return { portal, naken: performance.now() - start };
}

interface Oppgave {
  myndigheter: Myndigheter;
  ordning: string;
  person: Bygdutfoerer;
}

const oppsummer = ({ rader, token, klar }: Maaling, { portal, naken }: Maalt): Sammendrag => ({
  rader,
  token,
  klar,
  portal: { p50: avrund(median(portal)), p95: avrund(persentil(portal, 0.95)) },
  naken: { p50: avrund(median(naken)), p95: avrund(persentil(naken, 0.95)) },
  tillegg: avrund(median(portal.map((ms, i) => ms - (naken[i] ?? NaN)))),
  forhold: avrund(parvisForhold(portal, naken)),
});

async function maalAlt(myndigheter: Myndigheter, valg: Valg): Promise<Sammendrag[]> {
  const skript = await lagSkript(myndigheter.env);
  const runder = valg.runder ?? RUNDER;
  const maalinger = MAALINGER.filter(({ rader }) => !valg.rader || rader === valg.rader);
  const maalt = maalinger.map((): Maalt => ({ portal: [], naken: [] }));
  const person = await nyPerson(myndigheter);
  for (let runde = -1; runde < runder; runde += 1) {
    for (const [i, maaling] of maalinger.entries()) {
      if (runde >= Math.ceil(runder * maaling.andel)) continue;
      // In memory on both sides: fetched just before, since a token lives two minutes only.
      if (maaling.token === 'i_minnet')
        await sendTilKvittering(await byggUtkast(person, valg.ordning, gyldigeRader(valg.ordning, 1)));
      const tid = await kjoerRunde(skript, { myndigheter, ordning: valg.ordning, person }, maaling);
      // The round before the first one is for warming up.
      if (runde < 0) continue;
      maalt[i]?.portal.push(tid.portal);
      maalt[i]?.naken.push(tid.naken);
    }
  }
  return maalinger.map((maaling, i) => oppsummer(maaling, maalt[i] as Maalt));
}

/** `Send inn` to receipt, beside a bare script; deliveries a second; memory while sending. */
export async function kjoerInnsending(valg: Valg): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'oppgaveportalen-bench-'));
  const database = await startDatabase({ dataDir, port: 0 });
  const myndigheter = await startMyndigheter();
  try {
    process.env['TEST_DATABASE_URL'] = database.url;
    const benk = await startProevebenk({ env: { HTTP_TIMEOUT_MS: '30000', ...myndigheter.env } });
    try {
      await startArbeider();
      const tider = await maalAlt(myndigheter, valg);
      const takt = await maalTakt(myndigheter, valg.ordning);
      const minne: Minnemaalt[] = [];
      while (!valg.rader && minne.length < MINNE_PROSESSER)
        minne.push(await maalMinne(myndigheter, valg.ordning, MINNE_RADER));
      skrivInnsending(valg.ordning, tider, takt, minne);
      lagre('innsending', valg.ordning, { runder: valg.runder ?? RUNDER, tider, takt, minne });
    } finally {
      await benk.stopp();
    }
  } finally {
    myndigheter.stopp();
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
