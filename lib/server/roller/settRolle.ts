import 'server-only';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import type { Rolle } from '@/lib/leveranse/rolle';
import { db, type Transaksjon } from '../db';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import type { Utfoerer } from '../tilgang/organisasjoner';

/**
 * Gives a person a role for the organisation, in place of the one before. The first time roles are handed out, the one
 * who does it gets the highest written down: after that, those without one may only read. One's own is for others.
 */
export async function settRolle(
  { innsenderId, oppgavegiver: { orgnr } }: Utfoerer,
  ny: { innsenderId: string; rolle: Rolle },
): Promise<Resultat<null, 'egen' | 'ukjent'>> {
  if (ny.innsenderId === innsenderId) return feil('egen');
  const tilgang = await db().tilgang.findFirst({
    where: { innsenderId: ny.innsenderId, orgnr, velgbar: true },
  });
  if (!tilgang) return feil('ukjent');
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Oppgavegiver" WHERE "orgnr" = ${orgnr} FOR UPDATE`;
    if ((await tx.rolle.count({ where: { orgnr, til: null } })) === 0) {
      await gi(tx, { orgnr, innsenderId, rolle: 'sende_inn', gittAvId: innsenderId });
    }
    await gi(tx, { orgnr, ...ny, gittAvId: innsenderId });
  });
  return ok(null);
}

async function gi(
  tx: Transaksjon,
  { gittAvId, ...ny }: { orgnr: string; innsenderId: string; rolle: Rolle; gittAvId: string },
): Promise<void> {
  const { orgnr, innsenderId, rolle } = ny;
  await tx.rolle.updateMany({ where: { orgnr, innsenderId, til: null }, data: { til: new Date() } });
  await tx.rolle.create({ data: { ...ny, gittAvId } });
  await skrivHendelse(tx, {
    kjede: `org:${orgnr}`,
    type: 'rolle_gitt',
    innsenderId: gittAvId,
    data: { rolle, tilInnsender: innsenderId },
  });
}

/** One prepares, another sends: on or off. */
export async function settFireOyne(
  { innsenderId, oppgavegiver }: Utfoerer,
  fireOyne: boolean,
): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.oppgavegiver.update({ where: { id: oppgavegiver.id }, data: { fireOyne } });
    await skrivHendelse(tx, {
      kjede: `org:${oppgavegiver.orgnr}`,
      type: 'fire_oyne_valgt',
      innsenderId,
      data: { paa: fireOyne },
    });
  });
}
