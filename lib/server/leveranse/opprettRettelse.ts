import 'server-only';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import type { Forrigerad } from '@/lib/leveranse/differanse';
import { harKvittering } from '@/lib/leveranse/status';
import { db, type Transaksjon } from '../db';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import type { Leveransetilgang } from '../tilgang/leveranse';
import { hentForrigeRader } from './forrigeRader';
import { dekrypterHode } from './hode';
import { KOPIERING, kopierTilUtkast } from './kopierTilUtkast';
import { laasLeveranse } from './laas';

/**
 * A draft that corrects a delivery: the same rows and contact form. Gives its id; the one that is begun already, if
 * there is one. Of a delivery that was received in part, the rows that were not: they are what is left to do. Once
 * those are sent, a new correction holds the ones that were received the first time.
 */
export async function opprettRettelse({
  leveranse,
  utfoerer,
}: Leveransetilgang): Promise<Resultat<string, 'ikke_mottatt'>> {
  // Fetched before the transaction: in it, it would need a second connection while the first is held.
  await oppgavegivernoekkel(leveranse.oppgavegiverId);
  const hode = await dekrypterHode(leveranse);
  return db().$transaction(async (tx) => {
    const laast = await laasLeveranse(tx, leveranse.id);
    if (!laast || !harKvittering(laast.status) || leveranse.innholdSlettet) return feil('ikke_mottatt');
    const rettelser = await tx.leveranse.findMany({
      where: { forgjengerId: leveranse.id, utgangspunkt: 'retter' },
      select: { id: true, status: true },
    });
    const paabegynt = rettelser.find(({ status }) => status === 'utkast');
    if (paabegynt) return ok(paabegynt.id);
    const rader = await raderSomRettes(
      leveranse,
      laast.status === 'delvis_mottatt',
      rettelser.length > 0,
      tx,
    );
    const id = await kopierTilUtkast(
      utfoerer,
      {
        ordning: leveranse.ordning,
        inntektsaar: leveranse.inntektsaar,
        utgangspunkt: 'retter',
        forgjengerId: leveranse.id,
        hode,
        ingenOppgaver: leveranse.ingenOppgaver,
        rader: rader.map(({ radId, verdier }) => ({ kildeRadId: radId, verdier })),
      },
      tx,
    );
    return ok(id);
  }, KOPIERING);
}

async function raderSomRettes(
  leveranse: { id: string; oppgavegiverId: string },
  delvis: boolean,
  restenErSendt: boolean,
  tx: Transaksjon,
): Promise<Forrigerad[]> {
  const alle = await hentForrigeRader(leveranse, tx);
  return delvis ? alle.filter(({ staar }) => staar === restenErSendt) : alle;
}
