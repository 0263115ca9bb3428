import { type Aarsak, kanProeves, type Tilstand } from './tilstand';

/** What one attempt came to, as far as the policy cares: the clients' answers without their contents. */
export type Forsoekssvar =
  /** `avvik`: a receipt all the same, but not for what was sent (see `kvittering.ts`). */
  | { type: 'mottatt'; avvik?: 'kvittering_avviker' | 'fremmed_kvittering' | undefined }
  /** `kode` is Skatteetaten's own; an answer without one may come from anything between here and there. */
  | { type: 'feilsvar'; status: number; kode?: string | undefined }
  | { type: 'uforstaaelig' }
  | { type: 'ingen_forbindelse' }
  | { type: 'ingen_svar' }
  | { type: 'for_stort_svar' }
  | { type: 'omdirigert' }
  | { type: 'ikke_tillatt_vert' }
  | { type: 'token'; feil: 'systembruker_mangler' | 'avvist' | 'utilgjengelig' }
  /** The stored bytes are not the confirmed ones: nothing was sent. */
  | { type: 'melding_endret' };

/** What is known of an innsending besides its state; both are true of everything tried so far. */
export interface Visshet {
  /** An attempt may have been received: "not received" can no longer be said. */
  kanVaereMottatt: boolean;
  /** Every attempt was certainly not received: only then may the draft be opened again by a person. */
  kanAvbrytes: boolean;
}

export interface Sted extends Visshet {
  tilstand: Tilstand;
}

export interface Neste extends Visshet {
  tilstand: Tilstand;
  aarsak: Aarsak | null;
}

type Virkning = {
  /** `igjen`: tried again; `venter` or, when an earlier attempt may have arrived, `ukjent`. */
  til: 'igjen' | Exclude<Tilstand, 'klar' | 'venter' | 'avbrutt'>;
  aarsak: Aarsak | null;
  /** Did the message arrive in this attempt? `uviss`: the answer says no, but something in between may have said it. */
  framme: 'nei' | 'uviss' | 'kanskje';
};

/** Every kind of answer, and what it does. */
const VIRKNING = {
  mottatt: { til: 'mottatt', aarsak: null, framme: 'kanskje' },
  kvittering_avviker: { til: 'mottatt', aarsak: 'kvittering_avviker', framme: 'kanskje' },
  fremmed_kvittering: { til: 'maa_avklares', aarsak: 'fremmed_kvittering', framme: 'kanskje' },
  tilbakevist: { til: 'tilbakevist', aarsak: 'tilbakevist', framme: 'nei' },
  tilbakevist_av_ukjent: { til: 'igjen', aarsak: 'uventet_svar', framme: 'nei' },
  for_tidlig_eller_mange: { til: 'igjen', aarsak: 'opptatt', framme: 'nei' },
  tidsavbrudd_hos_dem: { til: 'igjen', aarsak: 'opptatt', framme: 'uviss' },
  feil_hos_dem: { til: 'igjen', aarsak: 'feil_hos_skatteetaten', framme: 'uviss' },
  /** A fresh token has been tried already when a 401 comes here. */
  ikke_godkjent_token: { til: 'maa_avklares', aarsak: 'ikke_godkjent_token', framme: 'nei' },
  ikke_autorisert: { til: 'maa_avklares', aarsak: 'ikke_autorisert', framme: 'nei' },
  /** GLD_019: the key was used with other bytes. Never a new key by machine: that could be a second delivery. */
  noekkel_brukt: { til: 'maa_avklares', aarsak: 'noekkel_brukt', framme: 'uviss' },
  ukjent_status: { til: 'maa_avklares', aarsak: 'uventet_svar', framme: 'uviss' },
  uforstaaelig: { til: 'ukjent', aarsak: 'uforstaaelig_svar', framme: 'kanskje' },
  ingen_svar: { til: 'ukjent', aarsak: 'ingen_svar', framme: 'kanskje' },
  ingen_forbindelse: { til: 'igjen', aarsak: 'ingen_forbindelse', framme: 'nei' },
  ikke_tillatt_vert: { til: 'maa_avklares', aarsak: 'uventet_svar', framme: 'nei' },
  systembruker_mangler: { til: 'maa_avklares', aarsak: 'systembruker_mangler', framme: 'nei' },
  maskinporten_avvist: { til: 'maa_avklares', aarsak: 'maskinporten_avvist', framme: 'nei' },
  maskinporten_nede: { til: 'igjen', aarsak: 'maskinporten_utilgjengelig', framme: 'nei' },
  melding_endret: { til: 'maa_avklares', aarsak: 'melding_endret', framme: 'nei' },
} as const satisfies Record<string, Virkning>;

