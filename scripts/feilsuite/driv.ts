import { db } from '@/lib/server/db';
import { skyvKlokken } from '@/lib/server/klokke';
import type { Proevebenk } from '@/prisma/bygg/proevebenk';
import type { Databaseproxy } from './databaseproxy';
import type { Feil, Lokalfeil } from './feil';
import { type Forfalt, hentForfalte, tilNesteForfall, ventPaaDatabasen } from './forfall';
import { forsoekUnder } from './instans';
import { iParallell } from './parallell';
import { laPersonAvgjoere, laUtaalmodigAvbryte } from './person';
import type { Proevet } from './verden';

export interface Omgivelser {
  benk: Proevebenk;
  databaseproxy: Databaseproxy;
  tilfeldig: () => number;
  /** Attempts under way at once. */
  samtidige: number;
}

/** What the driver itself has done; the rest is counted from the books. */
export interface Drevet {
  forsoek: number;
  /** Attempts that ended in nothing because the database was away. */
  brutt: number;
  lokale: Partial<Record<Lokalfeil, number>>;
  spurt: number;
  /** Still under way when the driver gave up. */
  uendelige: number;
}

/** A day of waiting is some hundred attempts; what has not ended after this many rounds never will. */
const MAKS_RUNDER = 2_000;
const LANGVARIG = 10_000;

/** Drives every delivery until it has a receipt or asks a person who leaves it at that. The clock jumps; nobody waits. */
export async function driv(proevde: readonly Proevet[], rundt: Omgivelser): Promise<Drevet> {
  const drevet: Drevet = { forsoek: 0, brutt: 0, lokale: {}, spurt: 0, uendelige: 0 };
  const etterId = new Map(proevde.map((proevet) => [proevet.leveranseId, proevet]));
  const ider = [...etterId.keys()];
  for (let runde = 0; runde < MAKS_RUNDER; runde += 1) {
    await laPersonerSvare(etterId, drevet);
    const forfalte = await hentForfalte(ider);
    if (forfalte.length > 0) {
      await iParallell(stokk(forfalte, rundt.tilfeldig), rundt.samtidige, (en) =>
        forsoek(en, etterId.get(en.leveranseId) as Proevet, rundt, drevet),
      );
      await ventPaaDatabasen();
      continue;
    }
    const ms = await tilNesteForfall(ider);
    if (ms === undefined) return drevet;
    skyvKlokken(ms);
  }
  drevet.uendelige += (await hentForfalte(ider)).length || 1;
  return drevet;
}

async function forsoek(en: Forfalt, proevet: Proevet, rundt: Omgivelser, drevet: Drevet): Promise<void> {
  const { benk, databaseproxy } = rundt;
  const feil = proevet.plan.feil.shift();
  await armer(feil, en, proevet, benk);
  const lokal = feil?.hos === 'instansen' ? feil.navn : undefined;
  if (lokal) drevet.lokale[lokal] = (drevet.lokale[lokal] ?? 0) + 1;
  drevet.forsoek += 1;
  if (!(await forsoekUnder({ innsendingId: en.id, feil: lokal, databaseproxy }))) drevet.brutt += 1;
}

/** Tells the authority what it is to do with this attempt. */
async function armer(feil: Feil | undefined, en: Forfalt, proevet: Proevet, benk: Proevebenk): Promise<void> {
  const { idempotencyKey } = en;
  if (proevet.plan.langvarig) {
    proevet.plan.langvarig = false;
    await benk.miljoe.scenario('http-503', { idempotencyKey, antall: LANGVARIG });
  }
  if (!feil) return;
  // A token in memory would pass over Maskinporten, and a fault before the call strikes there.
  if (feil.hos !== 'skatteetaten') delete (globalThis as { __maskinporten?: unknown }).__maskinporten;
  if (feil.hos === 'instansen') return;
  const { navn, ms } = feil;
  const gjelder = feil.hos === 'skatteetaten' ? { idempotencyKey } : { orgnr: proevet.person.orgnr };
  await benk.miljoe.scenario(navn, { ...gjelder, ...(ms !== undefined && { ms }) });
}

/** Everybody who is asked answers; a few who are not asked grow impatient. */
async function laPersonerSvare(etterId: ReadonlyMap<string, Proevet>, drevet: Drevet): Promise<void> {
  const staar = await db().leveranse.findMany({
    where: { id: { in: [...etterId.keys()] }, status: { in: ['utkast', 'maa_avklares', 'sendes'] } },
    select: { id: true, status: true },
  });
  await iParallell(staar, 6, async ({ id, status }) => {
    const proevet = etterId.get(id);
    if (!proevet || proevet.latt) return;
    if (status === 'sendes') {
      // The first round has tried nothing yet: who is impatient now was too quick.
      if (drevet.forsoek > 0 && proevet.plan.svarFraPerson[proevet.spurt] === 'avbryt')
        await laUtaalmodigAvbryte(proevet);
      return;
    }
    drevet.spurt += 1;
    proevet.latt = !(await laPersonAvgjoere(proevet));
  });
}

function stokk<T>(liste: readonly T[], tilfeldig: () => number): T[] {
  return liste
    .map((en) => ({ en, plass: tilfeldig() }))
    .sort((a, b) => a.plass - b.plass)
    .map(({ en }) => en);
}
