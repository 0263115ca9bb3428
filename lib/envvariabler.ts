import { createPrivateKey } from 'node:crypto';
import { statSync } from 'node:fs';
import { z } from 'zod';
import type { Miljoe } from './felles/identifikator';

/** The kinds of variables that the environment holds: how each is read, and what is said of one that is wrong. */

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

export const tekst = (hva: string) => variabel(hva, (verdi) => verdi);

/** Not z.coerce.number(): that one reads an empty string, `0x10` and `1e3` as numbers. */
export const heltall = (standard: number, min: number, maks: number) =>
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

export const myndighet = (hva: string, miljoe: Miljoe) =>
  variabel(hva, (verdi) => {
    sjekkMyndighet(verdi, miljoe);
    return utenSkraastrek(verdi);
  });

export const tjenestemal = (miljoe: Miljoe) =>
  variabel('the address template of Skatteetaten, with {tjeneste} in it', (verdi) => {
    if (!verdi.includes('{tjeneste}')) avvis('must contain {tjeneste}');
    sjekkMyndighet(verdi.replaceAll('{tjeneste}', 'tjeneste'), miljoe);
    return utenSkraastrek(verdi);
  });

export const portaladresse = (miljoe: Miljoe) =>
  variabel('the public address of the portal', (verdi) => {
    const url = lesUrl(verdi);
    krevSikker(url, miljoe);
    if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
      avvis('must have no path, query or fragment');
    return url.origin;
  });

export const databaseadresse = variabel('postgresql://user:password@host:port/database', (verdi) =>
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

export const jwk = (hva: string) =>
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

export const datanoekler = (miljoe: Miljoe) =>
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

export const moenster = (hva: string, regex: RegExp) =>
  variabel(hva, (verdi) => (regex.test(verdi) ? verdi : avvis(`must be ${hva}`)));

export const mappe = variabel('a folder', (verdi) =>
  statSync(verdi, { throwIfNoEntry: false })?.isDirectory() ? verdi : avvis('must be a folder that is there'),
);

export const hemmelighet = variabel('a secret of at least 32 bytes', (verdi) =>
  Buffer.byteLength(verdi) >= 32 ? verdi : avvis('is too short: a secret of at least 32 bytes'),
);

/** The secret is a part of a path. Locally any will do; what stands on the internet must not be guessed. */
export const hendelseshemmelighet = (miljoe: Miljoe) =>
  variabel('the secret part of a path', (verdi) => {
    if (!/^[\w.~-]+$/.test(verdi)) avvis('must consist of letters, digits and - . _ ~');
    return miljoe === 'prod' && verdi.length < 16 ? avvis('must have at least 16 characters') : verdi;
  });

/** How many times a minute each kind of request may be made, by one person or from one address; 0 is no limit. */
const RATEGRENSER = { innlogging: 120, handling: 1200, lesing: 1200, nedlasting: 60, webhook: 600 };
export type Rategrense = keyof typeof RATEGRENSER;

export const rategrenser = variabel('kind=number[,kind=number]', (verdi) => {
  const grenser: Record<Rategrense, number> = { ...RATEGRENSER };
  for (const del of verdi.split(',').filter((d) => d.trim())) {
    const [, slag = '', antall] = /^\s*(\w+)=(\d{1,7})\s*$/.exec(del) ?? [];
    if (!(slag in RATEGRENSER))
      return avvis(`must be kind=number[,kind=number], of ${Object.keys(RATEGRENSER).join(', ')}`);
    grenser[slag as Rategrense] = Number(antall);
  }
  return grenser;
});
