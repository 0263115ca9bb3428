import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { avtrykk } from '@/lib/leveranse/avtrykk';
import { type Operasjon } from '@/lib/leveranse/operasjon';
import { lesTabell } from '@/lib/ordning/tabellregler';
import type { Radverdier } from '@/lib/ordning/typer';
import { ordningMed } from '@/lib/ordninger/register';
import { byggLeveranse, eksempler, krev, lesPaaNytt, nyeRader } from '@/prisma/bygg/leveranse';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { byggUtfoerer, type Bygdutfoerer } from '@/prisma/bygg/utfoerer';
import { db } from '../db';
import type { Leveransetilgang } from '../tilgang/leveranse';
import { kontekstFor } from './kontekst';
import { lagreRader } from './lagreRader';
import { hentAlleRader } from './rader';

let benk: Proevebenk;
beforeAll(async () => void (benk = await startProevebenk()));
afterAll(() => benk.stopp());

const celle = (radId: string, felt: string, fra: string, til: string): Operasjon => ({
  type: 'celle',
  radId,
  felt,
  fra,
  til,
});
const OK = (revisjon: number) => ({ ok: true, verdi: { revisjon, konflikter: [], uendret: [] } });
const slett = (radId: string, verdier: Radverdier = {}): Operasjon => ({
  type: 'slett',
  radId,
  sett: avtrykk(verdier),
});

async function utkast(antall = 0, ordning = 'kundeutbytte') {
  const person = await byggUtfoerer();
  const tilgang = await byggLeveranse(person, { ordning, rader: [] });
  const nye = nyeRader(eksempler(ordning, antall));
  if (antall > 0) krev(await lagreRader(tilgang, nye));
  return { person, tilgang, nye, radIder: nye.map((op) => op.radId) };
}
const verdierAv = async ({ leveranse }: Leveransetilgang): Promise<Radverdier[]> =>
  (await hentAlleRader(leveranse)).map((rad) => rad.verdier);

/** The delivery's own figures, and the same worked out from what is stored. */
async function begge(person: Bygdutfoerer, id: string) {
  const { leveranse } = await lesPaaNytt(person, id);
  const rader = await hentAlleRader(leveranse);
  const { oppsummering, avvik } = lesTabell(ordningMed(leveranse.ordning), rader, kontekstFor(leveranse));
  const { antall, summer, antallFeil } = leveranse;
  return {
    fort: { antall, summer: summer.map(Number), antallFeil },
    talt: { ...oppsummering, antallFeil: avvik.filter((a) => a.alvor === 'feil').length },
  };
}

