import 'server-only';
import { createHash } from 'node:crypto';
import { delbytes } from '@/lib/innsending/deling';
import { innsendingUrl } from '@/lib/myndigheter/skatteetaten/url';
import { env } from '@/lib/env';
import type { Transaksjon } from '../db';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import { sisteOmgang } from '../innsending/deler';
import { naa } from '../klokke';
import { krypter } from '../krypto/aes';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import { api } from '../myndigheter';
import type { Leveransetilgang } from '../tilgang/leveranse';
import type { Kontroll } from './kontroller';
import type { Delt } from './sendInn';

/**
 * Stores every part as an innsending of its own: key, bytes, hash, count and sums. Serialised once: these bytes are
 * stored, hashed and sent, however often it must be tried. One part at a time, so that no more than one is in memory.
 * Gives the id of the first.
 */
export async function lagreDeler(
  tx: Transaksjon,
  { leveranse, utfoerer }: Leveransetilgang,
  { ordning, revisjon }: Kontroll,
  { hode, leste, deler }: Delt,
): Promise<string> {
  const noekkel = await oppgavegivernoekkel(leveranse.oppgavegiverId);
  const { tjeneste } = api(ordning);
  const omgang = (await sisteOmgang(tx, leveranse.id)) + 1;
  const ider = deler.map(() => crypto.randomUUID());
  for (const [i, del] of deler.entries()) {
    const id = ider[i] ?? '';
    const bytes = delbytes(ordning, hode, leste, del);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await tx.innsending.create({
      select: { id: true },
      data: {
        id,
        leveranseId: leveranse.id,
        omgang,
        del: i + 1,
        deler: deler.length,
        foersteOppgave: del.fra,
        idempotencyKey: crypto.randomUUID(),
        melding: krypter(noekkel, bytes, `melding:${id}`),
        sha256,
        url: innsendingUrl({ mal: env().SKATTEETATEN_URL, tjeneste }, leveranse.inntektsaar),
        revisjon,
        antall: del.antall,
        summer: del.summer.map(BigInt),
        tilstand: 'klar',
        // Due at once by the database's clock too, which may be behind this machine's.
        nesteForsoek: new Date(0),
        sendtAvId: utfoerer.innsenderId,
        agentOrgnr: utfoerer.agentOrgnr ?? null,
      },
    });
    await skrivHendelse(tx, {
      kjede: `org:${utfoerer.oppgavegiver.orgnr}`,
      type: 'innsending_bestilt',
      innsenderId: utfoerer.innsenderId,
      leveranseId: leveranse.id,
      data: { innsendingId: id, revisjon, del: i + 1, deler: deler.length, antall: del.antall, sha256 },
    });
  }
  await tx.leveranse.update({
    where: { id: leveranse.id },
    data: { status: 'sendes', sendt: naa(), klarstatus: null },
  });
  return ider[0] ?? '';
}
