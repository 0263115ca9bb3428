import { expect, test } from 'vitest';
import { json, startTjener, type Besvar } from '../http/proevetjener';
import {
  finnSystembruker,
  hentForespoersel,
  opprettEndring,
  opprettForespoersel,
  slettForespoersel,
} from './systembruker';

const ID = 'ce1c1ab3-0c5a-4a6f-9c0e-0d6b4b0d1a11';
const CONFIRM = `https://am.ui.tt02.altinn.no/accessmanagement/ui/systemuser/request?id=${ID}&DONTCHOOSEREPORTEE=true`;
const forespoersel = {
  id: ID,
  status: 'New',
  systemId: '991825827_oppgaveportalen',
  partyOrgNo: '311131788',
  externalRef: '311131788',
  confirmUrl: CONFIRM,
  escalated: false,
};
const ny = {
  systemId: '991825827_oppgaveportalen',
  orgnr: '311131788',
  rettigheter: [
    'urn:altinn:accesspackage:skattegrunnlag',
    'urn:altinn:resource:ske-innrapportering-skattepliktig-kundeutbytte',
  ],
  redirectUrl: 'https://portal.example.no/tilgang?state=a',
};

async function altinn(besvar: Besvar) {
  const tjener = await startTjener(besvar);
  return { oppsett: { ...tjener.klient, altinnUrl: tjener.origin }, mottatt: tjener.mottatt };
}

test('a request is made with packages and rights as Altinn spells them', async () => {
  const { oppsett, mottatt } = await altinn((_, svar) => json(svar, 201, forespoersel));
  const svar = await opprettForespoersel(oppsett, 'tok', ny);
  expect(svar).toMatchObject({ ok: true, verdi: { id: ID, status: 'New', confirmUrl: CONFIRM } });
  expect(mottatt[0]).toMatchObject({
    metode: 'POST',
    url: '/authentication/api/v1/systemuser/request/vendor',
    headers: { authorization: 'Bearer tok', 'content-type': 'application/json' },
  });
  expect(JSON.parse(mottatt[0]?.kropp.toString() ?? '')).toEqual({
    systemId: ny.systemId,
    partyOrgNo: ny.orgnr,
    accessPackages: [{ urn: 'urn:altinn:accesspackage:skattegrunnlag' }],
    rights: [
      { resource: [{ id: 'urn:altinn:resource', value: 'ske-innrapportering-skattepliktig-kundeutbytte' }] },
    ],
    redirectUrl: ny.redirectUrl,
  });
});

test('an agent request takes packages only', async () => {
  const { oppsett, mottatt } = await altinn((_, svar) => json(svar, 200, forespoersel));
  await opprettForespoersel(oppsett, 'tok', { ...ny, agent: true });
  expect(mottatt[0]?.url).toBe('/authentication/api/v1/systemuser/request/vendor/agent');
  expect(JSON.parse(mottatt[0]?.kropp.toString() ?? '')).not.toHaveProperty('rights');
});

test("a refusal keeps Altinn's code", async () => {
  const { oppsett } = await altinn((_, svar) => json(svar, 400, { title: 'x', code: 'AUTH-00004' }));
  const feil = { type: 'avvist', status: 400, kode: 'AUTH-00004' };
  expect(await opprettForespoersel(oppsett, 'tok', ny)).toEqual({ ok: false, feil });
});

test.each([
  ['New', 'New'],
  ['accepted', 'Accepted'],
  ['REJECTED', 'Rejected'],
  ['Denied', 'Denied'],
  ['TimedOut', 'Timedout'],
  ['Paused', 'Ukjent'],
])('status %s is %s', async (status, ventet) => {
  const { oppsett, mottatt } = await altinn((_, svar) => json(svar, 200, { ...forespoersel, status }));
  expect(await hentForespoersel(oppsett, 'tok', { id: ID })).toMatchObject({ verdi: { status: ventet } });
  expect(mottatt[0]?.url).toBe(`/authentication/api/v1/systemuser/request/vendor/${ID}`);
});