describe('lagreRader', () => {
  it('stores new rows, edits and deletions, a revision a batch', async () => {
    const { person, tilgang, nye } = await utkast();
    const foerste = tilgang.leveranse.revisjon;
    const [a, b] = nyeRader(eksempler('kundeutbytte', 2));
    if (!a || !b) throw new Error('two rows');
    expect(await lagreRader(tilgang, [...nye, a, b])).toEqual(OK(foerste + 1));
    expect(await lagreRader(tilgang, [celle(a.radId, 'utbetaltBeloep', '5700', '6000')])).toEqual(
      OK(foerste + 2),
    );
    expect(await verdierAv(tilgang)).toEqual([{ ...a.verdier, utbetaltBeloep: '6000' }, b.verdier]);
    expect(await lagreRader(tilgang, [slett(b.radId, b.verdier)])).toEqual(OK(foerste + 3));
    expect(await begge(person, tilgang.leveranse.id)).toMatchObject({
      fort: { antall: 1, summer: [600_000], antallFeil: 0 },
      talt: { antall: 1, summer: [600_000], antallFeil: 0 },
    });
  });

  it('stores sums that no integer column holds', async () => {
    const { tilgang, nye } = await utkast();
    const beloep = '90071992547409';
    const store = nyeRader(Array.from({ length: 1100 }, () => ({ utbetaltBeloep: beloep })));
    expect(await lagreRader(tilgang, [...nye, ...store])).toMatchObject({ ok: true });
    const { summer } = await db().leveranse.findUniqueOrThrow({ where: { id: tilgang.leveranse.id } });
    expect(summer).toEqual([String(BigInt(beloep) * 100n * 1100n)]);
  });

  it('a batch that is sent again changes nothing', async () => {
    const { tilgang, radIder, nye } = await utkast(2);
    const [a = '', b = ''] = radIder;
    const batch: Operasjon[] = [
      ...nyeRader(eksempler('kundeutbytte', 1)),
      celle(a, 'navn', 'Truls Trulsen', 'Trine Trulsen'),
      slett(b, nye[1]?.verdier),
    ];
    const foerst = krev(await lagreRader(tilgang, batch));
    const rader = await hentAlleRader(tilgang.leveranse);
    const igjen = krev(await lagreRader(tilgang, batch));
    expect(igjen).toMatchObject({ revisjon: foerst.revisjon, konflikter: [] });
    expect(new Map(igjen.uendret)).toEqual(
      new Map([a, batch[0]?.radId ?? ''].map((radId) => [radId, foerst.revisjon])),
    );
    expect(await hentAlleRader(tilgang.leveranse)).toEqual(rader);
  });

  it('two editors: other cells of a row are merged, the same cell is given back', async () => {
    const { person, tilgang, radIder } = await utkast(1);
    const [a = ''] = radIder;
    await Promise.all([
      lagreRader(tilgang, [celle(a, 'navn', 'Truls Trulsen', 'Kari')]),
      lagreRader(tilgang, [celle(a, 'utbetaltBeloep', '5700', '1')]),
    ]);
    expect(await verdierAv(tilgang)).toMatchObject([{ navn: 'Kari', utbetaltBeloep: '1' }]);
    const svar = await Promise.all(
      ['Ola', 'Per', 'Pål'].map((navn) => lagreRader(tilgang, [celle(a, 'navn', 'Kari', navn)])),
    );
    const [{ navn: vant } = {}] = await verdierAv(tilgang);
    const konflikter = svar.flatMap((s) => krev(s).konflikter);
    expect(konflikter).toHaveLength(2);
    for (const konflikt of konflikter)
      expect(konflikt).toMatchObject({ radId: a, felt: 'navn', lagret: vant });
    const { fort, talt } = await begge(person, tilgang.leveranse.id);
    expect(fort).toEqual(talt);
  });

  it('many at once on one draft: nothing is lost and the figures agree', async () => {
    const { person, tilgang } = await utkast();
    await Promise.all(
      Array.from({ length: 15 }, () => lagreRader(tilgang, nyeRader(eksempler('kundeutbytte', 3)))),
    );
    const { fort, talt } = await begge(person, tilgang.leveranse.id);
    expect(fort).toMatchObject({ antall: 45 });
    expect(fort).toEqual(talt);
  });

  it('an edit of a row that another has deleted is a conflict', async () => {
    const { tilgang, radIder, nye } = await utkast(1);
    const [a = ''] = radIder;
    krev(await lagreRader(tilgang, [slett(a, nye[0]?.verdier)]));
    const svar = krev(await lagreRader(tilgang, [celle(a, 'navn', 'Truls Trulsen', 'Ola')]));
    expect(svar.konflikter).toEqual([{ type: 'borte', radId: a }]);
    expect(await verdierAv(tilgang)).toEqual([]);
  });

  it('a row that another has changed meanwhile is not deleted, but given back as it is', async () => {
    const { tilgang, radIder, nye } = await utkast(1);
    const [a = ''] = radIder;
    const { revisjon } = krev(await lagreRader(tilgang, [celle(a, 'navn', 'Truls Trulsen', 'Ola')]));
    const svar = krev(await lagreRader(tilgang, [slett(a, nye[0]?.verdier)]));
    const verdier = { ...nye[0]?.verdier, navn: 'Ola' };
    expect(svar).toEqual({
      revisjon,
      konflikter: [{ type: 'endret', radId: a, posisjon: nye[0]?.posisjon, verdier }],
      uendret: [[a, revisjon]],
    });
    expect(await verdierAv(tilgang)).toEqual([verdier]);
    expect(krev(await lagreRader(tilgang, [slett(a, verdier)])).konflikter).toEqual([]);
    expect(await verdierAv(tilgang)).toEqual([]);
  });

  it('a deleted row comes back by the tab that deleted it, and by no other', async () => {
    const { person, tilgang, nye } = await utkast(1);
    const [a] = nye;
    if (!a) throw new Error('one row');
    const [min, din] = [crypto.randomUUID(), crypto.randomUUID()];
    krev(await lagreRader(tilgang, [slett(a.radId, a.verdier)], min));
    expect(krev(await lagreRader(tilgang, [a], din)).konflikter).toEqual([{ type: 'borte', radId: a.radId }]);
    expect(await verdierAv(tilgang)).toEqual([]);
    expect(krev(await lagreRader(tilgang, [a], min)).konflikter).toEqual([]);
    expect(await verdierAv(tilgang)).toEqual([a.verdier]);
    expect(await db().slettetRad.count({ where: { leveranseId: tilgang.leveranse.id } })).toBe(0);
    const { fort, talt } = await begge(person, tilgang.leveranse.id);
    expect(fort).toEqual(talt);
  });

  it('shows rows by position, byte by byte', async () => {
    const { tilgang } = await utkast();
    const posisjoner = ['a1', 'Zz', 'a0V', 'a0', 'aA', 'a0v', 'b00', 'aa', 'a0Vl'];
    const nye = nyeRader(posisjoner.map((navn) => ({ navn }))).map((op, i) => ({
      ...op,
      posisjon: posisjoner[i] ?? '',
    }));
    krev(await lagreRader(tilgang, nye));
    expect((await verdierAv(tilgang)).map((verdier) => verdier['navn'])).toEqual([...posisjoner].sort());
  });

  it('10 000 rows in one batch come back in their order', async () => {
    const { person, tilgang } = await utkast();
    const nye = nyeRader(
      eksempler('kundeutbytte', 10_000).map((rad, i) => ({ ...rad, utbetaltBeloep: String(i + 1) })),
    );
    krev(await lagreRader(tilgang, nye));
    const rader = await hentAlleRader(tilgang.leveranse);
    expect(rader.map((rad) => rad.radId)).toEqual(nye.map((op) => op.radId));
    const { fort, talt } = await begge(person, tilgang.leveranse.id);
    expect(fort).toEqual({ antall: 10_000, summer: [50_005_000_00], antallFeil: 0 });
    expect(talt).toEqual(fort);
  });
});

