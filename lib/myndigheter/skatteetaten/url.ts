import { z } from 'zod';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';

export interface Adresse {
  /** SKATTEETATEN_URL, e.g. `https://{tjeneste}.api.skatteetaten.no`. */
  mal: string;
  /** Host name part of the ordning; neither scope nor resource can be derived from it. */
  tjeneste: string;
}

/** Start of every address of one service, without a trailing slash. Throws on a malformed setting. */
export function tjenesteUrl({ mal, tjeneste }: Adresse): string {
  if (!/^[a-z0-9-]+$/.test(tjeneste)) throw new Error('tjeneste is not a host name part');
  const adresse = mal.replaceAll('{tjeneste}', tjeneste).replace(/\/+$/, '');
  if (!URL.canParse(adresse)) throw new Error('SKATTEETATEN_URL is not an address');
  return adresse;
}

/** Where a melding is posted: `{service}/v1/{inntektsaar}` (seeds, "Eksempel på request-URL"). */
export const innsendingUrl = (adresse: Adresse, inntektsaar: number): string =>
  `${tjenesteUrl(adresse)}/v1/${aarTekst(inntektsaar)}`;

export interface Dokumentnoekkel {
  inntektsaar: number;
  forsendelseId: string;
  dokumentId: string;
}

/**
 * Where a document is fetched. The ids come from Dialogporten and go into a path: whatever is not a UUID is refused.
 * @param sti path template, see `{ORDNING}_DOKUMENT_STI`; sibling APIs differ, so nothing is assumed.
 */
export function dokumentUrl(
  adresse: Adresse,
  sti: string,
  noekkel: Dokumentnoekkel,
): Resultat<string, 'ugyldig_id'> {
  const { forsendelseId, dokumentId } = noekkel;
  if (!erUuid(forsendelseId) || !erUuid(dokumentId)) return feil('ugyldig_id');
  const verdier: Record<string, string> = {
    inntektsaar: aarTekst(noekkel.inntektsaar),
    forsendelseId,
    dokumentId,
  };
  const utfylt = sti.replace(/\{(\w+)\}/g, (_, navn: string) => {
    const verdi = verdier[navn];
    if (verdi === undefined) throw new Error(`unknown field {${navn}} in the document path`);
    return encodeURIComponent(verdi);
  });
  return ok(`${tjenesteUrl(adresse)}/${utfylt.replace(/^\/+/, '')}`);
}

/** Any UUID version: theirs look like v7, but nothing says so. */
export const erUuid = (verdi: string): boolean => z.guid().safeParse(verdi).success;

function aarTekst(inntektsaar: number): string {
  if (!Number.isInteger(inntektsaar) || inntektsaar < 1000 || inntektsaar > 9999) {
    throw new Error('inntektsaar is not a year');
  }
  return String(inntektsaar);
}
