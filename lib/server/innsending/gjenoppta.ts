import 'server-only';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import { db } from '../db';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import { bestillForsoek } from '../jobber/bestillForsoek';
import { laasLeveranse } from '../leveranse/laas';
import type { Leveransetilgang } from '../tilgang/leveranse';

/**
 * A person says "try again" where the machine had stopped: the same innsending, with the same key and bytes.
 * GLD_019 is the exception: that key was used with other bytes, so trying it again can only fail again.
 */
export async function gjenoppta({
  leveranse,
  utfoerer,
}: Leveransetilgang): Promise<Resultat<string, 'kan_ikke'>> {
  return db().$transaction(async (tx) => {
    await laasLeveranse(tx, leveranse.id);
    const innsending = await tx.innsending.findFirst({
      where: { leveranseId: leveranse.id, tilstand: { in: ['maa_avklares', 'venter', 'ukjent'] } },
    });
    if (!innsending || innsending.aarsak === 'noekkel_brukt') return feil('kan_ikke');
    const tilstand = innsending.kanVaereMottatt ? 'ukjent' : 'venter';
    await tx.innsending.update({
      where: { id: innsending.id },
      data: { tilstand, nesteForsoek: new Date(0), antallForsoek: 0, foersteForsoek: null },
    });
    await tx.leveranse.update({
      where: { id: leveranse.id },
      data: { status: tilstand === 'ukjent' ? 'ukjent' : 'sendes' },
    });
    await skrivHendelse(tx, {
      kjede: `org:${utfoerer.oppgavegiver.orgnr}`,
      type: 'innsending_gjenopptatt',
      innsenderId: utfoerer.innsenderId,
      leveranseId: leveranse.id,
      data: { innsendingId: innsending.id },
    });
    await bestillForsoek(tx, innsending.id);
    return ok(innsending.id);
  });
}
