import { db } from '@/lib/server/db';
import { byggLeveranse, eksempler, krev } from '@/prisma/bygg/leveranse';
import type { Proevebenk } from '@/prisma/bygg/proevebenk';
import { nyOrganisasjon } from '@/prisma/bygg/sending';
import type { Bygdutfoerer } from '@/prisma/bygg/utfoerer';
import { ordninger } from '@/lib/ordninger/register';
import { sendInn } from '@/lib/server/leveranse/sendInn';
import { iParallell } from './parallell';
import { lagPlan, type Plan } from './plan';

/** One delivery of the suite, and how far the person has come with it. */
export interface Proevet {
  person: Bygdutfoerer;
  leveranseId: string;
  plan: Plan;
  /** How many times the person has been asked. */
  spurt: number;
  /** The person has decided to leave it as it stands. */
  latt: boolean;
}

export interface Verdensvalg {
  foersteNr: number;
  leveranser: number;
  organisasjoner: number;
  tilfeldig: () => number;
}

/** So many deliveries of so many fresh organisations, confirmed and waiting to be sent. All by the portal's own verbs. */
export async function byggVerden(benk: Proevebenk, valg: Verdensvalg): Promise<Proevet[]> {
  const { foersteNr, leveranser, organisasjoner, tilfeldig } = valg;
  const personer: Bygdutfoerer[] = [];
  for (let i = 0; i < organisasjoner; i += 1) personer.push(await nyOrganisasjon(benk));
  // Drawn before anything runs, so that the seed alone decides.
  const planer = Array.from({ length: leveranser }, (_, i) => ({
    nr: foersteNr + i,
    plan: lagPlan(foersteNr + i, tilfeldig),
    rader: 1 + Math.floor(tilfeldig() * 3),
  }));
  const proevde: Proevet[] = [];
  await iParallell(planer, 6, async ({ nr, plan, rader }) => {
    const person = personer[nr % personer.length] as Bygdutfoerer;
    const ordning = (ordninger[nr % ordninger.length] as (typeof ordninger)[number]).id;
    const tilgang = await byggLeveranse(person, {
      ordning,
      rader: eksempler(ordning, rader),
      hode: { referanse: `feil-${nr}` },
    });
    krev(await sendInn(tilgang, tilgang.leveranse.revisjon));
    proevde.push({ person, leveranseId: tilgang.leveranse.id, plan, spurt: 0, latt: false });
  });
  return proevde;
}

/** What the authority and the queue no longer need to remember. */
export async function ryddVerden(benk: Proevebenk, proevde: readonly Proevet[]): Promise<void> {
  for (const orgnr of new Set(proevde.map(({ person }) => person.orgnr))) {
    await benk.miljoe.post('nullstill', { orgnr });
  }
  await db().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
}
