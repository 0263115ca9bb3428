import 'server-only';
import { createHash } from 'node:crypto';
import { erSikkertIkkeMottatt, kanHaVaertMottatt, utfallAv } from '@/lib/innsending/utfall';
import { ordningMed } from '@/lib/ordninger/register';
import type { Innsending } from '@/prisma/generated/client';
import { db } from '../db';
import { dekrypter } from '../krypto/aes';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import { logg } from '../logg';
import { api } from '../myndigheter';
import { holdLease, taLease } from './lease';
import { lagreUtfall } from './lagreUtfall';
import { send, type Sending } from './send';

/**
 * One attempt at one innsending, if it is due and nobody else is at it. Whatever happens to this process, what is
 * stored stays true: before the call it is written that the message may have arrived, and only a definite answer
 * takes that back.
 */
export async function utfoerForsoek(innsendingId: string): Promise<void> {
  const eier = crypto.randomUUID();
  const innsending = await taLease(innsendingId, eier);
  if (!innsending) return;
  const slipp = holdLease(innsendingId, eier);
  try {
    const sending = await pakkUtSending(innsending);
    const { svar, fraSkatteetaten } = await send(sending, () => merkSendt(innsendingId, eier));
    const kanVaereMottatt = innsending.kanVaereMottatt || kanHaVaertMottatt(svar);
    const utfall = utfallAv(svar, innsending.kanVaereMottatt);
    logg().info({ innsendingId, utfall: utfall.tilstand, type: svar.type }, 'attempt');
    const kanAvbrytes = innsending.kanAvbrytes && erSikkertIkkeMottatt(svar);
    await lagreUtfall(innsending, eier, { utfall, fraSkatteetaten, kanVaereMottatt, kanAvbrytes });
  } finally {
    slipp();
  }
}

/** The stored bytes, proven to be the ones that were confirmed. */
async function pakkUtSending(innsending: Innsending): Promise<Sending> {
  const leveranse = await db().leveranse.findUniqueOrThrow({
    where: { id: innsending.leveranseId },
    include: { oppgavegiver: { select: { orgnr: true } } },
  });
  const noekkel = await oppgavegivernoekkel(leveranse.oppgavegiverId);
  const bytes = dekrypter(noekkel, innsending.melding, `melding:${innsending.id}`);
  if (createHash('sha256').update(bytes).digest('hex') !== innsending.sha256) {
    throw new Error('the stored message does not match its hash');
  }
  return {
    scope: api(ordningMed(leveranse.ordning)).scope,
    orgnr: leveranse.oppgavegiver.orgnr,
    url: innsending.url,
    idempotencyKey: innsending.idempotencyKey,
    bytes,
  };
}

/** Written before the first byte leaves. When the lease was lost meanwhile, another is at it: stop. */
async function merkSendt(innsendingId: string, eier: string): Promise<void> {
  const { count } = await db().innsending.updateMany({
    where: { id: innsendingId, leaseEier: eier },
    data: { kanVaereMottatt: true, kanAvbrytes: false },
  });
  if (count !== 1) throw new Error('the lease was lost before the call');
}
