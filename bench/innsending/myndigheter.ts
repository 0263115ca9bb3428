import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { createInterface } from 'node:readline';
import { lokaleVariabler } from '@/scripts/lib/lokale-myndigheter';
import { ROOT } from '@/scripts/lib/prosess';

/** The local authorities in a process of their own, as slow as real ones: both sides meet the same. */
export interface Myndigheter {
  env: Record<string, string>;
  organisasjon(): Promise<{ orgnr: string; navn: string; person: { pid: string } }>;
  /** How many deliveries an organisation has had taken in, with how many posts. */
  mottatt(orgnr: string): Promise<{ poster: number; behandlet: number }>;
  stopp(): void;
}

export const TOKEN_MS = 80;
export const POST_MS = 250;
const ALLTID = 1_000_000;

export async function startMyndigheter(): Promise<Myndigheter> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const MASKINPORTEN_CLIENT_JWK = JSON.stringify({
    ...privateKey.export({ format: 'jwk' }),
    kid: crypto.randomUUID(),
    alg: 'RS256',
  });
  const { MASKINPORTEN_CLIENT_ID } = lokaleVariabler('') as { MASKINPORTEN_CLIENT_ID: string };
  const barn = spawn(process.execPath, ['--import', 'tsx', 'testmiljo/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, MASKINPORTEN_CLIENT_ID, MASKINPORTEN_CLIENT_JWK, TESTMILJO_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((klar, feilet) => {
    createInterface({ input: barn.stdout }).once('line', (linje) => klar(linje.split(' ')[1] ?? ''));
    barn.once('exit', () => feilet(new Error('the local authorities did not start')));
  });
  const kall = async <T>(sti: string, kropp?: object): Promise<T> => {
    const post = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(kropp),
    };
    const svar = await fetch(`${url}/testmiljo/${sti}`, kropp && post);
    if (!svar.ok) throw new Error(`${sti}: ${svar.status}`);
    return (await svar.json()) as T;
  };
  await kall('scenario', { navn: 'maskinporten-treg', antall: ALLTID, ms: TOKEN_MS });
  await kall('scenario', { navn: 'treg', antall: ALLTID, ms: POST_MS });
  return {
    env: { ...lokaleVariabler(url), MASKINPORTEN_CLIENT_JWK },
    organisasjon: () => kall('organisasjon', {}),
    async mottatt(orgnr) {
      const { poster } = await kall<{ poster: { behandlet: boolean }[] }>(`regnskap?orgnr=${orgnr}`);
      return { poster: poster.length, behandlet: poster.filter(({ behandlet }) => behandlet).length };
    },
    stopp: () => void barn.kill('SIGTERM'),
  };
}
