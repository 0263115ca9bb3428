import 'server-only';
import { feil, type Resultat } from '@/lib/felles/resultat';
import { type Dialog, hentDialog } from '@/lib/myndigheter/dialogporten/dialog';
import { altinn } from '../myndigheter';
import type { Paavegneav } from '../systemtilgang/token';
import { type Lesefeil, medToken, SENERE } from './medToken';

const SCOPE = 'digdir:dialogporten';

/** The dialog that Skatteetaten made for the delivery. That it is not there just after receipt is normal. */
export async function lesDialog(hvem: Paavegneav, dialogId: string): Promise<Resultat<Dialog, Lesefeil>> {
  const svar = await medToken(
    { ...hvem, tjeneste: 'dialogporten', scope: SCOPE },
    (token) => hentDialog(altinn(), dialogId, token),
    (dialog) => (!dialog.ok && dialog.feil.type === 'ikke_tilgang' ? dialog.feil.status : undefined),
  );
  if (!svar.ok) return svar;
  return svar.verdi.ok ? svar.verdi : feil(SENERE);
}
