import { kall, MAKS_DOKUMENT_BYTES, type Klient, type Transportfeil } from '../http/kall';
import { tekstAv } from '../http/tolk';
import { tolkFeilsvar, type Feilsvar } from './feilsvar';

export interface Dokument {
  type: 'dokument';
  bytes: Uint8Array;
  /** Media type in lower case without parameters, e.g. `application/xml`; empty when the answer has none. */
  mediatype: string;
}

/**
 * Fetches one document of a forsendelse (seeds: `GET uthenting_dokument`), at most 10 MiB. A 404 soon after the
 * submission is normal: the authority is eventually consistent, so ask again later.
 */
export async function hentDokument(
  klient: Klient,
  { url, token }: { url: string; token: string },
): Promise<Dokument | Feilsvar | Transportfeil> {
  const svar = await kall(klient, {
    url,
    headers: {
      Authorization: `Bearer ${token}`,
      Accept: 'application/json, application/xml, application/pdf',
    },
    maksBytes: MAKS_DOKUMENT_BYTES,
  });
  if (svar.type !== 'svar') return svar;
  if (svar.status !== 200) return tolkFeilsvar(svar.status, tekstAv(svar));
  const [mediatype = ''] = (svar.headers.get('content-type') ?? '').split(';');
  return { type: 'dokument', bytes: svar.bytes, mediatype: mediatype.trim().toLowerCase() };
}
