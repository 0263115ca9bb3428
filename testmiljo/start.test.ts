import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { sjekkFoedselsnummer, sjekkOrganisasjonsnummer } from '@/lib/felles/identifikator';
import { KLIENTER, LEVERANDOER, VIRKSOMHETER } from './data/organisasjoner';
import { TESTPERSONER } from './data/personer';
import { lesOppsett } from './oppsett';
import { SCENARIER } from './scenarier';
import { startProevemiljoe } from './testhjelp/miljoe';

describe('the test data', () => {
  it('is synthetic and valid', () => {
    for (const { pid } of TESTPERSONER) expect(sjekkFoedselsnummer(pid, 'test')).toBeUndefined();
    for (const { orgnr } of [LEVERANDOER, ...VIRKSOMHETER, ...KLIENTER]) {
      expect(sjekkOrganisasjonsnummer(orgnr, 'test')).toBeUndefined();
    }
  });
});

describe('the steering', () => {
  it('builds a world, counts calls, and forgets on request', async () => {
    const miljoe = await startProevemiljoe();
    const org = await miljoe.organisasjon({ navn: 'Egen AS', person: { navn: 'Eva Egen' } });
    expect(org).toMatchObject({ navn: 'Egen AS', person: { navn: 'Eva Egen' } });
    expect(sjekkOrganisasjonsnummer(org.orgnr, 'test')).toBeUndefined();
    expect(sjekkFoedselsnummer(org.person.pid, 'test')).toBeUndefined();
    await fetch(`${miljoe.env.ENHETSREGISTERET_URL}/enheter/${org.orgnr}`);
    const kall = `kall?orgnr=${org.orgnr}`;
    expect(await miljoe.get(kall)).toMatchObject({ antall: 1, perTjeneste: { enhetsregisteret: 1 } });
    await miljoe.post('nullstill', { orgnr: org.orgnr });
    expect(await miljoe.get(kall)).toMatchObject({ antall: 0 });
    await expect(miljoe.post('scenario', { navn: 'finnes-ikke' })).rejects.toThrow('unknown scenario');
    expect(await miljoe.get('scenarier')).toHaveLength(Object.keys(SCENARIER).length);
    await miljoe.stop();
  });

  it('refuses a malformed environment with a line that names the variable', () => {
    expect(() => lesOppsett({ IDPORTEN_CLIENT_JWK: 'x' })).toThrow('IDPORTEN_CLIENT_JWK');
    expect(lesOppsett({ TESTMILJO_URL: 'http://localhost:1/', TESTMILJO_PORT: '' })).toMatchObject({
      url: 'http://localhost:1',
      port: 0,
    });
  });
});

describe('main.ts', () => {
  it('prints one line when it listens, and ends on SIGTERM', async () => {
    const prosess = spawn(process.execPath, ['--import', 'tsx', 'testmiljo/main.ts'], {
      env: { ...process.env, TESTMILJO_PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [linje] = (await once(createInterface(prosess.stdout), 'line')) as [string];
    const url = linje.replace('testmiljo ', '');
    expect((await fetch(`${url}/maskinporten/jwks`)).status).toBe(200);
    const foer = Date.now();
    prosess.kill('SIGTERM');
    expect((await once(prosess, 'exit'))[0]).toBe(0);
    expect(Date.now() - foer).toBeLessThan(2000);
  }, 20_000);
});
