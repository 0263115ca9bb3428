import { randomUUID } from 'node:crypto';

export interface Spesifisering {
  kode: string;
  melding: string;
  sti?: string;
  angittVerdi?: string;
}
export interface Gldfeil {
  status: number;
  kode: string;
  spesifisering: Spesifisering[];
}

/** The seeds' table «Feilkoder»: code, HTTP status and area. Both seeds have the same one. */
export const FEILKODER: Record<string, { status: number; melding: string }> = {
  GLD_001: { status: 500, melding: 'Uventet feil på tjenesten' },
  GLD_004: { status: 401, melding: 'Feil i forbindelse med autentisering' },
  GLD_005: { status: 403, melding: 'Feil i forbindelse med autorisering' },
  GLD_006: { status: 400, melding: 'Feil i request' },
  GLD_008: { status: 400, melding: 'Strukturell feil i tilknyttet dataformat' },
  GLD_010: { status: 400, melding: 'Feil i forbindelse med validering av payload' },
  GLD_011: { status: 400, melding: 'Feil i metadata' },
  GLD_017: { status: 500, melding: 'Uspesifisert systemfeil' },
  GLD_019: { status: 409, melding: 'Idempotensnøkkel er benyttet tidligere' },
  GLD_021: { status: 404, melding: 'Finner ikke forespurt ressurs' },
  GLD_022: { status: 405, melding: 'HTTP-metode ikke støttet' },
  GLD_023: { status: 500, melding: 'Uventet feil i et bakenforliggende system' },
};

/** The seeds' table of specification codes. */
export const SPESIFISERINGSKODER: Record<string, string> = {
  GLD_1007: 'Mangler Token',
  GLD_1008: 'Ugyldig token',
  GLD_1015: 'Ikke autorisert for å levere på denne dialogen',
  GLD_1022: 'Feil i parametre',
  GLD_1023: 'Finner ingen ressurs for denne URL-en',
  GLD_1027: 'Inntektsår er ikke støttet',
  GLD_1028: 'Header mangler',
  GLD_1030: 'Accept-header må være av type application/json',
  GLD_1050: 'Finner ikke et dokument med denne IDen på denne forsendelsen',
  GLD_1052: 'Inntektsår i path og i innsending er ulike',
  GLD_1053: 'Uventet feil i et bakenforliggende system, vennligst prøv igjen senere',
  GLD_1054: 'Det finnes ingen dialog for denne kombinasjonen av inntektsår, organisjonsnummer og ordning',
};

/** One detail of an error; `sti` is written with `/` between the parts, as real answers have it. */
export function spesifiser(
  kode: string,
  mer: { melding?: string; sti?: string; verdi?: unknown } = {},
): Spesifisering {
  const { melding, sti, verdi } = mer;
  const angittVerdi = typeof verdi === 'string' || verdi === undefined ? verdi : JSON.stringify(verdi);
  return {
    kode,
    melding: melding ?? SPESIFISERINGSKODER[kode] ?? 'Ukjent feil',
    ...(sti === undefined ? {} : { sti }),
    ...(angittVerdi === undefined ? {} : { angittVerdi }),
  };
}

export function gldfeil(kode: string, ...spesifisering: Spesifisering[]): Gldfeil {
  return { status: FEILKODER[kode]?.status ?? 400, kode, spesifisering };
}

/** The family's error body (fakta/skatteetaten.md §1.6). */
export function feilkropp(feil: Gldfeil) {
  return {
    kode: feil.kode,
    melding: FEILKODER[feil.kode]?.melding ?? 'Ukjent feil',
    korrelasjonsid: randomUUID(),
    spesifisering: feil.spesifisering,
  };
}