test('a request that is gone, or an id that cannot be one', async () => {
  const { oppsett, mottatt } = await altinn((_, svar) => json(svar, 404, { code: 'AUTH-00010' }));
  const borte = { ok: false, feil: { type: 'ikke_funnet' } };
  expect(await hentForespoersel(oppsett, 'tok', { id: ID, slag: 'agent' })).toEqual(borte);
  expect(await hentForespoersel(oppsett, 'tok', { id: '..' })).toEqual(borte);
  expect(mottatt).toHaveLength(1);
});

const soek = { systemId: ny.systemId, orgnr: ny.orgnr, externalRef: 'a b' };
const systembruker = { id: ID, systemId: ny.systemId, reporteeOrgNo: ny.orgnr, userType: 'Standard' };
test.each<[string, Besvar, object]>([
  [
    'found',
    (_, svar) => json(svar, 200, systembruker),
    { ok: true, verdi: { id: ID, userType: 'standard' } },
  ],
  ['none', (_, svar) => svar.writeHead(404).end(), { ok: true, verdi: undefined }],
  [
    'deleted',
    (_, svar) => json(svar, 200, { ...systembruker, isDeleted: true }),
    { ok: true, verdi: undefined },
  ],
  ['no scope', (_, svar) => svar.writeHead(403).end(), { ok: false, feil: { type: 'avvist', status: 403 } }],
  ['html', (_, svar) => svar.end('<html>'), { ok: false, feil: { aarsak: 'uforstaaelig' } }],
])('system user of an organisation: %s', async (_, besvar, ventet) => {
  const { oppsett, mottatt } = await altinn(besvar);
  expect(await finnSystembruker(oppsett, 'tok', soek)).toMatchObject(ventet);
  expect(mottatt[0]?.url).toBe(
    '/authentication/api/v1/systemuser/vendor/byquery?system-id=991825827_oppgaveportalen&orgno=311131788&external-ref=a+b',
  );
});

test('a change names the system user, our own id, and what is to be added', async () => {
  const { oppsett, mottatt } = await altinn((_, svar) => json(svar, 201, forespoersel));
  const bruker = '5f0e1c6e-6a05-4b3e-9d1c-0d6b4b0d1a12';
  const endring = { id: ID, systembrukerId: bruker, rettigheter: ny.rettigheter };
  expect(await opprettEndring(oppsett, 'tok', endring)).toMatchObject({ ok: true });
  expect(mottatt[0]?.url).toBe(
    `/authentication/api/v1/systemuser/changerequest/vendor?correlation-id=${ID}&system-user-id=${bruker}`,
  );
  expect(JSON.parse(mottatt[0]?.kropp.toString() ?? '')).toMatchObject({
    requiredRights: [
      { resource: [{ id: 'urn:altinn:resource', value: 'ske-innrapportering-skattepliktig-kundeutbytte' }] },
    ],
    requiredAccessPackages: [{ urn: 'urn:altinn:accesspackage:skattegrunnlag' }],
  });
});

test('what a request asks for is read back as URNs, and odd parts are passed over', async () => {
  const rights = [{ resource: [{ id: 'urn:altinn:resource', value: 'ske-x' }] }, 7];
  const accessPackages = [{ urn: 'urn:altinn:accesspackage:skattegrunnlag' }, {}];
  const { oppsett } = await altinn((_, svar) => json(svar, 200, { ...forespoersel, rights, accessPackages }));
  expect(await hentForespoersel(oppsett, 'tok', { id: ID })).toMatchObject({
    verdi: { rettigheter: ['urn:altinn:resource:ske-x', 'urn:altinn:accesspackage:skattegrunnlag'] },
  });
});

test.each([
  [202, true],
  [404, true],
  [409, false],
])('deleting a request that is answered with %s', async (status, ok) => {
  const { oppsett, mottatt } = await altinn((_, svar) => json(svar, status, { code: 'AUTH-00013' }));
  expect(await slettForespoersel(oppsett, 'tok', { id: ID, slag: 'agent' })).toMatchObject({ ok });
  expect(mottatt[0]).toMatchObject({
    metode: 'DELETE',
    url: `/authentication/api/v1/systemuser/request/vendor/${ID}`,
  });
});
