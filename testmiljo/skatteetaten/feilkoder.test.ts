import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hentToken } from '../testhjelp/maskinporten';
import { startProevemiljoe } from '../testhjelp/miljoe';
import type { Proevemiljoe, Testorganisasjon } from '../testhjelp/miljoe';
import { KUNDEUTBYTTE, kundeutbytte, scopeFor, send } from '../testhjelp/skatteetaten';
import type { Feilsvar, Sendvalg } from '../testhjelp/skatteetaten';
import { FEILKODER, SPESIFISERINGSKODER } from './feil';

let miljoe: Proevemiljoe;
let org: Testorganisasjon;
let token: string;
beforeAll(async () => {
  miljoe = await startProevemiljoe();
  org = await miljoe.organisasjon();
  token = await hentToken(miljoe, scopeFor(KUNDEUTBYTTE), org.orgnr);
});
afterAll(() => miljoe.stop());

const naadd = new Set<string>();
/** Both tables of the seeds, written out: 12 codes with status and 12 specification codes. */
const KODER: Record<string, number> = {
  GLD_001: 500,
  GLD_004: 401,
  GLD_005: 403,
  GLD_006: 400,
  GLD_008: 400,
  GLD_010: 400,
  GLD_011: 400,
  GLD_017: 500,
  GLD_019: 409,
  GLD_021: 404,
  GLD_022: 405,
  GLD_023: 500,
};
const SPESIFISERINGER = [1007, 1008, 1015, 1022, 1023, 1027, 1028, 1030, 1050, 1052, 1053, 1054];

type Steg = () => Promise<Response>;
const post =
  (mer: object, valg: () => Sendvalg = () => ({}), aar = 2024): Steg =>
  () =>
    send(miljoe, kundeutbytte(org.orgnr, mer, aar), { token, aar, ...valg() });
const hent =
  (sti: string): Steg =>
  () =>
    fetch(`${miljoe.url}/skatteetaten/${sti}`, { headers: { authorization: `Bearer ${token}` } });
const forsert =
  (navn: Parameters<Proevemiljoe['scenario']>[0]): Steg =>
  async () => {
    await miljoe.scenario(navn, { orgnr: org.orgnr });
    return send(miljoe, kundeutbytte(org.orgnr), { token });
  };
const DOKUMENT =
  'forsendelser/0193b5cd-cbce-7dbd-b188-1437db673767/dokumenter/0193b5cd-cbce-7dbd-b188-1437db673768';