describe('refused', () => {
  const uendret = async (tilgang: Leveransetilgang): Promise<void> => {
    const { revisjon } = await db().leveranse.findUniqueOrThrow({ where: { id: tilgang.leveranse.id } });
    expect(revisjon).toBe(tilgang.leveranse.revisjon);
  };

  it.each<[string, Operasjon]>([
    ['an edit', celle(crypto.randomUUID(), 'loenn', '', '5')],
    [
      'a new row',
      { type: 'ny', radId: crypto.randomUUID(), posisjon: 'a0', verdier: { navn: 'Kari', loenn: '5' } },
    ],
    ['a field of the other ordning', celle(crypto.randomUUID(), 'maalepunktId', '', '5')],
  ])('an unknown field: %s', async (_navn, op) => {
    const { tilgang } = await utkast();
    const med = [...nyeRader(eksempler('kundeutbytte', 1)), op];
    expect(await lagreRader(tilgang, med)).toEqual({ ok: false, feil: 'ukjent_felt' });
    await uendret(tilgang);
  });

  it('rows of another delivery, also one of another organisation: neither read, changed nor deleted', async () => {
    const { person, tilgang, radIder } = await utkast(1);
    const [fremmed = ''] = radIder;
    const annen = await utkast();
    const sammeOrg = await byggLeveranse(person, { rader: [] });
    for (const inntrenger of [annen.tilgang, sammeOrg]) {
      for (const op of [
        celle(fremmed, 'navn', 'Truls Trulsen', 'Ola'),
        slett(fremmed, eksempler('kundeutbytte', 1)[0]),
        { type: 'ny', radId: fremmed, posisjon: 'a0', verdier: { navn: 'Ola' } } as const,
      ]) {
        expect(await lagreRader(inntrenger, [op])).toEqual({ ok: false, feil: 'fremmed_rad' });
      }
      await uendret(inntrenger);
    }
    expect(await verdierAv(tilgang)).toMatchObject([{ navn: 'Truls Trulsen' }]);
  });
});

