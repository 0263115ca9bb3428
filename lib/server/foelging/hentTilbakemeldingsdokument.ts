import 'server-only';
import { createHash } from 'node:crypto';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import type { Dokumentid } from '@/lib/innsending/tilbakemelding/dialog';
import { hentDokument } from '@/lib/myndigheter/skatteetaten/dokument';
import { dokumentUrl } from '@/lib/myndigheter/skatteetaten/url';
import { env } from '@/lib/env';
import { klient } from '../myndigheter';
import { type Lesefeil, medToken, SENERE } from './medToken';
import type { Foelgesak } from './sak';

/** A document as Skatteetaten gave it. */
export interface Hentetdokument extends Dokumentid {
  bytes: Uint8Array;
  mediatype: string;
  sha256: string;
}

/**
 * Fetches one document of the feedback by the address that the configuration gives; only its ids came from the dialog.
 * A 404 is normal while Skatteetaten's own stores catch up with each other.
 */
export async function hentTilbakemeldingsdokument(
  sak: Foelgesak,
  dokument: Dokumentid,
): Promise<Resultat<Hentetdokument, Lesefeil>> {
  const { tjeneste, inntektsaar } = sak;
  const adresse = { mal: env().SKATTEETATEN_URL, tjeneste };
  const url = dokumentUrl(adresse, sak.dokumentSti, { inntektsaar, ...dokument });
  if (!url.ok) throw new Error('hentTilbakemeldingsdokument: an id is no UUID');
  const svar = await medToken(
    sak,
    (token) => hentDokument(klient(), { url: url.verdi, token }),
    (hentet) => (hentet.type === 'feilsvar' ? hentet.status : undefined),
  );
  if (!svar.ok) return svar;
  if (svar.verdi.type !== 'dokument') return feil(SENERE);
  const { bytes, mediatype } = svar.verdi;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return ok({ ...dokument, bytes, mediatype, sha256 });
}