export type Svarslag = keyof typeof VIRKNING;

const STATUS: Readonly<Record<number, Svarslag>> = {
  401: 'ikke_godkjent_token',
  403: 'ikke_autorisert',
  408: 'tidsavbrudd_hos_dem',
  409: 'noekkel_brukt',
  425: 'for_tidlig_eller_mange',
  429: 'for_tidlig_eller_mange',
};
const AVSLAG = [400, 404, 405, 413, 422];
const TOKEN = {
  systembruker_mangler: 'systembruker_mangler',
  avvist: 'maskinporten_avvist',
  utilgjengelig: 'maskinporten_nede',
} as const satisfies Record<string, Svarslag>;

/**
 * Which kind of answer it is. A refusal (400, 404, 405, 413, 422) is believed at once when every earlier attempt was
 * certainly not received. Else it is believed only with Skatteetaten's own code: the same key and bytes give the
 * stored answer again, so had an earlier attempt been taken in, this one would have had its receipt. Without a code it
 * may come from a gateway that never asked, and is tried again like any answer that tells nothing.
 */
export function svarslag(svar: Forsoekssvar, { kanAvbrytes }: Visshet): Svarslag {
  switch (svar.type) {
    case 'mottatt':
      return svar.avvik ?? 'mottatt';
    case 'token':
      return TOKEN[svar.feil];
    case 'for_stort_svar':
    case 'omdirigert':
    case 'uforstaaelig':
      return 'uforstaaelig';
    case 'feilsvar':
      if (AVSLAG.includes(svar.status))
        return kanAvbrytes || erSkatteetatens(svar.kode) ? 'tilbakevist' : 'tilbakevist_av_ukjent';
      return STATUS[svar.status] ?? (svar.status >= 500 ? 'feil_hos_dem' : 'ukjent_status');
    default:
      return svar.type;
  }
}

const erSkatteetatens = (kode: string | undefined): boolean => kode?.startsWith('GLD_') ?? false;

/**
 * The state after an attempt, or undefined where the state is not one that is tried: then the answer changes nothing.
 * `forbiDoegnet`: a day has passed since the first attempt, so instead of trying again a person is asked; a deadline
 * of the ordning that has passed changes nothing. Certainty only ever shrinks.
 */
export function etterSvar(sted: Sted, svar: Forsoekssvar, forbiDoegnet: boolean): Neste | undefined {
  if (!kanProeves(sted.tilstand)) return undefined;
  const virkning: Virkning = VIRKNING[svarslag(svar, sted)];
  const visshet = {
    kanVaereMottatt: sted.kanVaereMottatt || virkning.framme === 'kanskje',
    kanAvbrytes: sted.kanAvbrytes && virkning.framme === 'nei',
  };
  const proevd = virkning.til === 'igjen' ? (sted.kanVaereMottatt ? 'ukjent' : 'venter') : virkning.til;
  if (forbiDoegnet && kanProeves(proevd)) return { ...visshet, tilstand: 'maa_avklares', aarsak: 'gitt_opp' };
  return { ...visshet, tilstand: proevd, aarsak: virkning.aarsak };
}
