import 'server-only';
import { createHash } from 'node:crypto';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import { ordningMed } from '@/lib/ordninger/register';
import { db, pool } from '../db';
import { dekrypterFra, type Kryptertkilde } from '../krypto/aes';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import { api } from '../myndigheter';
import type { TattInnsending } from './lease';
import type { Sending } from './send';

/** The stored message, encrypted: several large ones may be under way at once, so none is read whole. */
async function finnMelding(innsendingId: string): Promise<Kryptertkilde> {
  const spoer = async <T>(uttrykk: string, ...verdier: number[]): Promise<T> => {
    const sql = `SELECT ${uttrykk} AS svar FROM "Innsending" WHERE "id" = $1`;
    const { rows } = await pool().query<{ svar: T }>(sql, [innsendingId, ...verdier]);
    if (!rows[0]) throw new Error('finnMelding: the innsending is gone');
    return rows[0].svar;
  };
  return {
    lengde: await spoer<number>('octet_length("melding")'),
    les: (fra, antall) => spoer<Buffer>('substring("melding" FROM $2 FOR $3)', fra + 1, antall),
  };
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
  const melding = await finnMelding(innsending.id);
  const bytes = await dekrypterFra(noekkel, melding, `melding:${innsending.id}`);
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

/** Written before the first byte leaves. When the lease was lost meanwhile, another is at it: stop. */
export async function merkSendt(innsendingId: string, eier: string, viaAgent: boolean): Promise<void> {
  const { count } = await db().innsending.updateMany({
    where: { id: innsendingId, leaseEier: eier },
    data: { kanVaereMottatt: true, kanAvbrytes: false, viaAgent },
  });
  if (count !== 1) throw new Error('the lease was lost before the call');
}
