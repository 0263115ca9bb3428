import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hentToken } from '../testhjelp/maskinporten';
import { startProevemiljoe } from '../testhjelp/miljoe';
import type { Proevemiljoe, Testorganisasjon } from '../testhjelp/miljoe';
import { KUNDEUTBYTTE, kundeutbytte, scopeFor, send } from '../testhjelp/skatteetaten';
import type { Feilsvar } from '../testhjelp/skatteetaten';
import type { Regnskap } from '../styring/ruter';
import type { Mottatt } from './typer';

let miljoe: Proevemiljoe;
beforeAll(async () => {
  miljoe = await startProevemiljoe();
});
afterAll(() => miljoe.stop());

/** A fresh organisation with a token for it: no test sees another one's. */
async function verden(tjeneste = KUNDEUTBYTTE, valg: object = {}) {
  const org = await miljoe.organisasjon(valg);
  return { org, token: await hentToken(miljoe, scopeFor(tjeneste), org.orgnr) };
}
const mottatt = (org: Testorganisasjon) => miljoe.get<Mottatt[]>(`mottatt?orgnr=${org.orgnr}`);

describe('idempotencyKey', () => {
  it('gives the same answer to the same bytes, and takes only the first in', async () => {
    const { org, token } = await verden();
    const noekkel = randomUUID();
    const kropp = JSON.stringify(kundeutbytte(org.orgnr));
    const svar = await Promise.all([1, 2, 3].map(() => send(miljoe, kropp, { token, noekkel })));
    const kropper = await Promise.all(svar.map((en) => en.text()));
    expect(new Set(kropper).size).toBe(1);
    const poster = await mottatt(org);
    expect(poster.map((post) => post.behandlet).toSorted()).toEqual([false, false, true]);
    expect(poster[0]).toMatchObject({
      url: `/skatteetaten/${KUNDEUTBYTTE}/v1/2024`,
      idempotencyKey: noekkel,
      kropp,
      sha256: createHash('sha256').update(kropp).digest('hex'),
      status: 200,
    });
    expect(JSON.stringify(poster)).not.toContain(token);
  });

  it('is bound to bytes and year, not to meaning', async () => {
    const { org, token } = await verden();
    const noekkel = randomUUID();
    await send(miljoe, kundeutbytte(org.orgnr), { token, noekkel });
    const pent = JSON.stringify(kundeutbytte(org.orgnr), null, 2);
    expect((await send(miljoe, pent, { token, noekkel })).status).toBe(409);
    expect((await send(miljoe, kundeutbytte(org.orgnr), { token, noekkel, aar: 2025 })).status).toBe(409);
  });

  it('repeats a refusal of the content too, but not a forced failure', async () => {
    const { org, token } = await verden();
    const noekkel = randomUUID();
    await miljoe.scenario('http-503', { orgnr: org.orgnr, antall: 2 });
    const statuser = [];
    for (let i = 0; i < 4; i += 1) {
      statuser.push((await send(miljoe, kundeutbytte(org.orgnr), { token, noekkel })).status);
    }
    expect(statuser).toEqual([503, 503, 200, 200]);
  });
});

describe('who may deliver', () => {
  it('a client system user delivers for its clients and not for itself', async () => {
    const klient = await miljoe.organisasjon({ systembruker: false });
    const agent = await miljoe.organisasjon({ systembruker: { type: 'agent', klienter: [klient.orgnr] } });
    const token = await hentToken(miljoe, scopeFor(KUNDEUTBYTTE), agent.orgnr);
    expect((await send(miljoe, kundeutbytte(klient.orgnr), { token })).status).toBe(200);
    expect((await send(miljoe, kundeutbytte(agent.orgnr), { token })).status).toBe(403);
  });

  it('a system user without package or right does not', async () => {
    const { org, token } = await verden(KUNDEUTBYTTE, { systembruker: { pakker: [] } });
    expect((await send(miljoe, kundeutbytte(org.orgnr), { token })).status).toBe(403);
  });

  it('a deleted organisation or a sub-unit is wrong metadata', async () => {
    const slettet = await verden(KUNDEUTBYTTE, { slettedato: '2025-01-01' });
    const svar = await send(miljoe, kundeutbytte(slettet.org.orgnr), { token: slettet.token });
    expect(((await svar.json()) as Feilsvar).kode).toBe('GLD_011');
  });

  it('an old token is refused', async () => {
    const { org } = await verden();
    await miljoe.scenario('maskinporten-utloept-token', { orgnr: org.orgnr });
    const token = await hentToken(miljoe, scopeFor(KUNDEUTBYTTE), org.orgnr);
    expect((await send(miljoe, kundeutbytte(org.orgnr), { token })).status).toBe(401);
  });
});