const VERDIER: Record<string, readonly string[]> = {
  oppgaveeier: ['', '02825010109', '311131788', '123', '7,07E+17'],
  navn: ['', 'Kari', 'x'.repeat(201)],
  utbetaltBeloep: ['', '5700', '-25', '12,50', '1.000', 'tull', '900719925474'],
};
const FELTER = Object.keys(VERDIER);
type Valg = { slag: 'ny' | 'celle' | 'slett' | 'feil_fra'; rad: number; felt: number; verdi: number };
const valgArbitrary: fc.Arbitrary<Valg> = fc.record({
  slag: fc.constantFrom('ny', 'ny', 'celle', 'celle', 'celle', 'slett', 'feil_fra'),
  rad: fc.nat(),
  felt: fc.nat(),
  verdi: fc.nat(),
});

it('count, sums and errors are always what the stored rows say', async () => {
  const person = await byggUtfoerer();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(valgArbitrary, { maxLength: 10 }), { maxLength: 4 }),
      async (batcher) => {
        const tilgang = await byggLeveranse(person, { rader: eksempler('kundeutbytte', 3) });
        const kjente = (await hentAlleRader(tilgang.leveranse)).map((rad) => ({ id: rad.radId, ...rad }));
        for (const batch of batcher) {
          const operasjoner = batch.map(({ slag, rad, felt, verdi }): Operasjon => {
            const noekkel = FELTER[felt % FELTER.length] ?? '';
            const til = VERDIER[noekkel]?.[verdi % (VERDIER[noekkel]?.length ?? 1)] ?? '';
            const maal = kjente[rad % kjente.length];
            if (slag === 'ny' || !maal) {
              const [ny] = nyeRader([{ [noekkel]: til }]);
              if (!ny) throw new Error('one row');
              kjente.push({ ...ny, id: ny.radId });
              return ny;
            }
            if (slag === 'slett') return slett(maal.id, maal.verdier);
            const fra = slag === 'celle' ? (maal.verdier[noekkel] ?? '') : 'noe annet';
            if (slag === 'celle') maal.verdier = { ...maal.verdier, [noekkel]: til };
            return celle(maal.id, noekkel, fra, til);
          });
          krev(await lagreRader(tilgang, operasjoner));
          const { fort, talt } = await begge(person, tilgang.leveranse.id);
          expect(fort).toEqual(talt);
        }
      },
    ),
    { numRuns: 6 },
  );
});

it('more savers at once than there are connections, in a process that has just started', async () => {
  const utkastene = await Promise.all(Array.from({ length: 16 }, () => utkast()));
  // A new process: it remembers no keys, and the same database connections are shared by all.
  vi.resetModules();
  const { lagreRader: lagre } = await import('./lagreRader');
  const svar = await Promise.all(
    utkastene.map(({ tilgang }) => lagre(tilgang, nyeRader(eksempler('kundeutbytte', 1)))),
  );
  expect(svar.every((s) => s.ok)).toBe(true);
});
