import { z } from 'zod';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import type { Klient, Svar, Transportfeil } from '../http/kall';
import { tekstAv, tolkJson, valgfri } from '../http/tolk';
import {
  erForbigaaende,
  fraTransport,
  proevIgjen,
  uforstaaelig,
  type Utilgjengelig,
} from '../http/utilgjengelig';

/** Altinn's platform: base address without `/authentication/...`, e.g. `https://platform.altinn.no`. */
export interface Altinnoppsett extends Klient {
  altinnUrl: string;
}

/** `avvist.kode` is Altinn's problem code (`AUTH-00004` = the system user exists already), when it gives one. */
export type Altinnfeil =
  { type: 'ikke_funnet' } | { type: 'avvist'; status: number; kode: string | undefined } | Utilgjengelig;

const problemSchema = z.object({ code: valgfri(z.string()) });

/** Address of an Altinn API; `sti` begins with a slash. */
export const altinnAdresse = (oppsett: Altinnoppsett, sti: string): string =>
  `${oppsett.altinnUrl.replace(/\/+$/, '')}${sti}`;

/** The body of a 200 or 201 as text; every other outcome as a failure. */
export function altinnTekst(
  svar: Svar | Transportfeil,
): Resultat<{ tekst: string; status: number }, Altinnfeil> {
  if (svar.type !== 'svar') return feil(fraTransport(svar));
  const { status } = svar;
  const tekst = tekstAv(svar);
  if (status === 200 || status === 201) return ok({ tekst, status });
  if (status === 404) return feil({ type: 'ikke_funnet' });
  if (erForbigaaende(status)) return feil(proevIgjen(status));
  return feil({ type: 'avvist', status, kode: tolkJson(tekst, problemSchema)?.code });
}

/** The body of a 200 or 201 read with a schema. */
export function altinnJson<S extends z.ZodType>(
  svar: Svar | Transportfeil,
  schema: S,
): Resultat<z.output<S>, Altinnfeil> {
  const svaret = altinnTekst(svar);
  if (!svaret.ok) return svaret;
  const verdi = tolkJson(svaret.verdi.tekst, schema);
  return verdi === undefined ? feil(uforstaaelig(svaret.verdi.status)) : ok(verdi);
}
