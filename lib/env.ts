import { createPrivateKey } from 'node:crypto';
import { statSync } from 'node:fs';
import { z } from 'zod';
import type { Miljoe } from './felles/identifikator';
import { feil, ok, type Resultat } from './felles/resultat';

/**
 * The environment of the running portal. Nothing is read when this module loads, and nothing at build:
 * one build serves every environment. Problems are lines for an operator and never repeat a secret.
 */

export interface Datanoekkel {
  id: string;
  key: Buffer;
}

export type PrivatRsaJwk = { kty: 'RSA'; kid: string; n: string; e: string; d: string } & Record<
  string,
  unknown
>;

const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|0\.0\.0\.0|\[::1?\])$/;
export const erLoopback = (vertsnavn: string): boolean => LOOPBACK.test(vertsnavn.toLowerCase());

/** A check returns the value, or throws an `Avvist` whose message continues the line after the variable's name. */
class Avvist extends Error {}
const avvis = (melding: string): never => {
  throw new Avvist(melding);
};

/** One variable: `hva` says what belongs there when it is missing. */
function variabel<T>(hva: string, les: (verdi: string) => T) {
  return z.string({ error: `is missing: ${hva}` }).transform((verdi, ctx): T => {
    try {
      return les(verdi);
    } catch (e) {
      if (!(e instanceof Avvist)) throw e;
      ctx.addIssue({ code: 'custom', message: e.message });
      return z.NEVER;
    }
  });
}

const tekst = (hva: string) => variabel(hva, (verdi) => verdi);

/** Not z.coerce.number(): that one reads an empty string, `0x10` and `1e3` as numbers. */
const heltall = (standard: number, min: number, maks: number) =>
  variabel(`a whole number from ${min} to ${maks}`, (verdi) => {
    const tall = /^\d{1,12}$/.test(verdi) ? Number(verdi) : NaN;
    return tall >= min && tall <= maks ? tall : avvis(`must be a whole number from ${min} to ${maks}`);
  }).prefault(String(standard));

function lesUrl(verdi: string): URL {
  if (!URL.canParse(verdi)) return avvis('must be a complete address such as https://example.no');
  const url = new URL(verdi);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return avvis('must begin with https:// or http://');
  if (url.username !== '' || url.password !== '') return avvis('must not hold a user name or a password');
  return url;
}

function krevSikker(url: URL, miljoe: Miljoe): void {
  if (miljoe === 'prod' && erLoopback(url.hostname)) avvis('must not be a loopback address when MILJOE=prod');
  if (miljoe === 'prod' && url.protocol !== 'https:') avvis('must be https when MILJOE=prod');
}

/**
 * The public hosts of the authorities' test and production environments, by the end of their names. Enhetsregisteret's
 * own is in neither list: it is open to all, and there is nothing to mix up.
 */
const TESTVERTER =
  /(^|\.)(skatteetaten-test\.no|(test|ver\d)\.(idporten|maskinporten)\.no|(at|tt|yt)\d+\.altinn\.(no|cloud)|ppe\.brreg\.no)$/;
const PRODVERTER =
  /^(([^.]+\.)?api\.skatteetaten\.no|((login|www)\.)?idporten\.no|((sky|www)\.)?maskinporten\.no|(platform|www)\.altinn\.no)$/;

/** Neither keys, real numbers nor tokens may travel between test and production by a slip in one variable. */
function krevRettMiljoe(url: URL, miljoe: Miljoe): void {
  const vert = url.hostname.toLowerCase();
  if (miljoe === 'prod' && TESTVERTER.test(vert)) avvis('is a test host, and MILJOE=prod');
  if (miljoe !== 'prod' && PRODVERTER.test(vert)) avvis(`is a production host, and MILJOE=${miljoe}`);
}

function sjekkMyndighet(verdi: string, miljoe: Miljoe): void {
  const url = lesUrl(verdi);
  krevSikker(url, miljoe);
  if (url.protocol !== 'https:' && !erLoopback(url.hostname))
    avvis('must be https unless it is a loopback address');
  krevRettMiljoe(url, miljoe);
}

const utenSkraastrek = (verdi: string): string => verdi.replace(/\/+$/, '');

const myndighet = (hva: string, miljoe: Miljoe) =>
  variabel(hva, (verdi) => {
    sjekkMyndighet(verdi, miljoe);
    return utenSkraastrek(verdi);
  });

const tjenestemal = (miljoe: Miljoe) =>
  variabel('the address template of Skatteetaten, with {tjeneste} in it', (verdi) => {
    if (!verdi.includes('{tjeneste}')) avvis('must contain {tjeneste}');
    sjekkMyndighet(verdi.replaceAll('{tjeneste}', 'tjeneste'), miljoe);
    return utenSkraastrek(verdi);
  });

