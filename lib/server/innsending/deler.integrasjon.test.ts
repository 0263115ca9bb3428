import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { krev, lesPaaNytt } from '@/prisma/bygg/leveranse';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import {
  bilde,
  byggInnsending,
  type BygdInnsending,
  mottattFor,
  nyOrganisasjon,
} from '@/prisma/bygg/sending';
import type { Scenarionavn } from '@/testmiljo/scenarier';
import { db } from '../db';
import { sendInn } from '../leveranse/sendInn';
import { avbrytInnsending } from './avbryt';
import { feiForsoek } from './feiForsoek';
import { gjenoppta } from './gjenoppta';
import { utfoerForsoek } from './utfoerForsoek';

let benk: Proevebenk;
beforeAll(
  async () => void (benk = await startProevebenk({ miljoe: true, env: { MAKS_MELDING_BYTES: '2000' } })),
);
afterAll(() => benk.stopp());

/** Three parts: the names are long, so that few rows fill a message. */
const RADER = Array.from({ length: 15 }, (_, i) => ({
  oppgaveeier: '02825010109',
  navn: `Rad ${i + 1} ${'x'.repeat(180)}`,
  utbetaltBeloep: String(100 + i),
}));

interface Sendt {
  leveranse: { oppgave: { utbetaltBeloep: number }[] };
}

const delene = (sendt: BygdInnsending, omgang = 1) =>
  db().innsending.findMany({
    where: { leveranseId: sendt.leveranseId, omgang },
    orderBy: { del: 'asc' },
    include: { kvittering: true },
  });
const tilstander = async (sendt: BygdInnsending, omgang = 1): Promise<string[]> =>
  (await delene(sendt, omgang)).map(({ tilstand }) => tilstand);
const status = async (sendt: BygdInnsending): Promise<string> => (await bilde(sendt)).status;

async function iTreDeler(): Promise<BygdInnsending> {
  const sendt = await byggInnsending(await nyOrganisasjon(benk), { rader: RADER });
  expect(await tilstander(sendt)).toEqual(['klar', 'klar', 'klar']);
  return sendt;
}
async function proev(sendt: BygdInnsending, del: number, navn?: Scenarionavn): Promise<void> {
  if (navn) await benk.miljoe.scenario(navn, { orgnr: sendt.person.orgnr });
  await utfoerForsoek((await delene(sendt))[del - 1]?.id ?? '');
}
const mottatte = (sendt: BygdInnsending) => mottattFor(benk, sendt.person.orgnr);
const avbryt = async (s: BygdInnsending) => avbrytInnsending(await lesPaaNytt(s.person, s.leveranseId));
const fortsett = async (s: BygdInnsending) => gjenoppta(await lesPaaNytt(s.person, s.leveranseId));

