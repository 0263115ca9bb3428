import 'server-only';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import { db } from '../db';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import { laasLeveranse } from '../leveranse/laas';
import type { Leveransetilgang } from '../tilgang/leveranse';

/** Takes a delivery back to the draft, where it is certain that nothing reached Skatteetaten. Otherwise refused. */
export async function avbrytInnsending({
  leveranse,
  utfoerer,
}: Leveransetilgang): Promise<Resultat<null, 'kan_ikke'>> {
  return db().$transaction(async (tx) => {
    await laasLeveranse(tx, leveranse.id);
    const { count } = await tx.innsending.updateMany({
      where: {
        leveranseId: leveranse.id,
        tilstand: { in: ['venter', 'maa_avklares'] },
        kanAvbrytes: true,
        leaseEier: null,
      },
      data: { tilstand: 'avbrutt', endret: new Date() },
    });
    if (count !== 1) return feil('kan_ikke');
    await tx.leveranse.update({ where: { id: leveranse.id }, data: { status: 'utkast', sendt: null } });
    await skrivHendelse(tx, {
      kjede: `org:${utfoerer.oppgavegiver.orgnr}`,
      type: 'innsending_avbrutt',
      innsenderId: utfoerer.innsenderId,
      leveranseId: leveranse.id,
    });
    return ok(null);
  });
}
