import 'server-only';
import { db } from '../db';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import { dekrypter } from '../krypto/aes';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import type { Leveransetilgang } from '../tilgang/leveranse';
import { tilbakemeldingssted } from './lagreFunn';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One document of the feedback on a delivery, byte for byte, for somebody who takes it out; the log tells of it. */
export async function lesDokument(
  { leveranse, utfoerer }: Leveransetilgang,
  dokumentId: string,
): Promise<{ bytes: Uint8Array; mediatype: string } | undefined> {
  if (!UUID.test(dokumentId)) return undefined;
  const funnet = await db().tilbakemelding.findFirst({
    where: { dokumentId, innsending: { leveranseId: leveranse.id } },
  });
  if (!funnet || leveranse.innholdSlettet) return undefined;
  const noekkel = await oppgavegivernoekkel(leveranse.oppgavegiverId);
  const bytes = dekrypter(noekkel, funnet.innhold, tilbakemeldingssted(funnet.innsendingId, dokumentId));
  await db().$transaction((tx) =>
    skrivHendelse(tx, {
      kjede: `org:${utfoerer.oppgavegiver.orgnr}`,
      type: 'tilbakemelding_lastet_ned',
      innsenderId: utfoerer.innsenderId,
      leveranseId: leveranse.id,
      data: { dokumentId, sha256: funnet.sha256 },
    }),
  );
  return { bytes, mediatype: funnet.mediatype };
}
