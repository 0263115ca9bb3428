import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PORTAL, loggInn } from '../testhjelp/innlogging';
import { hentAltinntoken, hentToken } from '../testhjelp/maskinporten';
import { startProevemiljoe } from '../testhjelp/miljoe';
import type { Proevemiljoe } from '../testhjelp/miljoe';

const KARI = '01829010182';
const OLA = '14838510702';
const SIV = '19866212840';
const GRO = '23879113563';
const SKRIV = 'altinn:authentication/systemuser.request.write';
let miljoe: Proevemiljoe;
beforeAll(async () => {
  miljoe = await startProevemiljoe({ portalUrl: PORTAL });
});
afterAll(() => miljoe.stop());

const hent = (sti: string, token?: string, mer: RequestInit = {}) =>
  fetch(`${miljoe.env.ALTINN_URL}${sti}`, {
    ...mer,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(mer.body ? { 'content-type': 'application/json' } : {}),
    },
  });
const veksle = (token: string) => hent('/authentication/api/v1/exchange/id-porten', token);

interface Part {
  name: string;
  type: string;
  organizationNumber: string | null;
  isDeleted: boolean;
  onlyHierarchyElementWithNoAccess: boolean;
  authorizedAccessPackages: string[];
  authorizedResources: string[];
  authorizedRoles: string[];
  subunits: Part[];
}
const PARTER = '/accessmanagement/api/v1/enduser/authorizedparties';
const ALT = '?includeRoles=true&includeAccessPackages=true&includeResources=true';

async function parter(pid: string, spoerring = ALT): Promise<Part[]> {
  const { access_token } = await loggInn(miljoe, pid);
  const token = await (await veksle(access_token)).text();
  const svar = await hent(`${PARTER}${spoerring}`, token);
  return ((await svar.json()) as { data: Part[] }).data;
}

