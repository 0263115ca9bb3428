import { createInterface } from 'node:readline';
import { z } from 'zod';
import { SYSTEM_ID } from '../../testmiljo/tilstand';
import { helstPort } from './ledig-port';
import type { Launcher } from './prosess';

export const STANDARDPORT = 4010;

/** The client ids that the demo has at its local authorities. */
const KLIENTER = {
  IDPORTEN_CLIENT_ID: 'oppgaveportalen-idporten',
  MASKINPORTEN_CLIENT_ID: 'oppgaveportalen-maskinporten',
};

/** Who runs a portal that is only tried. */
export const LOKAL_DRIVER = { DRIVER_NAVN: 'Prøvedrift AS', DRIVER_EPOST: 'hjelp@example.no' };

/** What points the portal to the local authorities at `url`. */
export const lokaleVariabler = (url: string): Record<string, string> => ({
  ...KLIENTER,
  IDPORTEN_WELL_KNOWN_URL: `${url}/idporten/.well-known/openid-configuration`,
  MASKINPORTEN_WELL_KNOWN_URL: `${url}/maskinporten/.well-known/oauth-authorization-server`,
  SKATTEETATEN_URL: `${url}/skatteetaten/{tjeneste}`,
  ALTINN_URL: `${url}/altinn`,
  ALTINN_SYSTEM_ID: SYSTEM_ID,
  ENHETSREGISTERET_URL: `${url}/enhetsregisteret`,
});

/** The local authorities' catcher of e-mail stands a fixed way from their port, so that both sides know it. */
export function lokalEpost(url: string): { SMTP_URL: string; TESTMILJO_SMTP_PORT: string } {
  const port = Number(new URL(url).port);
  const smtp = String(port > 64_000 ? port - 1000 : port + 1000);
  return { SMTP_URL: `smtp://localhost:${smtp}`, TESTMILJO_SMTP_PORT: smtp };
}

const ADRESSER = Object.keys(lokaleVariabler('')).filter((navn) => navn.endsWith('_URL'));

/** Not needed when every authority is named by the environment. */
export const trengerTestmiljo = (kilde: NodeJS.ProcessEnv): boolean =>
  ADRESSER.some((navn) => !kilde[navn]?.trim());

/** Starts the local authorities as a process of their own; returns their address. */
export async function startTestmiljo(launcher: Launcher, kilde: NodeJS.ProcessEnv): Promise<string> {
  const port = kilde['TESTMILJO_PORT'] || String(await helstPort(STANDARDPORT));
  const portal = { PORTAL_URL: `http://localhost:${kilde['PORT'] ?? 3000}` };
  const { TESTMILJO_SMTP_PORT } = lokalEpost(`http://localhost:${port}`);
  const env = { ...KLIENTER, ...portal, TESTMILJO_SMTP_PORT, ...kilde, TESTMILJO_PORT: port };
  const child = launcher.start('testmiljo', ['--import', 'tsx', 'testmiljo/main.ts'], env, 'pipe');
  return new Promise<string>((settle, fail) => {
    if (!child.process.stdout) throw new Error('testmiljo has no output to read');
    createInterface({ input: child.process.stdout }).on('line', (line) => {
      const address = /^testmiljo (\S+)$/.exec(line)?.[1];
      if (address) settle(address);
      else console.log(line);
    });
    void child.ended.then((how) => fail(new Error(`testmiljo did not start (${how})`)));
  });
}

/** An empty variable is a missing one, and must not win over a supplied value. */
export const utenTomme = (kilde: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(kilde).filter(([, verdi]) => verdi?.trim())) as NodeJS.ProcessEnv;

const personSchema = z.object({ pid: z.string(), navn: z.string(), beskrivelse: z.string().optional() });

/** The test persons as lines for the terminal; none if the authorities do not tell. */
export async function testpersoner(url: string): Promise<string[]> {
  try {
    const answer = await fetch(`${url}/testmiljo/personer`, { signal: AbortSignal.timeout(5_000) });
    const personer = z.array(personSchema).parse(await answer.json());
    return personer.map(
      ({ pid, navn, beskrivelse }) => `  ${pid}  ${navn}${beskrivelse ? ` – ${beskrivelse}` : ''}`,
    );
  } catch {
    return [];
  }
}
