import 'server-only';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import { aapneInntektsaar } from '@/lib/leveranse/inntektsaar';
import { tilNesteAar } from '@/lib/leveranse/nesteAar';
import { finnOrdning } from '@/lib/ordninger/register';
import { db } from '../db';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import type { Utfoerer } from '../tilgang/organisasjoner';
import { finnAaretsLeveranse, hentAaretsRader } from './aaretsRader';
import { dekrypterHode } from './hode';
import { KOPIERING, kopierTilUtkast } from './kopierTilUtkast';

/** A draft for a year that begins with whom the year before was about, without its amounts. Gives its id. */
export async function startFraIFjor(
  utfoerer: Utfoerer,
  { ordning: ordningId, inntektsaar }: { ordning: string; inntektsaar: number },
): Promise<Resultat<string, 'ordning' | 'inntektsaar' | 'ingen_i_fjor'>> {
  const ordning = finnOrdning(ordningId);
  if (!ordning || !utfoerer.ordninger.includes(ordningId)) return feil('ordning');
  if (!aapneInntektsaar(ordning, new Date()).includes(inntektsaar)) return feil('inntektsaar');
  const oppgavegiverId = utfoerer.oppgavegiver.id;
  // Fetched before the transaction: in it, it would need a second connection while the first is held.
  await oppgavegivernoekkel(oppgavegiverId);
  const iFjor = { oppgavegiverId, ordning: ordningId, inntektsaar: inntektsaar - 1 };
  return db().$transaction(async (tx) => {
    const forgjenger = await finnAaretsLeveranse(iFjor, tx);
    if (!forgjenger) return feil('ingen_i_fjor');
    const rader = await hentAaretsRader(iFjor, tx);
    const id = await kopierTilUtkast(
      utfoerer,
      {
        ordning: ordningId,
        inntektsaar,
        utgangspunkt: 'tidligere_aar',
        forgjengerId: forgjenger.id,
        hode: await dekrypterHode(forgjenger),
        ingenOppgaver: false,
        rader: rader.map(({ radId, verdier }) => ({
          kildeRadId: radId,
          verdier: tilNesteAar(ordning, verdier),
        })),
      },
      tx,
    );
    return ok(id);
  }, KOPIERING);
}

/** Ordning and year of what may begin from the year before, of those that may be reported now. */
export async function hentStartbare(
  utfoerer: Utfoerer,
  naa: Date,
): Promise<{ ordning: string; inntektsaar: number }[]> {
  const mulige = utfoerer.ordninger.flatMap((id) => {
    const ordning = finnOrdning(id);
    return ordning ? aapneInntektsaar(ordning, naa).map((inntektsaar) => ({ ordning: id, inntektsaar })) : [];
  });
  const svar = await Promise.all(
    mulige.map(({ ordning, inntektsaar }) =>
      finnAaretsLeveranse(
        { oppgavegiverId: utfoerer.oppgavegiver.id, ordning, inntektsaar: inntektsaar - 1 },
        db(),
      ),
    ),
  );
  return mulige.filter((_, i) => svar[i] !== undefined);
}
