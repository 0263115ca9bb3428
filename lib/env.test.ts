import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { erLoopback, lesEnv, ordningsvariabel, tillatteVerter, type Env } from './env';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
const JWK = JSON.stringify({ ...rsa, kid: 'k1' });
const NOEKKEL = Buffer.alloc(32, 7).toString('base64');

type Variabler = Record<string, string | undefined>;
const LOKAL: Variabler = {
  MILJOE: 'lokal',
  AUTH_SECRET: 'x'.repeat(32),
  DATA_KEYS: `a:${NOEKKEL}`,
  IDPORTEN_WELL_KNOWN_URL: 'http://localhost:4010/idporten/.well-known/openid-configuration',
  IDPORTEN_CLIENT_ID: 'idporten',
  IDPORTEN_CLIENT_JWK: JWK,
  MASKINPORTEN_WELL_KNOWN_URL: 'http://localhost:4010/maskinporten/.well-known/oauth-authorization-server',
  MASKINPORTEN_CLIENT_ID: 'maskinporten',
  MASKINPORTEN_CLIENT_JWK: JWK,
  SKATTEETATEN_URL: 'http://127.0.0.1:4010/skatteetaten/{tjeneste}',
  ALTINN_URL: 'http://localhost:4010/altinn/',
  ALTINN_SYSTEM_ID: '310332097_oppgaveportalen',
  ENHETSREGISTERET_URL: 'http://localhost:4010/enhetsregisteret',
};
const PROD: Variabler = {
  ...LOKAL,
  MILJOE: 'prod',
  PORTAL_URL: 'https://oppgaver.example.no',
  IDPORTEN_WELL_KNOWN_URL: 'https://idporten.no/.well-known/openid-configuration',
  MASKINPORTEN_WELL_KNOWN_URL: 'https://maskinporten.no/.well-known/oauth-authorization-server',
  SKATTEETATEN_URL: 'https://{tjeneste}.api.skatteetaten.no',
  ALTINN_URL: 'https://platform.altinn.no',
  ENHETSREGISTERET_URL: 'https://data.brreg.no/enhetsregisteret/api',
};

const les = (variabler: Variabler, valg?: { krevDatabase: boolean }) =>
  lesEnv({ NODE_ENV: 'test', ...variabler }, valg);
function gyldig(variabler: Variabler): Env {
  const lest = les(variabler);
  if (!lest.ok) throw new Error(lest.feil.join('\n'));
  return lest.verdi;
}
const feil = (variabler: Variabler, valg?: { krevDatabase: boolean }): string[] => {
  const lest = les(variabler, valg);
  return lest.ok ? [] : lest.feil;
};