describe('a delivery in parts', () => {
  it('goes one part after the other, each with its own key, and is received when all are', async () => {
    const sendt = await iTreDeler();
    // None but the first may be tried, whoever asks.
    await proev(sendt, 3);
    await proev(sendt, 2);
    expect(await mottatte(sendt)).toEqual([]);
    for (const [del, ventet] of [
      [1, 'sendes'],
      [2, 'sendes'],
      [3, 'mottatt'],
    ] as const) {
      await proev(sendt, del);
      expect(await status(sendt)).toBe(ventet);
    }
    const poster = await mottatte(sendt);
    expect(poster.map((post) => post.status)).toEqual([200, 200, 200]);
    expect(new Set(poster.map((post) => post.idempotencyKey)).size).toBe(3);
    const beloep = poster.flatMap(({ kropp }) =>
      (JSON.parse(kropp) as Sendt).leveranse.oppgave.map((rad) => String(rad.utbetaltBeloep)),
    );
    expect(beloep).toEqual(RADER.map((rad) => rad.utbetaltBeloep));
    const lagret = await delene(sendt);
    expect(new Set(lagret.map(({ kvittering }) => kvittering?.forsendelseId)).size).toBe(3);
    const vist = await bilde(sendt);
    expect(vist.delene.map(({ del, deler, antall }) => [del, deler, antall])).toEqual(
      lagret.map(({ del, antall }) => [del, 3, antall]),
    );
  });

  it('the sweep takes the part whose turn it is, and no other', async () => {
    const sendt = await iTreDeler();
    await feiForsoek();
    expect(await tilstander(sendt)).toEqual(['mottatt', 'klar', 'klar']);
    await feiForsoek();
    expect(await tilstander(sendt)).toEqual(['mottatt', 'mottatt', 'klar']);
  });

  it('the first is refused: the rest are never sent, and the draft is open with the answer', async () => {
    const sendt = await iTreDeler();
    await proev(sendt, 1, 'avvik-paa-rader');
    expect(await tilstander(sendt)).toEqual(['tilbakevist', 'avbrutt', 'avbrutt']);
    expect(await bilde(sendt)).toMatchObject({ status: 'utkast', tilstand: 'tilbakevist' });
    expect((await bilde(sendt)).feilsvar?.spesifisering).toHaveLength(3);
    for (const del of [2, 3]) await proev(sendt, del);
    expect(await mottatte(sendt)).toHaveLength(1);
    const tilgang = await lesPaaNytt(sendt.person, sendt.leveranseId);
    krev(await sendInn(tilgang, tilgang.leveranse.revisjon));
    expect(await tilstander(sendt, 2)).toEqual(['klar', 'klar', 'klar']);
    const noekler = await db().innsending.findMany({ where: { leveranseId: sendt.leveranseId } });
    expect(new Set(noekler.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(6);
  });

  it('one is refused after another was received: the rest go on, and it is partly received', async () => {
    const sendt = await iTreDeler();
    await proev(sendt, 1);
    await proev(sendt, 2, 'avvik-paa-rader');
    expect(await tilstander(sendt)).toEqual(['mottatt', 'tilbakevist', 'klar']);
    expect(await status(sendt)).toBe('sendes');
    await proev(sendt, 3);
    expect(await tilstander(sendt)).toEqual(['mottatt', 'tilbakevist', 'mottatt']);
    expect(await status(sendt)).toBe('delvis_mottatt');
    const { delene: vist } = await bilde(sendt);
    const foerste = vist[1]?.foersteOppgave ?? NaN;
    expect(vist[1]?.radavvik.map(({ oppgave }) => oppgave)).toEqual([foerste + 1, foerste + 2, foerste + 3]);
    // Not a draft: what was received would be sent twice.
    const tilgang = await lesPaaNytt(sendt.person, sendt.leveranseId);
    expect(await sendInn(tilgang, tilgang.leveranse.revisjon)).toEqual({ ok: false, feil: 'allerede_sendt' });
  });

  it('the last is refused: partly received', async () => {
    const sendt = await iTreDeler();
    await proev(sendt, 1);
    await proev(sendt, 2);
    await proev(sendt, 3, 'http-413');
    expect(await status(sendt)).toBe('delvis_mottatt');
  });

  it('one that is unknown, or that a person must look at, holds those after it', async () => {
    const sendt = await iTreDeler();
    await proev(sendt, 1);
    await proev(sendt, 2, 'svar-tapt');
    expect(await status(sendt)).toBe('ukjent');
    await proev(sendt, 3);
    await proev(sendt, 2, 'gld-005-1015');
    expect(await bilde(sendt)).toMatchObject({ status: 'maa_avklares', del: 2, aarsak: 'ikke_autorisert' });
    await proev(sendt, 3);
    expect((await mottatte(sendt)).length).toBe(3);
    expect(await avbryt(sendt)).toEqual({ ok: false, feil: 'kan_ikke' });
    krev(await fortsett(sendt));
    expect(await bilde(sendt)).toMatchObject({ status: 'ukjent', aarsak: null });
    await proev(sendt, 2);
    await proev(sendt, 3);
    expect(await status(sendt)).toBe('mottatt');
    expect((await mottatte(sendt)).filter(({ behandlet }) => behandlet)).toHaveLength(3);
  });

  it('a person stops it: what was received stands, the rest is not sent', async () => {
    const sendt = await iTreDeler();
    await proev(sendt, 1);
    await proev(sendt, 2, 'gld-005-1015');
    expect(await avbryt(sendt)).toEqual({ ok: true, verdi: null });
    expect(await tilstander(sendt)).toEqual(['mottatt', 'avbrutt', 'avbrutt']);
    expect(await status(sendt)).toBe('delvis_mottatt');
    await proev(sendt, 3);
    expect(await mottatte(sendt)).toHaveLength(2);
  });

  it('a person stops it before anything was received: the draft is open', async () => {
    const sendt = await iTreDeler();
    await proev(sendt, 1, 'gld-005-1015');
    expect(await avbryt(sendt)).toEqual({ ok: true, verdi: null });
    expect(await tilstander(sendt)).toEqual(['avbrutt', 'avbrutt', 'avbrutt']);
    expect(await status(sendt)).toBe('utkast');
  });
});
