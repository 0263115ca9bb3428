import 'server-only';
import { gjeldendeDel } from '@/lib/innsending/rekkefoelge';
import { kanGjenopptas, type Tilstand } from '@/lib/innsending/tilstand';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import { db } from '../db';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import { bestillForsoek } from '../jobber/bestillForsoek';
import { naa } from '../klokke';
import { laasLeveranse } from '../leveranse/laas';
import type { Leveransetilgang } from '../tilgang/leveranse';
import { delerAv, oppdaterStatus, sisteOmgang } from './deler';

/**
 * A person says "try again" where the machine had stopped: the same innsending, with the same key and bytes, and a day
 * to try in. Refused where that can only come to the same (`kanGjenopptas`).
 */
export async function gjenoppta({
  leveranse,
  utfoerer,
}: Leveransetilgang): Promise<Resultat<string, 'kan_ikke'>> {
  return db().$transaction(async (tx) => {
    await laasLeveranse(tx, leveranse.id);
    const omgang = await sisteOmgang(tx, leveranse.id);
    const deler = await delerAv(tx, { leveranseId: leveranse.id, omgang });
    const innsending = gjeldendeDel(deler.map((del) => ({ ...del, tilstand: del.tilstand as Tilstand })));
    if (!innsending || !kanGjenopptas(innsending)) return feil('kan_ikke');
    const tilstand: Tilstand = innsending.kanVaereMottatt ? 'ukjent' : 'venter';
    await tx.innsending.update({
      where: { id: innsending.id },
      data: {
        tilstand,
        aarsak: null,
        nesteForsoek: new Date(0),
        antallForsoek: 0,
        foersteForsoek: null,
        agentOrgnr: innsending.agentOrgnr ?? utfoerer.agentOrgnr ?? null,
      },
    });
    await oppdaterStatus(tx, leveranse.id, omgang, naa());
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
