import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { openDataDir, writeSecretFile } from './data-dir';

const noekkelSchema = z.object({
  AUTH_SECRET: z.string().min(1),
  DATA_KEYS: z.string().min(1),
  IDPORTEN_CLIENT_JWK: z.string().min(1),
  MASKINPORTEN_CLIENT_JWK: z.string().min(1),
  EVENTS_SECRET: z.string().min(1),
});

/** The secrets that the demo supplies, as the environment spells them. */
export type Noekler = z.output<typeof noekkelSchema>;

/** Made once and kept beside the data that they encrypt, so that a second start can read what the first wrote. */
export function hentNoekler(dataDir: string): Noekler {
  const path = join(openDataDir(dataDir), 'noekler.json');
  if (existsSync(path)) return les(path);
  const noekler: Noekler = {
    AUTH_SECRET: randomBytes(48).toString('base64url'),
    DATA_KEYS: `demo:${randomBytes(32).toString('base64')}`,
    IDPORTEN_CLIENT_JWK: nyJwk(),
    MASKINPORTEN_CLIENT_JWK: nyJwk(),
    EVENTS_SECRET: randomBytes(24).toString('base64url'),
  };
  writeSecretFile(path, JSON.stringify(noekler, null, 2));
  return noekler;
}

function les(path: string): Noekler {
  try {
    return noekkelSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new Error(
      `${path} cannot be read. Without its keys the data beside it is lost: restore it, or remove the whole directory to begin anew.`,
    );
  }
}

function nyJwk(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return JSON.stringify({
    ...privateKey.export({ format: 'jwk' }),
    kid: randomUUID(),
    alg: 'RS256',
    use: 'sig',
  });
}
