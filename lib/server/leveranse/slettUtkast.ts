import 'server-only';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import { kanEndres } from '@/lib/leveranse/status';
import { db } from '../db';
import { varsle } from '../direkte/varsle';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import type { Leveransetilgang } from '../tilgang/leveranse';
import { laasLeveranse } from './laas';

/** Deletes a draft for good. One that Skatteetaten has refused may go too; its refused sendings go with it. */
export async function slettUtkast({
  leveranse,
  utfoerer,
}: Leveransetilgang): Promise<Resultat<null, 'ikke_utkast'>> {
  return db().$transaction(async (tx) => {
    const laast = await laasLeveranse(tx, leveranse.id);
    if (!laast || !kanEndres(laast.status)) return feil('ikke_utkast');
    await tx.innsending.deleteMany({ where: { leveranseId: leveranse.id } });
    await tx.leveranse.delete({ where: { id: leveranse.id } });
    await skrivHendelse(tx, {
      kjede: `org:${utfoerer.oppgavegiver.orgnr}`,
      type: 'utkast_slettet',
      innsenderId: utfoerer.innsenderId,
      leveranseId: leveranse.id,
      data: { ordning: leveranse.ordning, inntektsaar: leveranse.inntektsaar, antall: leveranse.antall },
    });
    await varsle(tx, { leveranseId: leveranse.id, hva: 'status' });
    return ok(null);
  });
}
