import { describe, expect, it } from 'vitest';
import { planlegg } from './plan';
import { felter, lag, raderI, sjekkMotFasit } from './testhjelp';

const KARI = { navn: 'Kari', utbetaltBeloep: '1' };
const PER = { navn: 'Per', utbetaltBeloep: '2' };
const OLA = { navn: 'Ola', utbetaltBeloep: '3' };

describe('an update from a file', () => {
  it('sets cells and appends rows, and is one step of undo', () => {
    const { lager } = lag([KARI, PER]);
    const [kari = '', per = ''] = lager.hentRekkefoelge();
    const foer = raderI(lager);
    const utfall = lager.utfoer({
      type: 'oppdater',
      celler: [
        { radId: per, felt: 'utbetaltBeloep', til: '20' },
        { radId: per, felt: 'navn', til: '' },
      ],
      rader: [{ ...OLA, oppgaveeier: '' }],
    });
    const [ny = ''] = utfall.type === 'utfoert' ? utfall.nye : [];
    const etter = [
      { radId: kari, verdier: KARI },
      { radId: per, verdier: { utbetaltBeloep: '20' } },
      { radId: ny, verdier: OLA },
    ];
    expect(raderI(lager)).toEqual(etter);
    sjekkMotFasit(lager);
    lager.angre();
    expect(raderI(lager)).toEqual(foer);
    expect(lager.harVentende).toBe(false);
    lager.gjenta();
    expect(raderI(lager)).toEqual(etter);
    sjekkMotFasit(lager);
  });

  it.each([
    ['leggTil', { type: 'leggTil', rader: [OLA] }],
    ['oppdater', { type: 'oppdater', celler: [], rader: [OLA] }],
  ] as const)('empty rows at the end give way to those that are put in, and come back: %s', (_, handling) => {
    const { lager } = lag([KARI, {}, PER, {}, {}]);
    const foer = raderI(lager);
    lager.utfoer(handling);
    expect(raderI(lager).map(({ verdier }) => verdier)).toEqual([KARI, {}, PER, OLA]);
    sjekkMotFasit(lager);
    lager.angre();
    expect(raderI(lager)).toEqual(foer);
  });

  it('a row that is added to write in takes nobody away', () => {
    const { lager } = lag([KARI, {}]);
    lager.utfoer({ type: 'leggTil' });
    expect(raderI(lager)).toHaveLength(3);
  });

  it('stores only what is different', () => {
    const { lager } = lag([KARI, PER]);
    const [kari = '', per = ''] = lager.hentRekkefoelge();
    lager.utfoer({
      type: 'oppdater',
      celler: [
        { radId: kari, felt: 'navn', til: 'Kari' },
        { radId: per, felt: 'navn', til: 'Pål' },
      ],
      rader: [OLA],
    });
    expect(lager.hentVentende()).toMatchObject([
      { type: 'celle', radId: per, felt: 'navn', fra: 'Per', til: 'Pål' },
      { type: 'ny', verdier: OLA },
    ]);
  });

  it('of nothing new is nothing', () => {
    const { lager } = lag([KARI]);
    const [radId = ''] = lager.hentRekkefoelge();
    const celler = [
      { radId, felt: 'navn', til: 'Kari' },
      { radId: 'slettet', felt: 'navn', til: 'x' },
    ];
    expect(lager.utfoer({ type: 'oppdater', celler, rader: [] })).toEqual({ type: 'uendret' });
    expect(lager.hentSnapshot().kanAngre).toBe(false);
  });

  it('is refused whole when one cell is too long', () => {
    const { lager } = lag([KARI]);
    const foer = raderI(lager);
    const rader = [{ navn: 'x'.repeat(1001) }];
    const celler = [{ radId: lager.hentRekkefoelge()[0] ?? '', felt: 'navn', til: 'Per' }];
    expect(lager.utfoer({ type: 'oppdater', celler, rader })).toEqual({ type: 'avvist', grunn: 'for_lang' });
    expect(raderI(lager)).toEqual(foer);
  });

  it('looks up the rows that it changes, however many others there are', () => {
    const rader = new Map(
      Array.from({ length: 10_000 }, (_, i) => [
        `r${i}`,
        { radId: `r${i}`, posisjon: `a${String(i).padStart(4, '0')}`, verdier: KARI },
      ]),
    );
    let oppslag = 0;
    const plan = planlegg(
      { type: 'oppdater', celler: [{ radId: 'r5000', felt: 'navn', til: 'Per' }], rader: [OLA] },
      {
        rekkefoelge: [...rader.keys()],
        felter,
        finn: (radId) => {
          oppslag += 1;
          return rader.get(radId);
        },
        indeks: () => -1,
      },
    );
    expect(plan).toMatchObject({ ok: true, endringer: [{ type: 'celle' }, { type: 'inn' }] });
    expect(oppslag).toBeLessThan(10);
  });
});
