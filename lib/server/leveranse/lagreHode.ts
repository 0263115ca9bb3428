import 'server-only';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import { flettHode, HODEFELTER, type Hodeinnhold, type Hodekonflikt } from '@/lib/leveranse/flettHode';
import { kanEndres } from '@/lib/leveranse/status';
import { db } from '../db';
import { varsle } from '../direkte/varsle';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import { oppslagshash } from '../krypto/portalnoekkel';
import type { Leveransetilgang } from '../tilgang/leveranse';
import { dekrypterHode, krypterHode } from './hode';
import { laasLeveranse } from './laas';

export interface Hodelagret {
  revisjon: number;
  /** The form as it is stored now, with what others have written in it. */
  innhold: Hodeinnhold;
  konflikter: Hodekonflikt[];
}

/**
 * Stores the contact form and whether there is nothing to report. `fra` is what the editor saw stored: what another
 * has written since is not written over. Without it the whole form is meant.
 */
export async function lagreHode(
  { leveranse, utfoerer }: Leveransetilgang,
  til: Hodeinnhold,
  fra?: Hodeinnhold,
): Promise<Resultat<Hodelagret, 'ikke_utkast'>> {
  const oppslag = `referanse:${leveranse.oppgavegiverId}`;
  // The keys are fetched before the transaction: in it, they would need a second connection while the first is held.
  await oppgavegivernoekkel(leveranse.oppgavegiverId);
  await oppslagshash(oppslag, '');
  return db().$transaction(async (tx) => {
    const laast = await laasLeveranse(tx, leveranse.id);
    if (!laast || !kanEndres(laast.status)) return feil('ikke_utkast');
    const naa = await tx.leveranse.findUniqueOrThrow({ where: { id: leveranse.id } });
    const lagret = { hode: await dekrypterHode(naa), ingenOppgaver: naa.ingenOppgaver };
    const { innhold, konflikter } = flettHode(lagret, fra ?? lagret, til);
    const { hode, ingenOppgaver } = innhold;
    if (fra && erLike(innhold, lagret)) return ok({ revisjon: laast.revisjon, innhold, konflikter });
    const referanse = hode.referanse.trim();
    const { revisjon } = await tx.leveranse.update({
      where: { id: leveranse.id },
      data: {
        hode: await krypterHode(leveranse.oppgavegiverId, leveranse.id, hode),
        referanseHash: referanse ? await oppslagshash(oppslag, referanse) : null,
        ingenOppgaver,
        revisjon: { increment: 1 },
        endret: new Date(),
      },
      select: { revisjon: true },
    });
    await skrivHendelse(tx, {
      kjede: `org:${utfoerer.oppgavegiver.orgnr}`,
      type: 'hode_endret',
      innsenderId: utfoerer.innsenderId,
      leveranseId: leveranse.id,
      data: { revisjon },
    });
    await varsle(tx, { leveranseId: leveranse.id, hva: 'hode' });
    return ok({ revisjon, innhold, konflikter });
  });
}

const erLike = (a: Hodeinnhold, b: Hodeinnhold): boolean =>
  a.ingenOppgaver === b.ingenOppgaver && HODEFELTER.every((felt) => a.hode[felt] === b.hode[felt]);