const tilfeller: [string, Steg, string, number | undefined, string | undefined][] = [
  ['no token', post({}, () => ({ token: undefined })), 'GLD_004', 1007, undefined],
  ['a token nobody has signed', post({}, () => ({ token: 'a.b.c' })), 'GLD_004', 1008, undefined],
  [
    'a token without the scope',
    async () =>
      send(miljoe, kundeutbytte(org.orgnr), {
        token: await hentToken(miljoe, 'digdir:dialogporten', org.orgnr),
      }),
    'GLD_005',
    1015,
    undefined,
  ],
  [
    'another organisation than the token',
    () => send(miljoe, kundeutbytte('310402109'), { token }),
    'GLD_005',
    1015,
    'leveranse/oppgavegiver/organisasjonsnummer',
  ],
  ['a year that is no year', post({}, () => ({ aar: '20x4' })), 'GLD_006', 1022, 'inntektsaar'],
  [
    'no idempotencyKey',
    post({}, () => ({ hoder: { idempotencyKey: undefined } })),
    'GLD_006',
    1028,
    'idempotencyKey',
  ],
  ['a key that is no UUID', post({}, () => ({ noekkel: 'abc' })), 'GLD_006', 1022, 'idempotencyKey'],
  [
    'another Content-Type',
    post({}, () => ({ hoder: { 'content-type': 'text/plain' } })),
    'GLD_006',
    1022,
    'Content-Type',
  ],
  ['another Accept', post({}, () => ({ hoder: { accept: 'text/html' } })), 'GLD_006', 1030, 'Accept'],
  ['not JSON', () => send(miljoe, '{"leveranse":', { token }), 'GLD_008', 1022, undefined],
  ['a field nobody knows', post({ nyttFelt: 1 }), 'GLD_008', 1022, 'leveranse/nyttFelt'],
  ['two years', post({ inntektsaar: 2025 }), 'GLD_010', 1052, 'leveranse/inntektsaar'],
  ['a year that is closed', post({}, undefined, 2019), 'GLD_010', 1027, 'leveranse/inntektsaar'],
  [
    'a wrong sum',
    post({ oppgaveoppsummering: { antallOppgaver: 2, sumUtbetaltBeloep: 1 } }),
    'GLD_010',
    1022,
    'leveranse/oppgaveoppsummering/sumUtbetaltBeloep',
  ],
  ['a blank kildesystem', post({ kildesystem: ' ' }), 'GLD_011', 1022, 'leveranse/kildesystem'],
  ['an address that is not there', hent('ukjent/v1/2024'), 'GLD_021', 1023, undefined],
  ['a path that is not there', hent(`${KUNDEUTBYTTE}/v1/2024/noe`), 'GLD_021', 1023, undefined],
  ['a document without dialog', hent(`${KUNDEUTBYTTE}/v1/2023/${DOKUMENT}`), 'GLD_021', 1054, undefined],
  [
    'a document that is not there',
    async () => {
      await send(miljoe, kundeutbytte(org.orgnr), { token });
      return hent(`${KUNDEUTBYTTE}/v1/2024/${DOKUMENT}`)();
    },
    'GLD_021',
    1050,
    'dokumentId',
  ],
  ['PUT', post({}, () => ({ metode: 'PUT' })), 'GLD_022', undefined, undefined],
  ['the same key with another body', gjenbruk, 'GLD_019', undefined, undefined],
  ['armed: unexpected error', forsert('gld-001'), 'GLD_001', undefined, undefined],
  ['armed: unspecified error', forsert('gld-017'), 'GLD_017', undefined, undefined],
  ['armed: error behind', forsert('gld-023-1053'), 'GLD_023', 1053, undefined],
];

async function gjenbruk(): Promise<Response> {
  const noekkel = crypto.randomUUID();
  await send(miljoe, kundeutbytte(org.orgnr), { token, noekkel });
  return send(miljoe, kundeutbytte(org.orgnr, { kildesystem: 'Annet' }), { token, noekkel });
}

describe('the error codes of the seeds', () => {
  it.each(tilfeller)('%s', async (_navn, steg, kode, spesifisering, sti) => {
    const svar = await steg();
    const kropp = (await svar.json()) as Feilsvar;
    expect([svar.status, kropp.kode]).toEqual([KODER[kode], kode]);
    expect(kropp.korrelasjonsid).toEqual(expect.any(String));
    const koder = kropp.spesifisering.map((en) => en.kode);
    if (spesifisering !== undefined) expect(koder).toContain(`GLD_${spesifisering}`);
    if (sti !== undefined) expect(kropp.spesifisering.map((en) => en.sti)).toContain(sti);
    for (const naa of [kode, ...koder]) naadd.add(naa);
  });

  it('are all reached', () => {
    const alle = [...Object.keys(KODER), ...SPESIFISERINGER.map((nummer) => `GLD_${nummer}`)];
    expect(alle.filter((kode) => !naadd.has(kode))).toEqual([]);
  });

  it('stand in the tables the answers are made from, with the same status', () => {
    const statuser = Object.fromEntries(
      Object.entries(FEILKODER).map(([kode, { status }]) => [kode, status]),
    );
    expect(statuser).toEqual(KODER);
    expect(Object.keys(SPESIFISERINGSKODER)).toEqual(SPESIFISERINGER.map((nummer) => `GLD_${nummer}`));
  });
});
