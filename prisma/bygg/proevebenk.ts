import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import type { Runner } from 'graphile-worker';
import { stoppLytting } from '@/lib/server/direkte/lytt';
import type { PrismaClient } from '@/prisma/generated/client';
import { opprettTestdatabase } from '@/scripts/lib/testdatabase';
import type { Oppsett } from '@/testmiljo/oppsett';
import { type Proevemiljoe, startProevemiljoe } from '@/testmiljo/testhjelp/miljoe';

/** A test file's own world: a fresh database and, where they are asked for, authorities of its own. */
export interface Proevebenk {
  databaseUrl: string;
  /** Throws when the bench was started without authorities. */
  readonly miljoe: Proevemiljoe;
  stoppMiljoe(): Promise<void>;
  /** Authorities with an empty memory on the same addresses, which know the same client. */
  startMiljoe(): Promise<void>;
  stopp(): Promise<void>;
}

const nyJwk = (): string => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), alg: 'RS256' });
};

/** Addresses that nothing answers on, for the files that need no authorities. */
const UTEN_MYNDIGHETER = {
  IDPORTEN_WELL_KNOWN_URL: 'http://localhost:1/idporten',
  IDPORTEN_CLIENT_ID: 'idporten',
  MASKINPORTEN_WELL_KNOWN_URL: 'http://localhost:1/maskinporten',
  MASKINPORTEN_CLIENT_ID: 'maskinporten',
  SKATTEETATEN_URL: 'http://localhost:1/{tjeneste}',
  ALTINN_URL: 'http://localhost:1/altinn',
  ALTINN_SYSTEM_ID: '319803203_oppgaveportalen',
  ENHETSREGISTERET_URL: 'http://localhost:1/enhetsregisteret',
};

export const nyDatanoekkel = (id: string): string => `${id}:${randomBytes(32).toString('base64')}`;

const husk = globalThis as { __prisma?: PrismaClient; __pool?: unknown; __arbeider?: Promise<Runner> };

async function lukkServerkjernen(): Promise<void> {
  await (await husk.__arbeider)?.stop();
  await stoppLytting();
  await husk.__prisma?.$disconnect();
  delete husk.__arbeider;
  delete husk.__prisma;
  delete husk.__pool;
}

/**
 * Sets the environment of the server core. Nothing is read from it when modules load, only at first use, so test
 * files may import the core as usual and call this in `beforeAll`.
 */
export async function startProevebenk(
  valg: { miljoe?: boolean; env?: Record<string, string> } = {},
): Promise<Proevebenk> {
  const foer = { ...process.env };
  const maskinportenJwk = nyJwk();
  const oppsett: Oppsett = {
    maskinporten: { id: 'oppgaveportalen', jwk: JSON.parse(maskinportenJwk) as object },
  };
  const database = await opprettTestdatabase();
  let miljoe = valg.miljoe ? await startProevemiljoe(oppsett) : undefined;
  Object.assign(process.env, {
    MILJOE: 'lokal',
    LOG_LEVEL: 'silent',
    AUTH_SECRET: randomBytes(48).toString('base64url'),
    DATA_KEYS: nyDatanoekkel('n1'),
    HTTP_TIMEOUT_MS: '1500',
    SENDING_BACKOFF_MS: '0',
    IDPORTEN_CLIENT_JWK: nyJwk(),
    ...UTEN_MYNDIGHETER,
    ...miljoe?.env,
    MASKINPORTEN_CLIENT_JWK: maskinportenJwk,
    ...valg.env,
    DATABASE_URL: database.url,
  });
  return {
    databaseUrl: database.url,
    get miljoe() {
      if (!miljoe) throw new Error('the bench has no authorities');
      return miljoe;
    },
    stoppMiljoe: async () => miljoe?.stop(),
    async startMiljoe() {
      if (miljoe) miljoe = await startProevemiljoe({ ...oppsett, port: miljoe.port });
    },
    async stopp() {
      await lukkServerkjernen();
      await miljoe?.stop();
      await database.slett();
      for (const navn of Object.keys(process.env)) if (!(navn in foer)) delete process.env[navn];
      Object.assign(process.env, foer);
    },
  };
}
