import { setTimeout as vent } from 'node:timers/promises';
import { db } from '@/lib/server/db';
import { startArbeider } from '@/lib/server/jobber/arbeider';
import type { Utfoerer } from '@/lib/server/tilgang/organisasjoner';
import { lesKontrollsiden, sendTilKvittering } from './portal';

/** Two drafts that the parent has made. */
export interface Minneoppdrag {
  utfoerer: Utfoerer;
  /** Sent first, so that code and connections are there before anything is counted. */
  liten: string;
  stor: string;
}

export interface Minnemaalt {
  hvileMB: number;
  toppMB: number;
  sekunder: number;
}

const MB = 2 ** 20;
const HVER_MS = 20;
const TIL_RO_MS = 3_000;

async function send({ utfoerer }: Minneoppdrag, id: string): Promise<void> {
  const tilgang = { utfoerer, leveranse: await db().leveranse.findUniqueOrThrow({ where: { id } }) };
  await lesKontrollsiden(tilgang);
  await sendTilKvittering(tilgang);
  while ((await db().innsending.count({ where: { leveranseId: id, tilstand: { not: 'mottatt' } } })) > 0)
    await vent(100);
}

async function maal(oppdrag: Minneoppdrag): Promise<Minnemaalt> {
  await startArbeider();
  await send(oppdrag, oppdrag.liten);
  await vent(TIL_RO_MS);
  const hvile = process.memoryUsage.rss();
  let topp = hvile;
  const klokke = setInterval(() => (topp = Math.max(topp, process.memoryUsage.rss())), HVER_MS);
  const start = performance.now();
  await send(oppdrag, oppdrag.stor);
  clearInterval(klokke);
  // The kernel's own high-water mark, where it keeps one: nothing slips between two samples.
  topp = Math.max(topp, process.resourceUsage().maxRSS * 1024);
  return { hvileMB: hvile / MB, toppMB: topp / MB, sekunder: (performance.now() - start) / 1000 };
}

process.once('message', (oppdrag: Minneoppdrag) => {
  maal(oppdrag).then(
    (maalt) => process.send?.(maalt, () => process.exit(0)),
    (feil: unknown) => {
      console.error(feil);
      process.exit(1);
    },
  );
});