describe('lesEnv', () => {
  it('reads a local environment, with defaults', () => {
    expect(gyldig(LOKAL)).toMatchObject({
      MILJOE: 'lokal',
      PORT: 3000,
      PORTAL_URL: 'http://localhost:3000',
      DATABASE_URL: '',
      DATABASE_PORT: 0,
      DATA_DIR: './data',
      IDPORTEN_ACR: 'idporten-loa-high',
      IDPORTEN_SCOPE: 'openid profile altinn:accessmanagement/authorizedparties',
      HTTP_TIMEOUT_MS: 30_000,
      SENDING_BACKOFF_MS: 2_000,
      FOELGING_BACKOFF_MS: 15_000,
      OPPBEVARING_AAR: 10,
      ALTINN_URL: 'http://localhost:4010/altinn',
    });
  });

  it('parses keys', () => {
    const env = gyldig({ ...LOKAL, DATA_KEYS: `ny:${NOEKKEL}, gammel:${NOEKKEL.replace('=', '')}` });
    expect(env.DATA_KEYS.map(({ id, key }) => [id, key.length])).toEqual([
      ['ny', 32],
      ['gammel', 32],
    ]);
    expect(env.IDPORTEN_CLIENT_JWK).toMatchObject({ kty: 'RSA', kid: 'k1', d: rsa.d });
  });

  it('reads a production environment', () => {
    expect(gyldig(PROD)).toMatchObject({ MILJOE: 'prod', PORTAL_URL: 'https://oppgaver.example.no' });
  });

  it('takes the address of the portal from its port', () => {
    expect(gyldig({ ...LOKAL, PORT: '3100' }).PORTAL_URL).toBe('http://localhost:3100');
  });

  it('names every problem at once, one line each', () => {
    const problemer = feil({});
    expect(problemer).toHaveLength(13);
    expect(problemer).toContain('AUTH_SECRET is missing: a secret of at least 32 bytes');
    for (const linje of problemer) expect(linje).toMatch(/^[A-Z_]+ is missing: [^\n]+$/);
  });

  it('demands a database of the server only', () => {
    expect(feil(LOKAL, { krevDatabase: true })).toEqual([
      'DATABASE_URL is missing: postgresql://user:password@host:port/database',
    ]);
    expect(
      feil({ ...LOKAL, DATABASE_URL: 'postgresql://u:p@127.0.0.1:5432/d' }, { krevDatabase: true }),
    ).toEqual([]);
  });

  it.each<[navn: string, verdi: string, melding: RegExp]>([
    ['MILJOE', 'dev', /must be lokal, test or prod/],
    ['PORT', '0', /whole number from 1 to 65535/],
    ['PORT', '3e3', /whole number/],
    ['PORT', '65536', /whole number/],
    ['PORTAL_URL', 'oppgaver.example.no', /complete address/],
    ['PORTAL_URL', 'http://localhost:3000/portal', /no path/],
    ['DATABASE_URL', 'mysql://localhost/d', /postgresql:/],
    ['DATABASE_PORT', '-1', /whole number from 0/],
    ['AUTH_SECRET', 'hemmelig', /too short/],
    ['AUTH_SECRET', '   ', /is missing/],
    ['DATA_KEYS', 'a', /part 1 is not/],
    ['DATA_KEYS', `a:${NOEKKEL},b:***`, /part 2 is not/],
    ['DATA_KEYS', `a:${Buffer.alloc(31).toString('base64')}`, /keys of 32 bytes, a has 31/],
    ['DATA_KEYS', `a:${Buffer.alloc(33).toString('base64')}`, /keys of 32 bytes, a has 33/],
    ['DATA_KEYS', `a:${NOEKKEL},a:${NOEKKEL}`, /one id twice/],
    ['IDPORTEN_CLIENT_JWK', 'not json', /private RSA JWK/],
    ['IDPORTEN_CLIENT_JWK', JSON.stringify(rsa), /with kty RSA, kid/],
    ['IDPORTEN_CLIENT_JWK', JSON.stringify({ ...rsa, kid: 'k', d: undefined }), /with kty RSA, kid/],
    [
      'MASKINPORTEN_CLIENT_JWK',
      JSON.stringify({ kty: 'RSA', kid: 'k', n: 'n', e: 'e', d: 'd' }),
      /no usable/,
    ],
    ['IDPORTEN_WELL_KNOWN_URL', 'ftp://localhost/', /https:\/\/ or http:\/\//],
    ['ALTINN_URL', 'http://platform.altinn.no', /must be https unless it is a loopback address/],
    ['ALTINN_URL', 'http://127.0.0.1.example.no', /must be https unless/],
    ['ALTINN_URL', 'https://user:secret@platform.altinn.no', /user name or a password/],
    ['SKATTEETATEN_URL', 'https://api.skatteetaten.no', /must contain \{tjeneste\}/],
    ['SKATTEETATEN_URL', 'http://{tjeneste}.api.skatteetaten.no', /must be https unless/],
    ['ALTINN_SYSTEM_ID', '31033209_x', /organisation number/],
    ['ALTINN_SYSTEM_ID', '310332097_to ord', /organisation number/],
    ['HTTP_TIMEOUT_MS', '0', /whole number from 1/],
    ['SENDING_BACKOFF_MS', '1.5', /whole number/],
    ['OPPBEVARING_AAR', '0x10', /whole number/],
    ['SMTP_URL', 'mail.example.no:25', /smtp:/],
    ['EVENTS_SECRET', 'a/b', /letters, digits/],
    ['DRIVER_EPOST', 'hjelp(at)example.no', /an e-mail address/],
    ['VILKAAR_DIR', '/finnes/ikke', /folder that is there/],
    ['OVERSKUDDSSTROEM_TJENESTE', 'evil.example.no/', /one part of a host name/],
    ['OVERSKUDDSSTROEM_DOKUMENT_STI', 'v1/x', /begins with \//],
  ])('refuses %s=%s in one line that does not repeat it', (navn, verdi, melding) => {
    const problemer = feil({ ...LOKAL, [navn]: verdi });
    expect(problemer).toHaveLength(1);
    expect(problemer[0]).toMatch(melding);
    expect(problemer[0]?.startsWith(`${navn} `)).toBe(true);
    if (/SECRET|KEYS|JWK/.test(navn) && verdi.length > 4) expect(problemer[0]).not.toContain(verdi);
  });

  it.each<[navn: string, verdi: string]>([
    ['PORTAL_URL', 'http://oppgaver.example.no'],
    ['PORTAL_URL', 'https://localhost'],
    ['ALTINN_URL', 'http://platform.altinn.no'],
    ['ALTINN_URL', 'https://127.0.0.1'],
    ['SKATTEETATEN_URL', 'http://localhost:4010/{tjeneste}'],
    ['IDPORTEN_WELL_KNOWN_URL', 'https://[::1]/x'],
    ['EVENTS_SECRET', 'short'],
  ])('refuses %s=%s in production', (navn, verdi) => {
    expect(feil({ ...PROD, [navn]: verdi })).toHaveLength(1);
    expect(feil({ ...PROD, PORTAL_URL: undefined })).toHaveLength(1);
  });
});

it.each([
  ['localhost', true],
  ['portal.localhost', true],
  ['127.8.8.8', true],
  ['[::1]', true],
  ['localhost.example.no', false],
  ['128.0.0.1', false],
])('%s is loopback: %s', (vertsnavn, svar) => expect(erLoopback(vertsnavn)).toBe(svar));

it('reads what an ordning may override', () => {
  const kilde = { NODE_ENV: 'test', OVERSKUDDSSTROEM_TJENESTE: ' annet ', NOE_ANNET_SCOPE: '' } as const;
  expect(ordningsvariabel('overskuddsstroem', 'TJENESTE', kilde)).toBe('annet');
  expect(ordningsvariabel('noe-annet', 'SCOPE', kilde)).toBeUndefined();
});

it('allows the origins of the variables and no others', () => {
  expect([...tillatteVerter(gyldig(PROD), ['kundeutbytte', 'overskuddsstroem'])].sort()).toEqual([
    'https://data.brreg.no',
    'https://idporten.no',
    'https://kundeutbytte.api.skatteetaten.no',
    'https://maskinporten.no',
    'https://overskuddsstroem.api.skatteetaten.no',
    'https://platform.altinn.no',
  ]);
  expect([...tillatteVerter(gyldig(LOKAL), ['a'])].sort()).toEqual([
    'http://127.0.0.1:4010',
    'http://localhost:4010',
  ]);
});

describe('MILJOE keeps test and production apart', () => {
  const TEST: Variabler = {
    ...PROD,
    MILJOE: 'test',
    IDPORTEN_WELL_KNOWN_URL: 'https://test.idporten.no/.well-known/openid-configuration',
    MASKINPORTEN_WELL_KNOWN_URL: 'https://test.maskinporten.no/.well-known/oauth-authorization-server',
    SKATTEETATEN_URL: 'https://{tjeneste}.api.skatteetaten-test.no',
    ALTINN_URL: 'https://platform.tt02.altinn.no',
  };
  const VARIABLER = [
    'IDPORTEN_WELL_KNOWN_URL',
    'MASKINPORTEN_WELL_KNOWN_URL',
    'SKATTEETATEN_URL',
    'ALTINN_URL',
  ] as const;

  it('takes its own hosts', () => expect([feil(TEST), feil(PROD)]).toEqual([[], []]));

  it.each(VARIABLER)('refuses %s of the other', (navn) => {
    expect(feil({ ...PROD, [navn]: TEST[navn] })).toEqual([`${navn} is a test host, and MILJOE=prod`]);
    expect(feil({ ...TEST, [navn]: PROD[navn] })).toEqual([`${navn} is a production host, and MILJOE=test`]);
    expect(feil({ ...LOKAL, [navn]: PROD[navn] })).toEqual([
      `${navn} is a production host, and MILJOE=lokal`,
    ]);
  });

  it.each([
    ['https://login.test.idporten.no/x', 'https://LOGIN.idporten.no/x'],
    ['https://ver2.maskinporten.no/x', 'https://maskinporten.no/x'],
    ['https://platform.at22.altinn.cloud', 'https://platform.altinn.no'],
  ])('knows %s and %s apart', (test, prod) => {
    expect(feil({ ...PROD, ALTINN_URL: test })).toHaveLength(1);
    expect(feil({ ...TEST, ALTINN_URL: prod })).toHaveLength(1);
    expect(feil({ ...PROD, ALTINN_URL: prod })).toEqual([]);
    expect(feil({ ...TEST, ALTINN_URL: test })).toEqual([]);
  });

  it("refuses the demo's key in production", () => {
    expect(feil({ ...PROD, DATA_KEYS: `demo:${NOEKKEL}` })).toEqual([
      "DATA_KEYS must not hold the demo's key when MILJOE=prod",
    ]);
    expect(feil({ ...TEST, DATA_KEYS: `demo:${NOEKKEL}` })).toEqual([]);
  });
});

describe('RATEGRENSER', () => {
  it('changes the kinds that are named', () => {
    expect(gyldig(LOKAL).RATEGRENSER).toMatchObject({ innlogging: 120, nedlasting: 60 });
    expect(gyldig({ ...LOKAL, RATEGRENSER: 'innlogging=5, nedlasting=0' }).RATEGRENSER).toMatchObject({
      innlogging: 5,
      nedlasting: 0,
      handling: 1200,
    });
  });

  it.each(['innlogging', 'innlogging=-1', 'annet=5', 'innlogging=5;handling=1'])('refuses "%s"', (verdi) => {
    expect(feil({ ...LOKAL, RATEGRENSER: verdi })[0]).toMatch(/^RATEGRENSER must be kind=number/);
  });
});
