import { z } from 'zod';
import type { Miljoe } from './felles/identifikator';
import { feil, ok, type Resultat } from './felles/resultat';
import {
  databaseadresse,
  datanoekler,
  heltall,
  hemmelighet,
  hendelseshemmelighet,
  jwk,
  mappe,
  moenster,
  myndighet,
  portaladresse,
  rategrenser,
  tekst,
  tjenestemal,
} from './envvariabler';

export { erLoopback, type Datanoekkel, type PrivatRsaJwk, type Rategrense } from './envvariabler';

/**
 * The environment of the running portal. Nothing is read when this module loads, and nothing at build:
 * one build serves every environment. Problems are lines for an operator and never repeat a secret.
 */
const envSchema = (miljoe: Miljoe) =>
  z.object({
    MILJOE: moenster('lokal, test or prod', /^(lokal|test|prod)$/).transform((verdi) => verdi as Miljoe),
    PORT: heltall(3000, 1, 65535),
    PORTAL_URL: portaladresse(miljoe),
    /** Empty only in the launcher, which then starts the embedded database and fills it in. */
    DATABASE_URL: databaseadresse,
    DATABASE_PORT: heltall(0, 0, 65535),
    DATA_DIR: tekst('a directory').prefault('./data'),
    AUTH_SECRET: hemmelighet,
    DATA_KEYS: datanoekler(miljoe),
    IDPORTEN_WELL_KNOWN_URL: myndighet("the address of ID-porten's openid-configuration", miljoe),
    IDPORTEN_CLIENT_ID: tekst('the client id at ID-porten'),
    IDPORTEN_CLIENT_JWK: jwk("the client's key at ID-porten"),
    IDPORTEN_ACR: tekst('the demanded acr').prefault('idporten-loa-high'),
    IDPORTEN_SCOPE: tekst('the scopes').prefault('openid profile altinn:accessmanagement/authorizedparties'),
    MASKINPORTEN_WELL_KNOWN_URL: myndighet(
      "the address of Maskinporten's oauth-authorization-server",
      miljoe,
    ),
    MASKINPORTEN_CLIENT_ID: tekst('the client id at Maskinporten'),
    MASKINPORTEN_CLIENT_JWK: jwk("the client's key at Maskinporten"),
    SKATTEETATEN_URL: tjenestemal(miljoe),
    ALTINN_URL: myndighet('the address of Altinn, such as https://platform.altinn.no', miljoe),
    ALTINN_SYSTEM_ID: moenster('{organisation number of the vendor}_{name}', /^\d{9}_\S+$/),
    ENHETSREGISTERET_URL: myndighet('the address of Enhetsregisteret', miljoe),
    HTTP_TIMEOUT_MS: heltall(30_000, 1, 600_000),
    SENDING_BACKOFF_MS: heltall(2_000, 0, 3_600_000),
    FOELGING_BACKOFF_MS: heltall(15_000, 0, 3_600_000),
    /** Skatteetaten takes 10 MB and does not say which kind: the smaller one is safe. */
    MAKS_MELDING_BYTES: heltall(10_000_000, 2_000, 10_000_000),
    OPPBEVARING_AAR: heltall(10, 1, 100),
    DRIVER_NAVN: tekst('who runs the portal').optional(),
    DRIVER_EPOST: moenster('an e-mail address', /^[^\s@<>()[\]]+@[^\s@<>()[\]]+\.[^\s@<>()[\]]+$/).optional(),
    VILKAAR_DIR: mappe.optional(),
    SMTP_URL: moenster('smtp://host:port or smtps://host:port', /^smtps?:\/\/\S+$/).optional(),
    EVENTS_SECRET: hendelseshemmelighet(miljoe).optional(),
    PROXYER: heltall(0, 0, 10),
    RATEGRENSER: rategrenser.prefault(''),
  });

export type Env = z.output<ReturnType<typeof envSchema>>;

/** A variable that is empty or blank counts as missing. */
const verdiAv = (kilde: NodeJS.ProcessEnv, navn: string): string | undefined =>
  kilde[navn]?.trim() || undefined;

/**
 * Reads and checks the whole environment; every problem is one line. Without `krevDatabase` an empty
 * DATABASE_URL is legal and stays empty: only the launcher may read it so.
 */
export function lesEnv(
  kilde: NodeJS.ProcessEnv,
  { krevDatabase = false }: { krevDatabase?: boolean } = {},
): Resultat<Env, string[]> {
  const miljoe = z.enum(['lokal', 'test', 'prod']).safeParse(verdiAv(kilde, 'MILJOE')).data ?? 'lokal';
  const skjema = envSchema(miljoe);
  const raa: Record<string, string | undefined> = {};
  for (const navn of Object.keys(skjema.shape)) raa[navn] = verdiAv(kilde, navn);
  // A bad PORT is one problem, not two.
  const adresse = `http://localhost:${raa['PORT'] ?? 3000}`;
  raa['PORTAL_URL'] ??= URL.canParse(adresse) ? adresse : 'http://localhost:3000';
  const utenDatabase = !krevDatabase && raa['DATABASE_URL'] === undefined;

  const lest = skjema.safeParse(utenDatabase ? { ...raa, DATABASE_URL: 'postgresql://embedded' } : raa);
  const problemer = [
    ...(lest.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? []),
    ...ordningsproblemer(kilde),
  ];
  if (!lest.success || problemer.length > 0) return feil(problemer);
  return ok(utenDatabase ? { ...lest.data, DATABASE_URL: '' } : lest.data);
}

/** What an ordning lets the environment decide; the defaults stand in its declaration. */
export type Ordningsfelt = 'TJENESTE' | 'SCOPE' | 'DOKUMENT_STI';

export function ordningsvariabel(
  id: string,
  felt: Ordningsfelt,
  kilde: NodeJS.ProcessEnv = process.env,
): string | undefined {
  return verdiAv(kilde, `${id.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}_${felt}`);
}

/** Both end up in addresses that are called. Which ordninger there are is not known here: the suffix decides. */
function ordningsproblemer(kilde: NodeJS.ProcessEnv): string[] {
  return Object.keys(kilde).flatMap((navn) => {
    const verdi = verdiAv(kilde, navn);
    if (verdi === undefined) return [];
    if (navn.endsWith('_TJENESTE') && !/^[a-z0-9-]+$/i.test(verdi))
      return [`${navn} must be one part of a host name`];
    if (navn.endsWith('_DOKUMENT_STI') && !/^\/\S+$/.test(verdi))
      return [`${navn} must be a path that begins with /`];
    return [];
  });
}

/** The origins that the portal may call, and no others. */
export function tillatteVerter(env: Env, tjenester: readonly string[]): Set<string> {
  const adresser = [
    env.IDPORTEN_WELL_KNOWN_URL,
    env.MASKINPORTEN_WELL_KNOWN_URL,
    env.ALTINN_URL,
    env.ENHETSREGISTERET_URL,
    ...tjenester.map((tjeneste) => env.SKATTEETATEN_URL.replaceAll('{tjeneste}', tjeneste)),
  ];
  return new Set(adresser.map((adresse) => new URL(adresse).origin));
}

let lestEnv: Env | undefined;

/** The environment of the running server, read once. A problem here means that a launcher was bypassed. */
export function env(): Env {
  if (lestEnv) return lestEnv;
  const lest = lesEnv(process.env, { krevDatabase: true });
  if (!lest.ok) throw new Error(['The environment is not valid:', ...lest.feil].join('\n'));
  return (lestEnv = lest.verdi);
}
