/** What a code is about. Unknown codes exist and must be shown as they are. */
export type Feilgruppe =
  | 'autentisering'
  | 'tilgang'
  | 'innhold'
  | 'foresporsel'
  | 'idempotens'
  | 'ikke_funnet'
  | 'filopplasting'
  | 'system';

/** `kode` of an error body, with its HTTP status: the table in the seeds. */
export const FEILKODER = {
  GLD_001: { status: 500, gruppe: 'system' },
  GLD_004: { status: 401, gruppe: 'autentisering' },
  GLD_005: { status: 403, gruppe: 'tilgang' },
  GLD_006: { status: 400, gruppe: 'foresporsel' },
  GLD_008: { status: 400, gruppe: 'innhold' },
  GLD_010: { status: 400, gruppe: 'innhold' },
  GLD_011: { status: 400, gruppe: 'innhold' },
  GLD_017: { status: 500, gruppe: 'system' },
  GLD_019: { status: 409, gruppe: 'idempotens' },
  GLD_021: { status: 404, gruppe: 'ikke_funnet' },
  GLD_022: { status: 405, gruppe: 'foresporsel' },
  GLD_023: { status: 500, gruppe: 'system' },
} as const satisfies Record<string, { status: number; gruppe: Feilgruppe }>;

/** `spesifisering[].kode`. `seed` marks those in the seeds' tables; the rest are documented for sibling APIs. */
export const SPESIFISERINGSKODER = {
  GLD_1001: { gruppe: 'innhold', seed: false },
  GLD_1007: { gruppe: 'autentisering', seed: true },
  GLD_1008: { gruppe: 'autentisering', seed: true },
  GLD_1015: { gruppe: 'tilgang', seed: true },
  GLD_1016: { gruppe: 'foresporsel', seed: false },
  GLD_1017: { gruppe: 'ikke_funnet', seed: false },
  GLD_1018: { gruppe: 'foresporsel', seed: false },
  GLD_1022: { gruppe: 'foresporsel', seed: true },
  GLD_1023: { gruppe: 'ikke_funnet', seed: true },
  GLD_1026: { gruppe: 'foresporsel', seed: false },
  GLD_1027: { gruppe: 'innhold', seed: true },
  GLD_1028: { gruppe: 'foresporsel', seed: true },
  GLD_1029: { gruppe: 'foresporsel', seed: false },
  GLD_1030: { gruppe: 'foresporsel', seed: true },
  GLD_1031: { gruppe: 'foresporsel', seed: false },
  GLD_1032: { gruppe: 'innhold', seed: false },
  GLD_1047: { gruppe: 'foresporsel', seed: false },
  GLD_1048: { gruppe: 'ikke_funnet', seed: false },
  GLD_1050: { gruppe: 'ikke_funnet', seed: true },
  GLD_1052: { gruppe: 'innhold', seed: true },
  GLD_1053: { gruppe: 'system', seed: true },
  GLD_1054: { gruppe: 'ikke_funnet', seed: true },
  GLD_1055: { gruppe: 'innhold', seed: false },
  GLD_1059: { gruppe: 'filopplasting', seed: false },
  GLD_1061: { gruppe: 'ikke_funnet', seed: false },
  GLD_1062: { gruppe: 'innhold', seed: false },
  GLD_1063: { gruppe: 'tilgang', seed: false },
  GLD_1067: { gruppe: 'filopplasting', seed: false },
  GLD_1069: { gruppe: 'filopplasting', seed: false },
  GLD_1070: { gruppe: 'filopplasting', seed: false },
  GLD_1102: { gruppe: 'filopplasting', seed: false },
  GLD_1201: { gruppe: 'innhold', seed: false },
} as const satisfies Record<string, { gruppe: Feilgruppe; seed: boolean }>;

export type Feilkode = keyof typeof FEILKODER;
export type Spesifiseringskode = keyof typeof SPESIFISERINGSKODER;

export const erKjentFeilkode = (kode: string): kode is Feilkode => Object.hasOwn(FEILKODER, kode);
export const erKjentSpesifiseringskode = (kode: string): kode is Spesifiseringskode =>
  Object.hasOwn(SPESIFISERINGSKODER, kode);
