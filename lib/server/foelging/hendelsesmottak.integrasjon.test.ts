import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POST } from '@/app/api/hendelser/[hemmelighet]/route';
import { byggMottatt, foelgebilde } from '@/prisma/bygg/foelging';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import type { BygdInnsending } from '@/prisma/bygg/sending';
import { db } from '../db';
import { foelg } from './foelg';
import { harPlass } from './hendelsesmottak';

const HEMMELIG = 'en-hemmelighet-som-ingen-gjetter';
let benk: Proevebenk;
beforeAll(async () => {
  benk = await startProevebenk({
    miljoe: true,
    env: { EVENTS_SECRET: HEMMELIG, FOELGING_BACKOFF_MS: '3600000' },
  });
});
afterAll(() => benk.stopp());

const NYTT = 'dialogporten.dialog.transmission.created.v1';
const post = async (
  kropp: unknown,
  valg: { hemmelighet?: string; type?: string } = {},
): Promise<{ status: number; tekst: string }> => {
  const { hemmelighet = HEMMELIG, type = 'application/cloudevents+json; charset=utf-8' } = valg;
  const svar = await POST(
    new Request('http://localhost/', {
      method: 'POST',
      headers: { 'content-type': type },
      body: typeof kropp === 'string' ? kropp : JSON.stringify(kropp),
    }),
    { params: Promise.resolve({ hemmelighet }) },
  );
  return { status: svar.status, tekst: await svar.text() };
};
const hendelse = (resourceinstance: unknown, type = NYTT) => ({
  specversion: '1.0',
  id: crypto.randomUUID(),
  type,
  source: 'https://platform.altinn.no/dialogporten/api/v1/enduser/dialogs/x',
  resource: 'urn:altinn:resource:x',
  resourceinstance,
});
const dialogFor = async ({ innsendingId }: BygdInnsending): Promise<string> =>
  (await db().kvittering.findUniqueOrThrow({ where: { innsendingId } })).dialogId;

describe('an event', () => {
  it('makes its dialog due now, and what it says is read by ourselves', async () => {
    const sendt = await byggMottatt(benk);
    await foelg(sendt.innsendingId);
    expect(await foelgebilde(sendt)).toMatchObject({ dom: null, antall: 0 });
    expect(await post({ ...hendelse(await dialogFor(sendt)), data: { dom: 'avvist' } })).toEqual({
      status: 200,
      tekst: '',
    });
    expect((await foelgebilde(sendt)).dom).toBeNull();
    await foelg(sendt.innsendingId);
    expect(await foelgebilde(sendt)).toMatchObject({ dom: 'godkjent', antall: 1 });
  });

  it.each([
    'dialogporten.dialog.seen.v1',
    'dialogporten.dialog.deleted.v1',
    'platform.events.validatesubscription',
    'annet',
  ])('%s is answered and changes nothing', async (type) => {
    const sendt = await byggMottatt(benk);
    const foer = await foelgebilde(sendt);
    expect((await post(hendelse(await dialogFor(sendt), type))).status).toBe(200);
    expect(await foelgebilde(sendt)).toEqual(foer);
  });

  it.each([crypto.randomUUID(), 'ikke-en-dialog', undefined, 7, "' OR 1=1"])(
    'of a dialog that is none of ours (%s) is answered in the same way',
    async (dialogId) => {
      expect(await post(hendelse(dialogId))).toEqual({ status: 200, tekst: '' });
    },
  );

  it('with another secret, or a part of it, meets nothing', async () => {
    const sendt = await byggMottatt(benk);
    const foer = await foelgebilde(sendt);
    for (const hemmelighet of ['', 'x', HEMMELIG.slice(0, -1), `${HEMMELIG}x`, HEMMELIG.toUpperCase()]) {
      expect((await post(hendelse(await dialogFor(sendt)), { hemmelighet })).status).toBe(404);
    }
    expect(await foelgebilde(sendt)).toEqual(foer);
  });

  it.each<[string, unknown, string | undefined, number]>([
    ['is too large', { ...hendelse('x'), data: 'x'.repeat(70_000) }, undefined, 413],
    ['is no JSON', '{', undefined, 400],
    ['has no type', { resourceinstance: 'x' }, undefined, 400],
    ['is a list', [hendelse('x')], undefined, 400],
    ['is a form', 'type=x', 'application/x-www-form-urlencoded', 415],
  ])('that %s is refused', async (_navn, kropp, type, status) => {
    expect((await post(kropp, type ? { type } : {})).status).toBe(status);
  });

  it('comes no faster than it can be taken, and Altinn comes back with the rest', () => {
    const naa = Date.now() + 1_000_000;
    const samlet = Array.from({ length: 150 }, () => harPlass(naa)).filter(Boolean).length;
    expect(samlet).toBe(100);
    expect(harPlass(naa + 60)).toBe(true);
    expect(harPlass(naa + 60)).toBe(false);
  });
});
