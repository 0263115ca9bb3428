import { pakkeUrn, ressursUrn } from '../felles/rettighet';
import type { Ordning } from '../ordning/typer';

/** An organisation's approval of the portal in Altinn: for itself, or for those that it reports for. */
export type Systemtilgangsslag = 'egen' | 'klienter';
export type Klientrolle = keyof Ordning['api']['klientpakker'];

/**
 * `slettet`: the request is gone, or the approval was taken back. `nektet` is Altinn's own refusal, `avvist` a
 * person's. `ukjent`: Altinn has a word for it that we do not know.
 */
export const SYSTEMTILGANGSSTATUSER = [
  'venter',
  'godkjent',
  'avvist',
  'nektet',
  'utloept',
  'slettet',
  'ukjent',
] as const;
export type Systemtilgangsstatus = (typeof SYSTEMTILGANGSSTATUSER)[number];

/** What is stored of one, as far as the rules care. Rights are Altinn's URNs. */
export interface Systemtilgang {
  status: Systemtilgangsstatus;
  bedtOm: readonly string[];
  /** Absent until something has been approved. */
  systembrukerId: string | null;
  godkjent: readonly string[];
  rettigheterKjente: boolean;
}

/** How an ordning stands. `mangler_rett`: approved, but not for this. `kanskje`: approved, for what we do not know. */
export type Ordningstilgang = Systemtilgangsstatus | 'ingen' | 'mangler_rett' | 'kanskje';

/** What the organisation's own system user is asked to hold for an ordning: no more than that takes. */
export const egneRettigheter = ({ api }: Ordning): string[] => [
  api.enkeltrettighet ? ressursUrn(api.enkeltrettighet) : pakkeUrn(api.egenpakke),
];

/** What a system user for clients is asked to hold. Single rights are not possible there. */
export const klientrettigheter = (ordninger: readonly Ordning[], rolle: Klientrolle): string[] => [
  ...new Set(ordninger.map(({ api }) => pakkeUrn(api.klientpakker[rolle]))),
];

/** Whether these rights open the ordning's API. */
export const gir = ({ api }: Ordning, rettigheter: readonly string[]): boolean =>
  api.tilgangspakker.some((pakke) => rettigheter.includes(pakkeUrn(pakke))) ||
  (api.enkeltrettighet !== undefined && rettigheter.includes(ressursUrn(api.enkeltrettighet)));

export function ordningstilgang(ordning: Ordning, tilgang: Systemtilgang | undefined): Ordningstilgang {
  if (!tilgang) return 'ingen';
  const { status, systembrukerId, rettigheterKjente } = tilgang;
  if (systembrukerId && gir(ordning, tilgang.godkjent)) return 'godkjent';
  if (status !== 'godkjent' && gir(ordning, tilgang.bedtOm)) return status;
  if (!systembrukerId) return status === 'slettet' ? 'slettet' : 'ingen';
  return rettigheterKjente ? 'mangler_rett' : 'kanskje';
}

/** It may be sent now, as far as the portal knows. */
export const kanSende = (tilgang: Ordningstilgang): boolean =>
  tilgang === 'godkjent' || tilgang === 'kanskje';

const MINUTT = 60_000;
const DOEGN = 24 * 60 * MINUTT;
const VENTETIDER = [0.5, 0.5, 1, 2, 5, 10, 30, 60, 180, 360].map((minutter) => minutter * MINUTT);

/**
 * How long until Altinn is asked again by itself: often while somebody probably sits there approving, once a day for
 * the half year that a request lives, and once a day to see whether what is approved still is.
 */
export const ventFoerSjekk = (status: Systemtilgangsstatus, antallSjekk: number): number | undefined => {
  if (status === 'godkjent') return DOEGN;
  if (status === 'venter' || status === 'ukjent') return VENTETIDER[antallSjekk] ?? DOEGN;
  return undefined;
};
