import 'server-only';
import { createHash } from 'node:crypto';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import { KILDESYSTEM, MAKS_MELDING_BYTES } from '@/lib/innsending/grenser';
import { kanEndres } from '@/lib/leveranse/status';
import { innsendingUrl } from '@/lib/myndigheter/skatteetaten/url';
import { byggMelding } from '@/lib/ordning/melding';
import { env } from '@/lib/env';
import { db, type Transaksjon } from '../db';
import { varsle } from '../direkte/varsle';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import { bestillForsoek } from '../jobber/bestillForsoek';
import { krypter } from '../krypto/aes';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import { api } from '../myndigheter';
import type { Leveransetilgang } from '../tilgang/leveranse';
import { trengerAndreOyne } from '../roller/fireOyne';
import { merkUtelatte } from './forrigeRader';
import { kanSendes, kontroller, type Kontroll } from './kontroller';
import { laasLeveranse } from './laas';

export type Sendefeil = 'allerede_sendt' | 'endret' | 'har_feil' | 'for_stor' | 'fire_oyne';

/**
 * Stores the intention to send: the exact bytes, their hash, the idempotency key and the job, in one transaction,
 * before anything is sent. The worker does the sending. The revision is the one the person saw and confirmed: any
 * other is refused. Two tabs or a double click come here in turn, and the second finds the draft gone.
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
    const bytes = tilBytes(tilgang, kontroll);
    if (bytes.byteLength > MAKS_MELDING_BYTES) return feil('for_stor');
    if (leveranse.utgangspunkt === 'retter') await merkUtelatte(leveranse.id, kontroll.utelatte, tx);
    const innsendingId = await lagreInnsending({ ...tilgang, leveranse }, kontroll, bytes, tx);
    await bestillForsoek(tx, innsendingId);
    await varsle(tx, { leveranseId: leveranse.id, hva: 'status' });
    return ok({ innsendingId });
  });
}

/** Serialised once: these bytes are stored, hashed and sent, however often it must be tried. */
export function tilBytes({ leveranse, utfoerer }: Leveransetilgang, kontroll: Kontroll): Buffer {
  const { gyldigHode: hode, ordning, leste } = kontroll;
  if (!hode) throw new Error('tilBytes: the head is not valid');
  const melding = byggMelding(
    ordning,
    {
      kildesystem: KILDESYSTEM,
      organisasjonsnummer: utfoerer.oppgavegiver.orgnr,
      kontaktinformasjon: {
        navn: hode.navn,
        telefonnummer: hode.telefonnummer,
        varselEpostadresse: hode.epost,
        ...(hode.mobilnummer && { varselSmsMobilnummer: hode.mobilnummer }),
      },
      inntektsaar: leveranse.inntektsaar,
      referanse: hode.referanse,
      ingenOppgaver: kontroll.ingenOppgaver,
    },
    leste.filter((lest) => !lest.tom),
  );
  return Buffer.from(JSON.stringify(melding), 'utf8');
}

async function lagreInnsending(
  { leveranse, utfoerer }: Leveransetilgang,
  { ordning, oppsummering, revisjon }: Kontroll,
  bytes: Buffer,
  tx: Transaksjon,
): Promise<string> {
  const id = crypto.randomUUID();
  const idempotencyKey = crypto.randomUUID();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const noekkel = await oppgavegivernoekkel(leveranse.oppgavegiverId);
  const { tjeneste } = api(ordning);
  const forrige = await tx.innsending.aggregate({
    where: { leveranseId: leveranse.id },
    _max: { omgang: true },
  });
  await tx.innsending.create({
    data: {
      id,
      leveranseId: leveranse.id,
      omgang: (forrige._max.omgang ?? 0) + 1,
      idempotencyKey,
      melding: krypter(noekkel, bytes, `melding:${id}`),
      sha256,
      url: innsendingUrl({ mal: env().SKATTEETATEN_URL, tjeneste }, leveranse.inntektsaar),
      revisjon,
      antall: oppsummering.antall,
      summer: oppsummering.summer.map((sum) => BigInt(sum ?? 0)),
      tilstand: 'klar',
      // Due at once by the database's clock too, which may be behind this machine's.
      nesteForsoek: new Date(0),
      sendtAvId: utfoerer.innsenderId,
      agentOrgnr: utfoerer.agentOrgnr ?? null,
    },
  });
  await tx.leveranse.update({ where: { id: leveranse.id }, data: { status: 'sendes', sendt: new Date() } });
  await skrivHendelse(tx, {
    kjede: `org:${utfoerer.oppgavegiver.orgnr}`,
    type: 'innsending_bestilt',
    innsenderId: utfoerer.innsenderId,
    leveranseId: leveranse.id,
    data: { innsendingId: id, revisjon, antall: oppsummering.antall, sha256 },
  });
  return id;
}