describe('trouble on the way', () => {
  it('a body above 10 MB gives 413 outside the error format', async () => {
    const { org, token } = await verden();
    const svar = await send(miljoe, kundeutbytte(org.orgnr, { kildesystem: 'x'.repeat(10_000_000) }), {
      token,
    });
    expect([svar.status, svar.headers.get('content-type')]).toEqual([413, 'text/html']);
  });

  it('a lost answer is processed, and the next try gets it', async () => {
    const { org, token } = await verden();
    const noekkel = randomUUID();
    await miljoe.scenario('svar-tapt', { orgnr: org.orgnr });
    await expect(send(miljoe, kundeutbytte(org.orgnr), { token, noekkel })).rejects.toThrow();
    expect((await send(miljoe, kundeutbytte(org.orgnr), { token, noekkel })).status).toBe(200);
    expect((await mottatt(org)).map((post) => [post.status, post.behandlet])).toEqual([
      [undefined, true],
      [200, false],
    ]);
  });

  it('an answer cut in the middle is processed, and is no receipt', async () => {
    const { org, token } = await verden();
    const noekkel = randomUUID();
    await miljoe.scenario('svar-halvt', { idempotencyKey: noekkel });
    const halvt = send(miljoe, kundeutbytte(org.orgnr), { token, noekkel }).then((svar) => svar.json());
    await expect(halvt).rejects.toThrow();
    expect((await mottatt(org)).map((post) => post.behandlet)).toEqual([true]);
  });

  it('a refusal of the content never strikes a key that has its receipt', async () => {
    const { org, token } = await verden();
    const noekkel = randomUUID();
    await send(miljoe, kundeutbytte(org.orgnr), { token, noekkel });
    await miljoe.scenario('gld-010', { orgnr: org.orgnr });
    expect((await send(miljoe, kundeutbytte(org.orgnr), { token, noekkel })).status).toBe(200);
  });

  it('the books show what struck, the receipt, and how many calls stood open at once', async () => {
    const { org, token } = await verden();
    const { orgnr } = org;
    for (let i = 0; i < 3; i += 1) await miljoe.scenario('treg', { orgnr, ms: 300 });
    const svar = await Promise.all([1, 2, 3].map(() => send(miljoe, kundeutbytte(orgnr), { token })));
    await send(miljoe, kundeutbytte(orgnr), { token });
    const boeker = await miljoe.get<Regnskap>(`regnskap?orgnr=${orgnr}`);
    expect(boeker.stoersteSamtidige).toBe(3);
    expect(boeker.poster.map(({ scenario }) => scenario)).toEqual(['treg', 'treg', 'treg', undefined]);
    const ider = await Promise.all(
      svar.map(async (en) => ((await en.json()) as { forsendelseId: string }).forsendelseId),
    );
    expect(boeker.poster.map(({ kvittering }) => kvittering?.forsendelseId)).toEqual(
      expect.arrayContaining(ider),
    );
  });

  it('a cut connection is not processed', async () => {
    const { org, token } = await verden();
    await miljoe.scenario('kuttet', { orgnr: org.orgnr });
    await expect(send(miljoe, kundeutbytte(org.orgnr), { token })).rejects.toThrow();
    expect((await mottatt(org)).map((post) => post.behandlet)).toEqual([false]);
  });

  it.each([
    ['http-429', 429, false],
    ['http-502', 502, false],
    ['omdirigering', 307, false],
    ['http-401-tomt', 401, false],
    ['svar-ikke-json', 200, true],
    ['svar-uten-felt', 200, true],
    ['svar-ekstra-felt', 200, true],
    ['svar-tomt', 200, true],
    ['svar-for-stort', 200, true],
    ['svar-504', 504, true],
    ['avvik-paa-rader', 400, false],
    ['gld-010-1052', 400, false],
  ] as const)('%s answers %s', async (navn, status, behandlet) => {
    const { org, token } = await verden();
    await miljoe.scenario(navn, { orgnr: org.orgnr });
    expect((await send(miljoe, kundeutbytte(org.orgnr), { token })).status).toBe(status);
    expect((await mottatt(org))[0]).toMatchObject({ status, behandlet });
    expect((await send(miljoe, kundeutbytte(org.orgnr), { token })).status).toBe(200);
  });

  it('a delay passes, before or after the delivery is taken in', async () => {
    const { org, token } = await verden();
    await miljoe.scenario('treg', { orgnr: org.orgnr, ms: 1 });
    await miljoe.scenario('svar-forsinket', { orgnr: org.orgnr, ms: 1 });
    const svar = [await send(miljoe, kundeutbytte(org.orgnr), { token })];
    svar.push(await send(miljoe, kundeutbytte(org.orgnr), { token }));
    expect(svar.map((en) => en.status)).toEqual([200, 200]);
  });
});
