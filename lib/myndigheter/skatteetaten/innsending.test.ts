import { expect, test } from 'vitest';
import { lukketOrigin, startTjener, type Besvar } from '../http/proevetjener';
import { sendMelding } from './innsending';

const KVITTERING = {
  dialogId: '0193b5cd-cb85-7320-bd8c-6c78c88dc8af',
  forsendelseId: '0193b5cd-cbce-7dbd-b188-1437db673767',
  oppgavegiversLeveranseReferanse: 'Unik ekstern referanse ID',
  antallOppgaver: 2,
};
const NOEKKEL = '7a1f5a0e-3f0b-4a43-9d53-1b2c3d4e5f60';

async function send(besvar: Besvar, bytes = new TextEncoder().encode('{"leveranse":{}}')) {
  const tjener = await startTjener(besvar);
  const url = `${tjener.origin}/v1/2025`;
  const svar = await sendMelding(tjener.klient, { url, token: 'tok', idempotencyKey: NOEKKEL, bytes });
  return { svar, mottatt: tjener.mottatt };
}
const svarMed =
  (status: number, kropp: string): Besvar =>
  (_, svar) =>
    void svar.writeHead(status, { 'content-type': 'application/json' }).end(kropp);

test('the melding goes out byte for byte with the headers of the API', async () => {
  const bytes = new TextEncoder().encode('{ "leveranse" : "æøå \\u00e6" }\n');
  const { mottatt } = await send(svarMed(200, JSON.stringify(KVITTERING)), bytes);
  expect(mottatt).toHaveLength(1);
  expect(mottatt[0]).toMatchObject({ metode: 'POST', url: '/v1/2025' });
  expect(mottatt[0]?.headers).toMatchObject({
    authorization: 'Bearer tok',
    'content-type': 'application/json',
    accept: 'application/json',
    idempotencykey: NOEKKEL,
  });
  expect(new Uint8Array(mottatt[0]?.kropp ?? [])).toEqual(bytes);
});

test('the receipt is read and its text kept untouched', async () => {
  const raatt = JSON.stringify({ ...KVITTERING, nyttFelt: { a: 1 } }, undefined, 3);
  expect((await send(svarMed(200, raatt))).svar).toEqual({ type: 'mottatt', ...KVITTERING, raatt });
});

test('only the two ids are needed for a receipt', async () => {
  const { dialogId, forsendelseId } = KVITTERING;
  const raatt = JSON.stringify({ dialogId, forsendelseId, antallOppgaver: 'to' });
  expect((await send(svarMed(200, raatt))).svar).toEqual({
    type: 'mottatt',
    dialogId,
    forsendelseId,
    oppgavegiversLeveranseReferanse: undefined,
    antallOppgaver: undefined,
    raatt,
  });
});

test.each([
  [200, '<html>ok</html>'],
  [200, ''],
  [200, JSON.stringify(KVITTERING).slice(0, 60)],
  [200, JSON.stringify({ ...KVITTERING, dialogId: 'ikke-uuid' })],
  [200, JSON.stringify([KVITTERING])],
  [202, '{}'],
])('%d with %j is neither a receipt nor a refusal', async (status, raatt) => {
  expect((await send(svarMed(status, raatt))).svar).toEqual({ type: 'uforstaaelig', status, raatt });
});

const FEIL = {
  kode: 'GLD_010',
  melding: 'Feil i forbindelse med validering av payload',
  korrelasjonsid: 'abc-123',
  spesifisering: [{ kode: 'GLD_1052', melding: 'ulike', sti: 'leveranse/inntektsaar', angittVerdi: '2024' }],
};
const TOMT = { kode: undefined, melding: undefined, korrelasjonsid: undefined, spesifisering: [] };
const tomSpesifisering = { kode: undefined, melding: undefined, sti: undefined, angittVerdi: undefined };

test.each([
  [400, JSON.stringify(FEIL), FEIL],
  [400, JSON.stringify({ ...FEIL, spesifisering: FEIL.spesifisering[0] }), FEIL],
  [409, '{"kode":"GLD_019","spesifisering":null}', { ...TOMT, kode: 'GLD_019' }],
  [404, '{"kode":"GLD_021","melding":"x"}', { ...TOMT, kode: 'GLD_021', melding: 'x' }],
  [500, '{"kode":17,"spesifisering":[]}', { ...TOMT, kode: '17' }],
  [
    400,
    '{"spesifisering":["tekst",{"angittVerdi":12.5},{"sti":["a"],"kode":"GLD_9999"}]}',
    {
      ...TOMT,
      spesifisering: [
        { ...tomSpesifisering, angittVerdi: '12.5' },
        { ...tomSpesifisering, kode: 'GLD_9999' },
      ],
    },
  ],
  [502, '<html>Bad gateway</html>', TOMT],
  [401, '', TOMT],
  [400, '{"kode":"GLD_0', TOMT],
])('%d %s is told as it is', async (status, raatt, ventet) => {
  expect((await send(svarMed(status, raatt))).svar).toEqual({ type: 'feilsvar', status, ...ventet, raatt });
});

test.each<[string, Besvar]>([
  ['ingen_svar', (_, svar) => svar.destroy()],
  ['omdirigert', (_, svar) => svar.writeHead(303, { location: '/' }).end()],
  ['for_stort_svar', (_, svar) => svar.end('x'.repeat(1_000_001))],
])('%s is passed on', async (type, besvar) => {
  const { svar, mottatt } = await send(besvar);
  expect(svar.type).toBe(type);
  expect(mottatt).toHaveLength(1);
});

test('no connection is passed on', async () => {
  const origin = await lukketOrigin();
  const klient = { tillatte: new Set([origin]), timeoutMs: 1000 };
  const melding = {
    url: `${origin}/v1/2025`,
    token: 't',
    idempotencyKey: NOEKKEL,
    bytes: new Uint8Array([1]),
  };
  expect((await sendMelding(klient, melding)).type).toBe('ingen_forbindelse');
});
