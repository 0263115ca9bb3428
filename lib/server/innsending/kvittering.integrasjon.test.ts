import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lesPaaNytt } from '@/prisma/bygg/leveranse';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { bilde, byggInnsending, mottattFor, nyOrganisasjon } from '@/prisma/bygg/sending';
import { db } from '../db';
import { avbrytInnsending } from './avbryt';
import { gjenoppta } from './gjenoppta';
import { kvittertReferanse } from './kvittertReferanse';
import { utfoerForsoek } from './utfoerForsoek';

let benk: Proevebenk;
beforeAll(async () => void (benk = await startProevebenk({ miljoe: true })));
afterAll(() => benk.stopp());

describe('a receipt that is not for what was sent', () => {
  it.each(['svar-annet-antall', 'svar-annen-referanse'] as const)(
    '%s: received, and said to differ',
    async (navn) => {
      const person = await nyOrganisasjon(benk);
      await benk.miljoe.scenario(navn, { orgnr: person.orgnr });
      const sendt = await byggInnsending(person, { hode: { referanse: 'Ref-1' } });
      await utfoerForsoek(sendt.innsendingId);
      expect(await bilde(sendt)).toMatchObject({
        tilstand: 'mottatt',
        status: 'mottatt',
        aarsak: 'kvittering_avviker',
        kvittering: { antallOppgaver: navn === 'svar-annet-antall' ? 3 : 2 },
      });
      const { svar, leveranse } = await db().innsending.findUniqueOrThrow({
        where: { id: sendt.innsendingId },
        include: { leveranse: true },
      });
      expect(await kvittertReferanse(leveranse.oppgavegiverId, { id: sendt.innsendingId, svar })).toBe(
        navn === 'svar-annen-referanse' ? 'En annen referanse' : 'Ref-1',
      );
    },
  );

  it('another delivery’s forsendelse: a person must clear it, and nothing is sent with a new key', async () => {
    const person = await nyOrganisasjon(benk);
    const foerste = await byggInnsending(person);
    await utfoerForsoek(foerste.innsendingId);
    await benk.miljoe.scenario('svar-fremmed-forsendelse', { orgnr: person.orgnr });
    const sendt = await byggInnsending(person);
    await utfoerForsoek(sendt.innsendingId);
    expect(await bilde(sendt)).toMatchObject({
      tilstand: 'maa_avklares',
      status: 'maa_avklares',
      aarsak: 'fremmed_kvittering',
      kanVaereMottatt: true,
      kanAvbrytes: false,
      kvittering: null,
    });
    const tilgang = await lesPaaNytt(person, sendt.leveranseId);
    expect(await avbrytInnsending(tilgang)).toEqual({ ok: false, feil: 'kan_ikke' });
    // The answer is kept, for whoever looks into it.
    const { svar, svarStatus } = await db().innsending.findUniqueOrThrow({
      where: { id: sendt.innsendingId },
    });
    expect([svarStatus, svar?.byteLength ?? 0]).toEqual([200, expect.any(Number)]);
    // A person may have the same key asked about again; now the answer is the right one.
    expect(await gjenoppta(tilgang)).toMatchObject({ ok: true });
    await utfoerForsoek(sendt.innsendingId);
    expect(await bilde(sendt)).toMatchObject({ tilstand: 'mottatt', aarsak: null });
    const poster = await mottattFor(benk, person.orgnr);
    expect(poster.map(({ behandlet }) => behandlet)).toEqual([true, true, false]);
    expect(new Set(poster.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(2);
  });
});
