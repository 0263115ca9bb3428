import 'server-only';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import { kanEndres } from '@/lib/leveranse/status';
import type { Omfang } from '@/lib/leveranse/utgangspunkt';
import { db } from '../db';
import { varsle } from '../direkte/varsle';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import type { Leveransetilgang } from '../tilgang/leveranse';
import { laasLeveranse } from './laas';

/** Which rows a correction sends. A change gives a new revision: what somebody confirmed before it is not sent. */
export async function velgOmfang(
  { leveranse, utfoerer }: Leveransetilgang,
  omfang: Omfang,
): Promise<Resultat<null, 'ikke_utkast' | 'ikke_rettelse'>> {
  if (leveranse.utgangspunkt !== 'retter') return feil('ikke_rettelse');
  return db().$transaction(async (tx) => {
    const laast = await laasLeveranse(tx, leveranse.id);
    if (!laast || !kanEndres(laast.status)) return feil('ikke_utkast');
    const { count } = await tx.leveranse.updateMany({
      where: { id: leveranse.id, omfang: { not: omfang } },
      data: { omfang, revisjon: { increment: 1 }, endret: new Date() },
    });
    if (count === 0) return ok(null);
    await skrivHendelse(tx, {
      kjede: `org:${utfoerer.oppgavegiver.orgnr}`,
      type: 'omfang_valgt',
      innsenderId: utfoerer.innsenderId,
      leveranseId: leveranse.id,
      data: { omfang, revisjon: laast.revisjon + 1 },
    });
    await varsle(tx, { leveranseId: leveranse.id, hva: 'hode' });
    return ok(null);
  });
}
