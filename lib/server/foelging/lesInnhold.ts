import 'server-only';
import { lesTilbakemelding } from '@/lib/innsending/tilbakemelding/les';
import type { Innhold } from '@/lib/innsending/tilbakemelding/typer';
import { db } from '../db';
import { dekrypter } from '../krypto/aes';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import type { Leveransetilgang } from '../tilgang/leveranse';
import { kvittertReferanse } from '../innsending/kvittertReferanse';
import { tilbakemeldingssted } from './lagreFunn';

/**
 * Remarks and counts of the documents that are stored for one innsending. The verdict is not read again: it stands in
 * the database as it was when the dialog was there to compare with.
 */
export async function lesInnhold(
  { leveranse, utfoerer }: Leveransetilgang,
  { id }: { id: string },
): Promise<Innhold> {
  const { kvittering, svar, tilbakemeldinger } = await db().innsending.findUniqueOrThrow({
    where: { id },
    select: { kvittering: true, svar: true, tilbakemeldinger: { orderBy: { hentet: 'asc' } } },
  });
  const noekkel = await oppgavegivernoekkel(leveranse.oppgavegiverId);
  // Emptied when the time of keeping was out.
  const igjen = tilbakemeldinger.filter(({ innhold }) => innhold.byteLength > 0);
  const referanse = await kvittertReferanse(leveranse.oppgavegiverId, { id, svar });
  const lest = igjen.map(({ dokumentId, mediatype, innhold }) =>
    lesTilbakemelding(dekrypter(noekkel, innhold, tilbakemeldingssted(id, dokumentId)), mediatype, {
      forsendelseId: kvittering?.forsendelseId ?? '',
      inntektsaar: leveranse.inntektsaar,
      orgnr: utfoerer.oppgavegiver.orgnr,
      referanse,
      erKnyttet: true,
      forsendelsestype: undefined,
    }),
  );
  const medTall = lest.find(({ tall }) => tall.oppgaver !== undefined) ?? lest[0];
  return {
    avvik: lest.flatMap(({ avvik }) => avvik),
    tall: medTall?.tall ?? { oppgaver: undefined, avviste: undefined, medVarsel: undefined },
  };
}
