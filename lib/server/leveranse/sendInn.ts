import 'server-only';
import { type Del, delOpp } from '@/lib/innsending/deling';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import { kanEndres, type Leveransestatus } from '@/lib/leveranse/status';
import type { Leveransehode } from '@/lib/ordning/melding';
import { env } from '@/lib/env';
import { db, type Transaksjon } from '../db';
import { varsle } from '../direkte/varsle';
import { bestillForsoek } from '../jobber/bestillForsoek';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import type { Leveransetilgang } from '../tilgang/leveranse';
import { trengerAndreOyne } from '../roller/fireOyne';
import { bestillDeler } from './bestillDeler';
import { merkUtelatte } from './forrigeRader';
import { kanSendes, kontroller, type Kontroll } from './kontroller';
import { meldingshode } from './meldingshode';
import { laasLeveranse } from './laas';
import { erSendeklar, lagreSendeklare } from './sendeklar';

export type Sendefeil = 'allerede_sendt' | 'endret' | 'har_feil' | 'for_stor' | 'fire_oyne';

/**
 * Stores the intention to send: the exact bytes, their hash, the idempotency key and the job of every part, in one
 * transaction, before anything is sent. The worker does the sending. The revision is the one the person saw and
 * confirmed: any other is refused. What the check page made ready of that revision is what is sent; else it is checked
 * and made here. Two tabs or a double click come here in turn, and the second finds the draft gone. Gives the part that
 * is sent first.
 */
export async function sendInn(
  tilgang: Leveransetilgang,
  revisjon: number,
): Promise<Resultat<{ innsendingId: string }, Sendefeil>> {
  const utkast = await hentUtkast(db(), tilgang, revisjon);
  if (!utkast.ok) return utkast;
  // Read and judged before the draft is locked. A change meanwhile gives a new revision, which is refused below.
  const ny = (await erSendeklar(utkast.verdi.leveranse)) ? ok(undefined) : await gjoerKlar(utkast.verdi);
  if (!ny.ok) return ny;
  return db().$transaction(async (tx) => {
    if (!(await laasLeveranse(tx, tilgang.leveranse.id))) return feil('allerede_sendt');
    const laast = await hentUtkast(tx, tilgang, revisjon);
    if (!laast.ok) return laast;
    const { leveranse } = laast.verdi;
    if (ny.verdi) {
      await lagreSendeklare(tx, leveranse, ny.verdi.kontroll, ny.verdi.delt);
      if (leveranse.utgangspunkt === 'retter')
        await merkUtelatte(leveranse.id, ny.verdi.kontroll.utelatte, tx);
    }
    const innsendingId = await bestillDeler(tx, laast.verdi);
    await bestillForsoek(tx, innsendingId);
    await varsle(tx, { leveranseId: leveranse.id, hva: 'status' });
    return ok({ innsendingId });
  });
}

/** The draft as it is stored now, if this person may send this revision of it. */
async function hentUtkast(
  tx: Transaksjon,
  tilgang: Leveransetilgang,
  revisjon: number,
): Promise<Resultat<Leveransetilgang, Sendefeil>> {
  const leveranse = await tx.leveranse.findUnique({ where: { id: tilgang.leveranse.id } });
  if (!leveranse || !kanEndres(leveranse.status as Leveransestatus)) return feil('allerede_sendt');
  if (leveranse.revisjon !== revisjon) return feil('endret');
  if (await trengerAndreOyne(tx, leveranse, tilgang.utfoerer.innsenderId)) return feil('fire_oyne');
  return ok({ ...tilgang, leveranse });
}

async function gjoerKlar(
  tilgang: Leveransetilgang,
): Promise<Resultat<{ kontroll: Kontroll; delt: Delt }, Sendefeil>> {
  // Fetched before the transaction: in it, it would need a second connection while the first is held.
  await oppgavegivernoekkel(tilgang.leveranse.oppgavegiverId);
  const kontroll = await kontroller(tilgang.leveranse);
  if (!kanSendes(kontroll)) return feil('har_feil');
  const delt = delForSending(tilgang, kontroll);
  return delt.ok ? ok({ kontroll, delt: delt.verdi }) : delt;
}

/** A delivery as it is sent: the head of every message, and which of its oppgaver go together. */
export interface Delt {
  hode: Leveransehode;
  deler: readonly Del[];
}

/** Only of a delivery that may be sent (`kanSendes`). */
export function delForSending(
  { leveranse, utfoerer }: Leveransetilgang,
  { gyldigHode, ordning, oppgaver }: Kontroll,
): Resultat<Delt, 'for_stor'> {
  if (!gyldigHode) throw new Error('delForSending: the head is not valid');
  const hode = meldingshode(leveranse, utfoerer.oppgavegiver.orgnr, gyldigHode);
  const deler = delOpp(ordning, hode, oppgaver, env().MAKS_MELDING_BYTES);
  return deler.ok ? ok({ hode, deler: deler.verdi }) : deler;
}
