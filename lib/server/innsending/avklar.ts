import 'server-only';
import { etterAvklaring } from '@/lib/innsending/avklaring';
import type { Avklaring } from '@/lib/innsending/avklaringSkjema';
import { gjeldendeDel } from '@/lib/innsending/rekkefoelge';
import type { Aarsak, Tilstand } from '@/lib/innsending/tilstand';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import { db } from '../db';
import { varsle } from '../direkte/varsle';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import { bestillForsoek } from '../jobber/bestillForsoek';
import { naa } from '../klokke';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import { laasLeveranse } from '../leveranse/laas';
import { harFireOyne } from '../roller/fireOyne';
import type { Leveransetilgang } from '../tilgang/leveranse';
import { avslutteDel, delerAv, oppdaterStatus, sisteOmgang } from './deler';
import { krypterAvklaring } from './lagretAvklaring';

/**
 * A person says what Skatteetaten answered about the part in turn, where the machine had stopped for good. "Has it not":
 * with nothing received the draft is open again, and may be sent with a new key; "has it": received, without a receipt.
 * With four eyes, whoever sent it may not also say what became of it.
 */
export async function avklarInnsending(
  { leveranse, utfoerer }: Leveransetilgang,
  avklaring: Avklaring,
): Promise<Resultat<null, 'kan_ikke' | 'fire_oyne'>> {
  const noekkel = await oppgavegivernoekkel(leveranse.oppgavegiverId);
  return db().$transaction(async (tx) => {
    await laasLeveranse(tx, leveranse.id);
    const omgang = await sisteOmgang(tx, leveranse.id);
    const deler = await delerAv(tx, { leveranseId: leveranse.id, omgang });
    const del = gjeldendeDel(deler.map((en) => ({ ...en, tilstand: en.tilstand as Tilstand })));
    const neste = del && etterAvklaring({ ...del, aarsak: del.aarsak as Aarsak | null }, avklaring.svar);
    if (!neste) return feil('kan_ikke');
    if ((await harFireOyne(tx, leveranse)) && del.sendtAvId === utfoerer.innsenderId)
      return feil('fire_oyne');
    const tid = naa();
    const lagret = { ...avklaring, innsenderId: utfoerer.innsenderId, tid };
    const innsending = await tx.innsending.update({
      where: { id: del.id },
      data: { ...neste, avklaring: krypterAvklaring(noekkel, del.id, lagret), endret: tid },
    });
    await skrivHendelse(tx, {
      kjede: `org:${utfoerer.oppgavegiver.orgnr}`,
      type: 'innsending_avklart',
      innsenderId: utfoerer.innsenderId,
      leveranseId: leveranse.id,
      data: { innsendingId: del.id, tilstand: neste.tilstand, foer: del.aarsak },
    });
    const nesteDel = await avslutteDel(tx, innsending, neste.tilstand);
    if (nesteDel) await bestillForsoek(tx, nesteDel);
    await oppdaterStatus(tx, leveranse.id, omgang, tid);
    await varsle(tx, { leveranseId: leveranse.id, hva: 'status' });
    return ok(null);
  });
}
