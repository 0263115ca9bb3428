import 'server-only';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import type { Forrigerad } from '@/lib/leveranse/differanse';
import { harKvittering } from '@/lib/leveranse/status';
import { db, type Transaksjon } from '../db';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import type { Leveransetilgang } from '../tilgang/leveranse';
import { hentForrigeRader, hentKilder } from './forrigeRader';
import { dekrypterHode } from './hode';
import { KOPIERING, kopierTilUtkast } from './kopierTilUtkast';
import { laasLeveranse } from './laas';

/**
 * A draft that corrects a delivery: the same rows and contact form. Gives its id; the one that is begun already, if
 * there is one. Of a delivery that was received in part, the rows that were not, or those of one refused part (`del`):
 * they are what is left to do. Once all of those are sent, a new correction holds the ones that were received the first
 * time. `alt_sendt`: a correction with the rows of that part was sent before.
 */
export async function opprettRettelse(
  { leveranse, utfoerer }: Leveransetilgang,
  del?: number,
): Promise<Resultat<string, 'ikke_mottatt' | 'alt_sendt'>> {
  // Fetched before the transaction: in it, it would need a second connection while the first is held.
  await oppgavegivernoekkel(leveranse.oppgavegiverId);
  const hode = await dekrypterHode(leveranse);
  return db().$transaction(async (tx) => {
    const laast = await laasLeveranse(tx, leveranse.id);
    if (!laast || !harKvittering(laast.status) || leveranse.innholdSlettet) return feil('ikke_mottatt');
    const rettelser = await tx.leveranse.findMany({
      where: { forgjengerId: leveranse.id, utgangspunkt: 'retter' },
      select: { id: true, status: true, retterDel: true },
    });
    const begynt = rettelser.filter(({ status }) => status === 'utkast');
    const paabegynt = begynt.find(({ retterDel }) => retterDel === (del ?? null));
    if (paabegynt) return ok(paabegynt.id);
    const alle = await hentForrigeRader(leveranse, tx);
    const mangler = laast.status === 'delvis_mottatt' ? await ikkeSendt(alle, rettelser, tx) : [];
    const skalMed = del === undefined ? mangler : mangler.filter((rad) => rad.del === del);
    // Nothing is left: another draft has taken it up, or it has been sent.
    const [annen] = begynt;
    if (skalMed.length === 0 && annen) return ok(annen.id);
    if (skalMed.length === 0 && del !== undefined) return feil('alt_sendt');
    const rader = skalMed.length > 0 ? skalMed : resten(alle, laast.status);
    const id = await kopierTilUtkast(
      utfoerer,
      {
        ordning: leveranse.ordning,
        inntektsaar: leveranse.inntektsaar,
        utgangspunkt: 'retter',
        forgjengerId: leveranse.id,
        retterDel: del,
        hode,
        ingenOppgaver: leveranse.ingenOppgaver,
        rader: rader.map(({ radId, verdier }) => ({ kildeRadId: radId, verdier })),
      },
      tx,
    );
    return ok(id);
  }, KOPIERING);
}

const resten = (alle: readonly Forrigerad[], status: string): readonly Forrigerad[] =>
  status === 'delvis_mottatt' ? alle.filter(({ staar }) => staar) : alle;

/** The rows of parts that do not stand at Skatteetaten and that no correction, sent or begun, has taken up. */
async function ikkeSendt(
  alle: readonly Forrigerad[],
  rettelser: readonly { id: string; retterDel: number | null }[],
  tx: Transaksjon,
): Promise<Forrigerad[]> {
  const delAv = new Map(alle.map(({ radId, del }) => [radId, del]));
  const tatt = new Set<number | undefined>();
  for (const { id, retterDel } of rettelser) {
    if (retterDel !== null) tatt.add(retterDel);
    else for (const kilde of (await hentKilder(id, tx)).values()) tatt.add(delAv.get(kilde));
  }
  return alle.filter(({ staar, del }) => !staar && !tatt.has(del));
}
