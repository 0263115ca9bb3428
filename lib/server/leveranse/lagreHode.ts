import 'server-only';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import type { Hodeutkast } from '@/lib/leveranse/hode';
import { kanEndres } from '@/lib/leveranse/status';
import { db } from '../db';
import { varsle } from '../direkte/varsle';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import { oppslagshash } from '../krypto/portalnoekkel';
import type { Leveransetilgang } from '../tilgang/leveranse';
import { krypterHode } from './hode';
import { laasLeveranse } from './laas';

/** Stores the contact form and whether there is nothing to report. Gives the new revision. */
export async function lagreHode(
  { leveranse, utfoerer }: Leveransetilgang,
  { hode, ingenOppgaver }: { hode: Hodeutkast; ingenOppgaver: boolean },
): Promise<Resultat<number, 'ikke_utkast'>> {
  const kryptert = await krypterHode(leveranse.oppgavegiverId, leveranse.id, hode);
  const referanse = hode.referanse.trim();
  const referanseHash = referanse
    ? await oppslagshash(`referanse:${leveranse.oppgavegiverId}`, referanse)
    : null;
  return db().$transaction(async (tx) => {
    const laast = await laasLeveranse(tx, leveranse.id);
    if (!laast || !kanEndres(laast.status)) return feil('ikke_utkast');
    const { revisjon } = await tx.leveranse.update({
      where: { id: leveranse.id },
      data: { hode: kryptert, referanseHash, ingenOppgaver, revisjon: { increment: 1 }, endret: new Date() },
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
    return ok(revisjon);
  });
}