describe('token exchange', () => {
  it('takes the access token and answers with a bare JWT', async () => {
    const inn = await loggInn(miljoe, KARI);
    const svar = await veksle(inn.access_token);
    expect([svar.status, svar.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    expect((await svar.text()).split('.')).toHaveLength(3);
  });

  it('refuses the id_token, nothing, and a token without Altinn scope', async () => {
    const inn = await loggInn(miljoe, KARI);
    const uten = await loggInn(miljoe, KARI, { scope: 'openid profile' });
    expect((await veksle(inn.id_token)).status).toBe(401);
    expect((await hent('/authentication/api/v1/exchange/id-porten')).status).toBe(401);
    expect((await veksle(uten.access_token)).status).toBe(403);
    expect((await hent('/authentication/api/v1/exchange/facebook', 'x')).status).toBe(400);
  });
});

describe('authorizedparties', () => {
  it('gives the person and the organisation with packages and roles', async () => {
    const [selv, ...resten] = await parter(KARI);
    expect(selv).toMatchObject({ type: 'Person', name: 'Kari Prøve' });
    expect(resten).toMatchObject([
      {
        name: 'Prøvelaget SA',
        organizationNumber: '310402109',
        authorizedAccessPackages: ['skattegrunnlag'],
        authorizedRoles: ['DAGL'],
      },
    ]);
  });

  it('gives no rights unless asked for', async () => {
    const [, org] = await parter(KARI, '');
    expect([org?.authorizedAccessPackages, org?.authorizedRoles]).toEqual([[], []]);
  });

  it('gives the accountant 14 organisations, and fewer for one resource', async () => {
    expect((await parter(OLA)).filter((part) => part.type === 'Organization')).toHaveLength(14);
    const ressurs = 'ske-innrapportering-skattepliktig-kundeutbytte';
    expect(await parter(OLA, `?anyOfResourceIds=${ressurs}`)).toHaveLength(13);
  });

  it('nests sub-units, marks headings without access and deleted organisations', async () => {
    const nord = (await parter(SIV)).find((part) => part.organizationNumber === '311655582');
    expect(nord?.subunits.map((enhet) => enhet.organizationNumber)).toEqual(['311968955']);
    const gros = await parter(GRO);
    expect(gros.find((part) => part.organizationNumber === '312595699')).toMatchObject({
      onlyHierarchyElementWithNoAccess: true,
      authorizedAccessPackages: [],
      subunits: [{ organizationNumber: '312909065', authorizedAccessPackages: ['skattegrunnlag'] }],
    });
    expect(gros.find((part) => part.isDeleted)?.name).toBe('Nedlagt Samvirke SA');
    expect((await parter(GRO, '?includeInactiveParties=false')).some((part) => part.isDeleted)).toBe(false);
  });

  it('needs an exchanged token with the right scope', async () => {
    const inn = await loggInn(miljoe, KARI);
    expect((await hent(PARTER)).status).toBe(401);
    expect((await hent(PARTER, inn.access_token)).status).toBe(401);
    expect((await hent(PARTER, await hentAltinntoken(miljoe, SKRIV))).status).toBe(403);
  });

  it('has bad days for one person only', async () => {
    await miljoe.scenario('parter-tom', { pid: KARI });
    await miljoe.scenario('parter-dobbel-liste', { pid: SIV });
    expect(await parter(KARI)).toEqual([]);
    expect((await parter(SIV))[0]).toHaveLength(3);
    await miljoe.scenario('altinn-nede', { pid: KARI });
    const { access_token } = await loggInn(miljoe, KARI);
    expect((await veksle(access_token)).status).toBe(503);
    expect((await veksle(access_token)).status).toBe(200);
  });
});

describe('system-user requests', () => {
  const VENDOR = '/authentication/api/v1/systemuser/request/vendor';
  const bestilling = (orgnr: string, mer: object = {}) => ({
    method: 'POST',
    body: JSON.stringify({
      systemId: miljoe.env.ALTINN_SYSTEM_ID,
      partyOrgNo: orgnr,
      integrationTitle: 'Oppgaveportalen',
      accessPackages: [{ urn: 'urn:altinn:accesspackage:skattegrunnlag' }],
      redirectUrl: `${PORTAL}/systemtilgang?state=1`,
      ...mer,
    }),
  });
  interface Foresporsel {
    id: string;
    status: string;
    confirmUrl: string;
    externalRef: string;
  }

  it('go from New to Accepted through the page, and then Maskinporten finds the system user', async () => {
    const org = await miljoe.organisasjon({ systembruker: false });
    const token = await hentAltinntoken(miljoe, SKRIV);
    const ny = await hent(VENDOR, token, bestilling(org.orgnr));
    const foresporsel = (await ny.json()) as Foresporsel;
    expect([ny.status, foresporsel.status, foresporsel.externalRef]).toEqual([201, 'New', org.orgnr]);
    expect((await hent(VENDOR, token, bestilling(org.orgnr))).status).toBe(200);
    await expect(hentToken(miljoe, 'digdir:dialogporten', org.orgnr)).rejects.toThrow('MP-303');

    const side = await (await fetch(foresporsel.confirmUrl)).text();
    expect(side).toContain(org.navn);
    const godkjent = await fetch(foresporsel.confirmUrl, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ id: foresporsel.id, valg: 'godkjenn' }),
    });
    expect(godkjent.headers.get('location')).toBe(`${PORTAL}/systemtilgang?state=1`);
    const etter = (await (await hent(`${VENDOR}/${foresporsel.id}`, token)).json()) as Foresporsel;
    expect(etter.status).toBe('Accepted');
    const systemId = miljoe.env.ALTINN_SYSTEM_ID;
    const ref = `${VENDOR}/byexternalref/${systemId}/${org.orgnr}/${org.orgnr}`;
    expect(((await (await hent(ref, token)).json()) as Foresporsel).id).toBe(foresporsel.id);
    const spoerring = `?system-id=${systemId}&orgno=${org.orgnr}&external-ref=${org.orgnr}`;
    const bruker = await hent(`/authentication/api/v1/systemuser/vendor/byquery${spoerring}`, token);
    expect(await bruker.json()).toMatchObject({ id: foresporsel.id, userType: 'standard' });
    expect(await hentToken(miljoe, 'digdir:dialogporten', org.orgnr)).toContain('.');
  });

  it('can be rejected', async () => {
    const org = await miljoe.organisasjon({ systembruker: false });
    const token = await hentAltinntoken(miljoe, SKRIV);
    const { id, confirmUrl } = (await (
      await hent(VENDOR, token, bestilling(org.orgnr))
    ).json()) as Foresporsel;
    await fetch(confirmUrl, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ id, valg: 'avvis' }),
    });
    expect(await (await hent(`${VENDOR}/${id}`, token)).json()).toMatchObject({ status: 'Rejected' });
    expect((await hent(`${VENDOR}/${id}`, token, { method: 'DELETE' })).status).toBe(202);
  });

  it.each<[string, string, object, number, string]>([
    ['a system user exists', '310402109', {}, 400, 'AUTH-00004'],
    ['another system', '311028847', { systemId: '300000000_annet' }, 404, 'AUTH-00011'],
    ['a foreign redirect', '311028847', { redirectUrl: 'https://annet.example/' }, 400, 'AUTH-00021'],
    ['no rights', '311028847', { accessPackages: [] }, 400, 'AUTH-00059'],
    [
      'a package outside the register',
      '311028847',
      { accessPackages: [{ urn: 'urn:altinn:accesspackage:posttjenester' }] },
      400,
      'AUTH-00063',
    ],
  ])('are refused: %s', async (_navn, orgnr, mer, status, kode) => {
    const svar = await hent(VENDOR, await hentAltinntoken(miljoe, SKRIV), bestilling(orgnr, mer));
    expect([svar.status, ((await svar.json()) as { code: string }).code]).toEqual([status, kode]);
  });

  it('need the write scope', async () => {
    const svar = await hent(
      VENDOR,
      await hentAltinntoken(miljoe, 'digdir:dialogporten'),
      bestilling('311028847'),
    );
    expect(svar.status).toBe(403);
  });
});

describe('Enhetsregisteret', () => {
  it.each([
    ['enheter/310402109', 200],
    ['enheter/311968955', 404],
    ['underenheter/311968955', 200],
    ['enheter/313222438', 200],
    ['enheter/313535800', 410],
    ['enheter/300000000', 404],
    ['enheter/12', 400],
  ])('%s → %s', async (sti, status) => {
    expect((await fetch(`${miljoe.env.ENHETSREGISTERET_URL}/${sti}`)).status).toBe(status);
  });
});
