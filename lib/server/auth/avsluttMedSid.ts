import 'server-only';
import { db, type Transaksjon } from '../db';
import { skrivHendelse } from '../hendelse/skrivHendelse';

/** Ends every living session that began with this login at ID-porten. Gives how many there were. */
export const avsluttMedSid = (sid: string): Promise<number> => db().$transaction((tx) => avslutt(tx, sid));

/**
 * The same for an order that counts once: `brukt` when an order with this `jti` was carried out before.
 * @param husketMs how long an order would be accepted, and must be remembered
 */
export async function avsluttPaaOrdre(
  { sid, jti }: { sid: string; jti: string },
  husketMs: number,
): Promise<'avsluttet' | 'brukt'> {
  return db().$transaction(async (tx) => {
    await tx.utloggingsordre.deleteMany({ where: { utloeper: { lt: new Date() } } });
    const ny = await tx.utloggingsordre.createMany({
      data: [{ jti, utloeper: new Date(Date.now() + husketMs) }],
      skipDuplicates: true,
    });
    if (ny.count === 0) return 'brukt';
    await avslutt(tx, sid);
    return 'avsluttet';
  });
}

async function avslutt(tx: Transaksjon, sid: string): Promise<number> {
  const oekter = await tx.oekt.findMany({ where: { sid, avsluttet: null }, orderBy: { id: 'asc' } });
  for (const { id, innsenderId } of oekter) {
    await tx.oekt.update({ where: { id }, data: { avsluttet: new Date() } });
    await skrivHendelse(tx, { kjede: `innsender:${innsenderId}`, type: 'utlogget', innsenderId });
  }
  return oekter.length;
}
