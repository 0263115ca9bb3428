import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byggLeveranse, lesPaaNytt } from '@/prisma/bygg/leveranse';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { byggUtfoerer } from '@/prisma/bygg/utfoerer';
import { db } from '../db';
import { slettUtkast } from '../leveranse/slettUtkast';
import { hentOppsett } from './hentOppsett';
import { type Husket, husketSchema } from './husket';
import { huskOppsett } from './huskOppsett';

let benk: Proevebenk;
beforeAll(async () => void (benk = await startProevebenk()));
afterAll(() => benk.stopp());

const OPPSETT: Husket = {
  kolonner: [
    { overskrift: 'kundenavnaasegard', valg: { slag: 'felt', felt: 'navn' } },
    { overskrift: 'merknad', valg: { slag: 'ingen' } },
  ],
  desimaltegn: '.',
};

describe('huskOppsett', () => {
  it('is there for the next draft of the organisation and ordning, and for no other', async () => {
    const person = await byggUtfoerer();
    const tilgang = await byggLeveranse(person);
    expect(await hentOppsett(tilgang)).toBeUndefined();
    await huskOppsett(tilgang, OPPSETT);
    await slettUtkast(tilgang);
    expect(await hentOppsett(await byggLeveranse(person))).toEqual(OPPSETT);
    expect(await hentOppsett(await byggLeveranse(person, { ordning: 'overskuddsstroem' }))).toBeUndefined();
    const samme = await byggUtfoerer({ orgnr: person.orgnr });
    expect(await hentOppsett(await byggLeveranse(samme))).toEqual(OPPSETT);
    // The same person for another organisation, and a stranger.
    for (const fremmed of [await byggUtfoerer({ pid: person.pid }), await byggUtfoerer()])
      expect(await hentOppsett(await byggLeveranse(fremmed))).toBeUndefined();
  });

  it('is replaced by the next one, and told of in the log only when it changes', async () => {
    const person = await byggUtfoerer();
    const tilgang = await byggLeveranse(person);
    await huskOppsett(tilgang, OPPSETT);
    await huskOppsett(tilgang, OPPSETT);
    const nytt = { kolonner: [{ overskrift: 'navn', valg: { slag: 'felt', felt: 'navn' } }] } as const;
    await huskOppsett(tilgang, { kolonner: [...nytt.kolonner] });
    expect(await hentOppsett(tilgang)).toEqual(nytt);
    const linjer = await db().hendelse.findMany({
      where: { kjede: `org:${person.orgnr}`, type: 'regnearkoppsett_husket' },
      orderBy: { nr: 'asc' },
    });
    expect(linjer.map(({ data }) => data)).toEqual([
      { ordning: 'kundeutbytte', antallKolonner: 2 },
      { ordning: 'kundeutbytte', antallKolonner: 1 },
    ]);
  });

  it('cannot be read in the database, nor with the key of another organisation', async () => {
    const [en, to] = [await byggUtfoerer(), await byggUtfoerer()];
    const [min, annens] = [await byggLeveranse(en), await byggLeveranse(to)];
    await huskOppsett(min, OPPSETT);
    await huskOppsett(annens, { kolonner: [] });
    const lagret = await db().regnearkoppsett.findMany();
    for (const { innhold } of lagret) expect(Buffer.from(innhold).toString('latin1')).not.toContain('aase');
    await db()
      .$executeRaw`UPDATE "Regnearkoppsett" SET "innhold" = (SELECT "innhold" FROM "Regnearkoppsett" WHERE "oppgavegiverId" = ${min.leveranse.oppgavegiverId}::uuid)
      WHERE "oppgavegiverId" = ${annens.leveranse.oppgavegiverId}::uuid`;
    await expect(hentOppsett(await lesPaaNytt(to, annens.leveranse.id))).rejects.toThrow();
  });

  it('forgets a heading that is the content of a cell', async () => {
    const tilgang = await byggLeveranse(await byggUtfoerer());
    const celle = { overskrift: 'fnr02825010109', valg: { slag: 'ingen' } } as const;
    await huskOppsett(tilgang, { ...OPPSETT, kolonner: [celle, ...OPPSETT.kolonner] });
    expect(await hentOppsett(tilgang)).toEqual(OPPSETT);
  });
});

describe('what a browser may send', () => {
  const kolonne = { overskrift: 'a', valg: { slag: 'ingen' } };
  it.each([
    ['too many columns', { kolonner: Array.from({ length: 201 }, () => kolonne) }],
    ['a heading that is too long', { kolonner: [{ ...kolonne, overskrift: 'a'.repeat(201) }] }],
    ['something else beside it', { kolonner: [{ ...kolonne, eksempler: ['02825010109'] }] }],
    ['a choice that there is not', { kolonner: [{ overskrift: 'a', valg: { slag: 'alt' } }] }],
    ['another decimal sign', { kolonner: [], desimaltegn: 'x' }],
  ])('not %s', (_navn, oppsett) => {
    expect(husketSchema.safeParse(oppsett).success).toBe(false);
  });

  it('all that fits', () => {
    expect(
      husketSchema.parse({ kolonner: Array.from({ length: 200 }, () => kolonne) }).kolonner,
    ).toHaveLength(200);
  });
});
