import { setTimeout as vent } from 'node:timers/promises';
import { sendInn } from '@/lib/server/leveranse/sendInn';
import type { Leveransetilgang } from '@/lib/server/tilgang/leveranse';
import { db } from '@/lib/server/db';
import { byggLeveranse, krev } from '@/prisma/bygg/leveranse';
import type { Proevebenk } from '@/prisma/bygg/proevebenk';
import { nyOrganisasjon } from '@/prisma/bygg/sending';
import { iParallell } from '../parallell';
import { hentOvertakelser } from './leaselogg';
import type { Instans } from './instans';

export interface Rundevalg {
  benk: Proevebenk;
  leveranser: number;
  tilfeldig: () => number;
  /** The one that is killed in the middle. */
  offer: Instans;
  /** Starts another in its place. */
  erstatt: () => Promise<void>;
}

export interface Runde {
  leveranser: string[];
  orgnumre: string[];
  /** Milliseconds from the kill until another process had taken each interrupted delivery. */
  overtattEtterMs: number[];
  ferdig: boolean;
}

const LENGSTE_KALL_MS = 2_000;
const SAMTIDIGE = 6;
const SLUTT_MS = 90_000;

/**
 * One kill: deliveries that are slow at a step of their own are confirmed at once, one process is killed at a moment
 * that chance decides, and all deliveries are followed to their end.
 */
export async function kjoerRunde(valg: Rundevalg): Promise<Runde> {
  const { benk, tilfeldig, offer } = valg;
  const alle: { orgnr: string; tilgang: Leveransetilgang }[] = [];
  await iParallell(Array.from({ length: valg.leveranser }), SAMTIDIGE, async () => {
    const person = await nyOrganisasjon(benk);
    alle.push({ orgnr: person.orgnr, tilgang: await byggLeveranse(person) });
  });
  const treg = ['maskinporten-treg', 'treg', 'svar-forsinket'] as const;
  for (const { orgnr } of alle) {
    const navn = treg[Math.floor(tilfeldig() * treg.length)] ?? 'treg';
    await benk.miljoe.scenario(navn, { orgnr, ms: Math.floor(300 + tilfeldig() * LENGSTE_KALL_MS) });
  }
  await iParallell(alle, SAMTIDIGE, async ({ tilgang }) => {
    krev(await sendInn(tilgang, tilgang.leveranse.revisjon));
  });
  await vent(tilfeldig() * 600);
  const drept = await offer.drep();
  const leveranser = alle.map(({ tilgang }) => tilgang.leveranse.id);
  const erstattet = valg.erstatt();
  const ferdig = await ventTilFerdig(leveranser);
  await erstattet;
  const overtatt = await hentOvertakelser(leveranser);
  return {
    leveranser,
    orgnumre: alle.map(({ orgnr }) => orgnr),
    overtattEtterMs: overtatt.map(({ tid }) => tid.getTime() - drept),
    ferdig,
  };
}

async function ventTilFerdig(leveranser: string[]): Promise<boolean> {
  const slutt = Date.now() + SLUTT_MS;
  while (Date.now() < slutt) {
    const underveis = await db().innsending.count({
      where: { leveranseId: { in: leveranser }, tilstand: { in: ['klar', 'venter', 'ukjent'] } },
    });
    if (underveis === 0) return true;
    await vent(200);
  }
  return false;
}
