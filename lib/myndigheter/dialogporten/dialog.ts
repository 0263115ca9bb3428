import { z } from 'zod';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import { kall, type Klient } from '../http/kall';
import { liste, tekstAv, tolkJson, valgfri } from '../http/tolk';
import {
  erForbigaaende,
  fraTransport,
  proevIgjen,
  uforstaaelig,
  type Utilgjengelig,
} from '../http/utilgjengelig';

/** What Dialogporten writes in place of an address that the reader may not follow. */
const SPERRET = 'urn:dialogporten:unauthorized';

const adresse = z.looseObject({
  url: z.string().refine((url) => url !== SPERRET),
  mediaType: valgfri(z.string()),
  /** `Gui` or `Api`. */
  consumerType: valgfri(z.string()),
});
const vedlegg = z.looseObject({
  id: valgfri(z.string()),
  name: valgfri(z.string()),
  urls: liste(adresse),
});
const forsendelse = z.looseObject({
  id: z.guid(),
  /** Information, Acceptance, Rejection, Request, Alert, Decision, Submission, Correction, or a later addition. */
  type: valgfri(z.string()),
  createdAt: valgfri(z.string()),
  extendedType: valgfri(z.string()),
  /** On feedback: the forsendelse it answers. */
  relatedTransmissionId: valgfri(z.guid()),
  isAuthorized: valgfri(z.boolean()),
  attachments: liste(vedlegg),
});
const dialogSchema = z.looseObject({
  id: z.guid(),
  /** NotApplicable, InProgress, Draft, Awaiting, RequiresAttention, Completed, or a later addition. */
  status: valgfri(z.string()),
  extendedStatus: valgfri(z.string()),
  transmissions: liste(forsendelse),
});

/** Field names are Dialogporten's; unknown ones are kept. `forsendelse` is its Norwegian word for transmission. */
export type Dialog = z.output<typeof dialogSchema>;
export type Forsendelse = Dialog['transmissions'][number];

/** `finnes_ikke` is normal just after a submission; `ikke_tilgang` is 401 or 403. */
export type Dialogfeil = { type: 'finnes_ikke' } | { type: 'ikke_tilgang'; status: number } | Utilgjengelig;

const MAKS_BYTES = 10_000_000;

/**
 * Reads one dialog (GET enduser/dialogs/{id}). Reading marks it as seen by the system user.
 * @param token Maskinporten, scope `digdir:dialogporten`, not exchanged
 */
export async function hentDialog(
  oppsett: Klient & { altinnUrl: string },
  dialogId: string,
  token: string,
): Promise<Resultat<Dialog, Dialogfeil>> {
  if (!z.guid().safeParse(dialogId).success) return feil({ type: 'finnes_ikke' });
  const rot = oppsett.altinnUrl.replace(/\/+$/, '');
  const svar = await kall(oppsett, {
    url: `${rot}/dialogporten/api/v1/enduser/dialogs/${dialogId}`,
    headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
    maksBytes: MAKS_BYTES,
  });
  if (svar.type !== 'svar') return feil(fraTransport(svar));
  const { status } = svar;
  if (status === 404 || status === 410) return feil({ type: 'finnes_ikke' });
  if (status === 401 || status === 403) return feil({ type: 'ikke_tilgang', status });
  if (erForbigaaende(status)) return feil(proevIgjen(status));
  const dialog = status === 200 ? tolkJson(tekstAv(svar), dialogSchema) : undefined;
  return dialog ? ok(dialog) : feil(uforstaaelig(status));
}
