import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ledigPort } from '@/scripts/lib/ledig-port';
import { ARBEIDER, SPARSOMT } from '@/scripts/lib/minne';
import { ROOT } from '@/scripts/lib/prosess';

export type Instansslag = 'portal' | 'arbeider';

/** A process of the portal that sends, and that can be killed. */
export interface Instans {
  slag: Instansslag;
  /** SIGKILL to it and all it has started; settles when it is gone. Milliseconds since 1970 of the kill. */
  drep(): Promise<number>;
}

const oppstart = (fil: string): string => pathToFileURL(resolve(ROOT, fil)).href;
const FORLAST = ['--import', oppstart('scripts/follow-parent.mjs')];
const SKJEV = ['--import', oppstart('scripts/feilsuite/drept/skjevKlokke.mjs')];
const NEXT = resolve(ROOT, 'node_modules/next/dist/bin/next');
const OPPSTART_MS = 120_000;

async function kommando(
  slag: Instansslag,
): Promise<{ argumenter: string[]; env: NodeJS.ProcessEnv; helse?: string }> {
  if (slag === 'arbeider') {
    return { argumenter: ARBEIDER, env: { ...SPARSOMT.env, ...process.env } };
  }
  const PORT = String(await ledigPort());
  const adresse = `http://localhost:${PORT}`;
  const env = {
    ...SPARSOMT.env,
    ...process.env,
    NODE_ENV: 'production' as const,
    PORT,
    PORTAL_URL: adresse,
    NEXTAUTH_URL: adresse,
  };
  return {
    argumenter: [...SPARSOMT.argumenter, NEXT, 'start', '-p', PORT],
    env,
    helse: `${adresse}/api/helse`,
  };
}

/** Starts one with this process' environment, on a machine whose clock is so many milliseconds wrong. */
export async function startInstans(slag: Instansslag, klokkeskjevMs: number): Promise<Instans> {
  const { argumenter, env, helse } = await kommando(slag);
  const barn = spawn(process.execPath, [...FORLAST, ...SKJEV, ...argumenter], {
    cwd: ROOT,
    env: { ...env, KLOKKESKJEV_MS: String(klokkeskjevMs) },
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const borte = new Promise<void>((settle) => barn.once('exit', () => settle()));
  const startet = new Promise<void>((klar, feilet) => {
    barn.stdout.on('data', (tekst: Buffer) => {
      if (/Worker started/.test(String(tekst))) klar();
    });
    void borte.then(() => feilet(new Error(`${slag} did not start`)));
  });
  await (helse ? Promise.race([ventPaaHelse(helse), startet]) : startet);
  return {
    slag,
    async drep() {
      const naar = Date.now();
      if (barn.pid !== undefined && barn.exitCode === null) process.kill(-barn.pid, 'SIGKILL');
      await borte;
      return naar;
    },
  };
}

async function ventPaaHelse(adresse: string): Promise<void> {
  const slutt = Date.now() + OPPSTART_MS;
  while (Date.now() < slutt) {
    const svar = await fetch(adresse, { redirect: 'manual' }).catch(() => undefined);
    if (svar?.status === 200) return;
    await new Promise((videre) => setTimeout(videre, 100));
  }
  throw new Error('The portal did not answer');
}