const portaladresse = (miljoe: Miljoe) =>
  variabel('the public address of the portal', (verdi) => {
    const url = lesUrl(verdi);
    krevSikker(url, miljoe);
    if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
      avvis('must have no path, query or fragment');
    return url.origin;
  });

const databaseadresse = variabel('postgresql://user:password@host:port/database', (verdi) =>
  URL.canParse(verdi) && /^postgres(ql)?:$/.test(new URL(verdi).protocol)
    ? verdi
    : avvis('must be postgresql://user:password@host:port/database'),
);

const jwkSchema = z.looseObject({
  kty: z.literal('RSA'),
  kid: z.string().min(1),
  n: z.string().min(1),
  e: z.string().min(1),
  d: z.string().min(1),
});

const jwk = (hva: string) =>
  variabel(`${hva}: a private RSA JWK with kid, as JSON`, (verdi): PrivatRsaJwk => {
    const lest = jwkSchema.safeParse(lesJson(verdi));
    if (!lest.success) return avvis('must be a private RSA JWK as JSON, with kty RSA, kid, n, e and d');
    try {
      // Found here, at boot, rather than at the first log in.
      createPrivateKey({ key: lest.data, format: 'jwk' });
    } catch {
      avvis('is no usable private RSA key');
    }
    return lest.data;
  });

function lesJson(verdi: string): unknown {
  try {
    return JSON.parse(verdi);
  } catch {
    return undefined;
  }
}

/** The id of the key that the demo makes. */
const DEMONOEKKEL = 'demo';

const datanoekler = (miljoe: Miljoe) =>
  variabel('id:base64key[,id:base64key], AES-256 keys', (verdi): Datanoekkel[] => {
    const noekler = verdi.split(',').map((del, i): Datanoekkel => {
      const [, id, base64] = /^\s*([\w.-]+):([A-Za-z0-9+/_-]+={0,2})\s*$/.exec(del) ?? [];
      if (id === undefined || base64 === undefined)
        return avvis(`must be id:base64key[,id:base64key], part ${i + 1} is not`);
      const key = Buffer.from(base64, 'base64');
      return key.length === 32 ? { id, key } : avvis(`must hold keys of 32 bytes, ${id} has ${key.length}`);
    });
    if (new Set(noekler.map(({ id }) => id)).size < noekler.length) avvis('must not use one id twice');
    if (miljoe === 'prod' && noekler.some(({ id }) => id === DEMONOEKKEL))
      avvis("must not hold the demo's key when MILJOE=prod");
    return noekler;
  });

const moenster = (hva: string, regex: RegExp) =>
  variabel(hva, (verdi) => (regex.test(verdi) ? verdi : avvis(`must be ${hva}`)));

const mappe = variabel('a folder', (verdi) =>
  statSync(verdi, { throwIfNoEntry: false })?.isDirectory() ? verdi : avvis('must be a folder that is there'),
);

const hemmelighet = variabel('a secret of at least 32 bytes', (verdi) =>
  Buffer.byteLength(verdi) >= 32 ? verdi : avvis('is too short: a secret of at least 32 bytes'),
);

/** The secret is a part of a path. Locally any will do; what stands on the internet must not be guessed. */
const hendelseshemmelighet = (miljoe: Miljoe) =>
  variabel('the secret part of a path', (verdi) => {
    if (!/^[\w.~-]+$/.test(verdi)) avvis('must consist of letters, digits and - . _ ~');
    return miljoe === 'prod' && verdi.length < 16 ? avvis('must have at least 16 characters') : verdi;
  });

/** How many times a minute each kind of request may be made, by one person or from one address; 0 is no limit. */
const RATEGRENSER = { innlogging: 120, handling: 1200, lesing: 1200, nedlasting: 60, webhook: 600 };
export type Rategrense = keyof typeof RATEGRENSER;

const rategrenser = variabel('kind=number[,kind=number]', (verdi) => {
  const grenser: Record<Rategrense, number> = { ...RATEGRENSER };
  for (const del of verdi.split(',').filter((d) => d.trim())) {
    const [, slag = '', antall] = /^\s*(\w+)=(\d{1,7})\s*$/.exec(del) ?? [];
    if (!(slag in RATEGRENSER))
      return avvis(`must be kind=number[,kind=number], of ${Object.keys(RATEGRENSER).join(', ')}`);
    grenser[slag as Rategrense] = Number(antall);
  }
  return grenser;
});

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
