import 'server-only';
import { z } from 'zod';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import { kanMerkes, KLARSTATUSER } from '@/lib/leveranse/klarmerke';
import type { Klarmerke } from '@/lib/leveranse/klarmerkeSkjema';
import { kanEndres } from '@/lib/leveranse/status';
import { db } from '../db';
import { varsle } from '../direkte/varsle';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import { dekrypter, krypter } from '../krypto/aes';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import type { Leveranse, Leveransetilgang } from '../tilgang/leveranse';
import { laasLeveranse } from './laas';

const lagretSchema = z.object({
  status: z.enum(KLARSTATUSER),
  kommentar: z.string(),
  innsenderId: z.string(),
  tid: z.coerce.date(),
});
/** The mark, who set it and when. */
export type Lagretklarmerke = z.output<typeof lagretSchema>;

const sted = (leveranseId: string): string => `klarmerke:${leveranseId}`;

/** Says to the others that a draft can be sent, or sends it back to whoever prepared it. Stops nobody from anything. */
export async function merkKlar(
  { leveranse, utfoerer }: Leveransetilgang,
  merke: Klarmerke,
): Promise<Resultat<null, 'kan_ikke'>> {
  const noekkel = await oppgavegivernoekkel(leveranse.oppgavegiverId);
  return db().$transaction(async (tx) => {
    const laast = await laasLeveranse(tx, leveranse.id);
    if (!laast || !kanEndres(laast.status)) return feil('kan_ikke');
    const { klarstatus } = await tx.leveranse.findUniqueOrThrow({ where: { id: leveranse.id } });
    if (!kanMerkes(klarstatus, merke.status)) return feil('kan_ikke');
    const lagret: Lagretklarmerke = { ...merke, innsenderId: utfoerer.innsenderId, tid: new Date() };
    await tx.leveranse.update({
      where: { id: leveranse.id },
      data: {
        klarstatus: merke.status,
        klarmerke: krypter(noekkel, JSON.stringify(lagret), sted(leveranse.id)),
      },
    });
    await skrivHendelse(tx, {
      kjede: `org:${utfoerer.oppgavegiver.orgnr}`,
      type: merke.status === 'klar' ? 'klar_merket' : 'klar_sendt_tilbake',
      innsenderId: utfoerer.innsenderId,
      leveranseId: leveranse.id,
      data: { revisjon: laast.revisjon },
    });
    await varsle(tx, { leveranseId: leveranse.id, hva: 'hode' });
    return ok(null);
  });
}

/** The mark that a draft has now. */
export async function hentKlarmerke(
  leveranse: Pick<Leveranse, 'id' | 'oppgavegiverId' | 'klarstatus' | 'klarmerke'>,
): Promise<Lagretklarmerke | undefined> {
  const { id, oppgavegiverId, klarstatus, klarmerke } = leveranse;
  if (!klarstatus || !klarmerke?.byteLength) return undefined;
  const klartekst = dekrypter(await oppgavegivernoekkel(oppgavegiverId), klarmerke, sted(id));
  return lagretSchema.parse(JSON.parse(klartekst.toString('utf8')));
}
