import 'server-only';
import { createHash } from 'node:crypto';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import { ordningMed } from '@/lib/ordninger/register';
import { db, pool } from '../db';
import { dekrypter } from '../krypto/aes';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import { api } from '../myndigheter';
import type { TattInnsending } from './lease';
import type { Sending } from './send';

/** The driver makes a text of twice the length of what it reads. */
const BIT = 2 ** 20;

/** The stored message, encrypted, read bit by bit: several large ones may be under way at once. */
async function hentMelding(innsendingId: string): Promise<Buffer> {
  const biter: Buffer[] = [];
  for (let fra = 1; ; fra += BIT) {
    const { rows } = await pool().query<{ bit: Buffer }>(
      'SELECT substring("melding" FROM $2 FOR $3) AS bit FROM "Innsending" WHERE "id" = $1',
      [innsendingId, fra, BIT],
    );
    const bit = rows[0]?.bit;
    if (bit) biter.push(bit);
    if (!bit || bit.byteLength < BIT) return Buffer.concat(biter);
  }
}

/** The stored bytes, proven to be the ones that were confirmed. `melding_endret`: they are not, and are never sent. */
export async function pakkUtSending(
  innsending: TattInnsending,
): Promise<Resultat<Sending, 'melding_endret'>> {
  const leveranse = await db().leveranse.findUniqueOrThrow({
    where: { id: innsending.leveranseId },
    include: { oppgavegiver: { select: { orgnr: true } } },
  });
  const noekkel = await oppgavegivernoekkel(leveranse.oppgavegiverId);
  const melding = await hentMelding(innsending.id);
  const bytes = lesBytes(() => dekrypter(noekkel, melding, `melding:${innsending.id}`));
  if (!bytes || createHash('sha256').update(bytes).digest('hex') !== innsending.sha256)
    return feil('melding_endret');
  return ok({
    ...api(ordningMed(leveranse.ordning)),
    orgnr: leveranse.oppgavegiver.orgnr,
    agentOrgnr: innsending.agentOrgnr,
    viaAgent: innsending.viaAgent,
    url: innsending.url,
    idempotencyKey: innsending.idempotencyKey,
    bytes,
  });
}

/** Bytes that were tampered with do not decrypt at all. */
function lesBytes(les: () => Buffer): Buffer | undefined {
  try {
    return les();
  } catch {
    return undefined;
  }
}

/** Written before the first byte leaves. When the lease was lost meanwhile, another is at it: stop. */
export async function merkSendt(innsendingId: string, eier: string, viaAgent: boolean): Promise<void> {
  const { count } = await db().innsending.updateMany({
    where: { id: innsendingId, leaseEier: eier },
    data: { kanVaereMottatt: true, kanAvbrytes: false, viaAgent },
  });
  if (count !== 1) throw new Error('the lease was lost before the call');
}
