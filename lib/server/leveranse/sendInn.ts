import 'server-only';
import { type Del, delOpp } from '@/lib/innsending/deling';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import { kanEndres } from '@/lib/leveranse/status';
import type { Leveransehode } from '@/lib/ordning/melding';
import type { LestRad } from '@/lib/ordning/validering';
import { env } from '@/lib/env';
import { db } from '../db';
import { varsle } from '../direkte/varsle';
import { bestillForsoek } from '../jobber/bestillForsoek';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import type { Leveransetilgang } from '../tilgang/leveranse';
import { trengerAndreOyne } from '../roller/fireOyne';
import { merkUtelatte } from './forrigeRader';
import { kanSendes, kontroller, type Kontroll } from './kontroller';
import { meldingshode } from './meldingshode';
import { laasLeveranse } from './laas';
import { lagreDeler } from './lagreDeler';

export type Sendefeil = 'allerede_sendt' | 'endret' | 'har_feil' | 'for_stor' | 'fire_oyne';

/**
 * Stores the intention to send: the exact bytes, their hash, the idempotency key and the job of every part, in one
 * transaction, before anything is sent. The worker does the sending. The revision is the one the person saw and
 * confirmed: any other is refused. Two tabs or a double click come here in turn, and the second finds the draft gone.
 * Gives the part that is sent first.
 */
export async function sendInn(
  tilgang: Leveransetilgang,
  revisjon: number,
): Promise<Resultat<{ innsendingId: string }, Sendefeil>> {
  // Fetched before the transaction: in it, it would need a second connection while the first is held.
  await oppgavegivernoekkel(tilgang.leveranse.oppgavegiverId);
  return db().$transaction(async (tx) => {
    const laast = await laasLeveranse(tx, tilgang.leveranse.id);
    if (!laast || !kanEndres(laast.status)) return feil('allerede_sendt');
    const leveranse = await tx.leveranse.findUniqueOrThrow({ where: { id: tilgang.leveranse.id } });
    if (leveranse.revisjon !== revisjon) return feil('endret');
    if (await trengerAndreOyne(tx, leveranse, tilgang.utfoerer.innsenderId)) return feil('fire_oyne');
    const kontroll = await kontroller(leveranse, tx);
    if (!kanSendes(kontroll)) return feil('har_feil');
    const delt = delForSending(tilgang, kontroll);
    if (!delt.ok) return delt;
    if (leveranse.utgangspunkt === 'retter') await merkUtelatte(leveranse.id, kontroll.utelatte, tx);
    const innsendingId = await lagreDeler(tx, { ...tilgang, leveranse }, kontroll, delt.verdi);
    await bestillForsoek(tx, innsendingId);
    await varsle(tx, { leveranseId: leveranse.id, hva: 'status' });
    return ok({ innsendingId });
  });
}

/** A delivery as it is sent: the head of every message, the rows that go, and which of them go together. */
export interface Delt {
  hode: Leveransehode;
  leste: readonly LestRad[];
  deler: readonly Del[];
}

/** Only of a delivery that may be sent (`kanSendes`). */
export function delForSending(
  { leveranse, utfoerer }: Leveransetilgang,
  kontroll: Kontroll,
): Resultat<Delt, 'for_stor'> {
  const { gyldigHode, ordning } = kontroll;
  if (!gyldigHode) throw new Error('delForSending: the head is not valid');
  const hode = meldingshode(leveranse, utfoerer.oppgavegiver.orgnr, gyldigHode);
  const leste = kontroll.leste.filter((lest) => !lest.tom);
  const deler = delOpp(ordning, hode, leste, env().MAKS_MELDING_BYTES);
  return deler.ok ? ok({ hode, leste, deler: deler.verdi }) : deler;
}
