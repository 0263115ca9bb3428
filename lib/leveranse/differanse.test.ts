import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kontekst, proeveordning, proeverad } from '@/lib/ordning/proeveordning';
import type { Radverdier } from '@/lib/ordning/typer';
import { differanse, type Forrigerad, type Rettelsesrad } from './differanse';

const foer = (radId: string, endret: Radverdier = {}, staar = true): Forrigerad => ({
  ...proeverad(endret, radId),
  staar,
});
const kopi = (kilde: Forrigerad, endret: Radverdier = {}): Rettelsesrad => ({
  radId: `${kilde.radId}2`,
  kildeRadId: kilde.radId,
  verdier: { ...kilde.verdier, ...endret },
});
const finn = (a: readonly Forrigerad[], b: readonly Rettelsesrad[]) =>
  differanse(proeveordning, kontekst, a, b);

const A = foer('a');
const B = foer('b', { eier: '310757632' });

describe('differanse', () => {
  it('a copy says the same, and nothing of it is sent', () => {
    expect(finn([A, B], [kopi(A), kopi(B)])).toEqual({
      nye: [],
      endret: [],
      fjernet: [],
      like: 2,
      ikkeMottatt: 0,
      sendes: new Set(),
    });
  });

  it('a changed cell is told from and to; another way of writing it is no change', () => {
    const { endret, like, sendes } = finn(
      [A, B],
      [kopi(A, { beloep: '1 234,50' }), kopi(B, { beloep: ` ${B.verdier['beloep']} ` })],
    );
    expect(endret.map(({ radId, celler, nyIdentitet }) => ({ radId, celler, nyIdentitet }))).toEqual([
      {
        radId: 'a2',
        celler: [{ felt: 'beloep', fra: A.verdier['beloep'], til: '1 234,50' }],
        nyIdentitet: false,
      },
    ]);
    expect(like).toBe(1);
    expect([...sendes]).toEqual(['a2']);
  });

  it('a row that is about something else is a changed one, and says so', () => {
    expect(finn([A], [kopi(A, { eier: '310757632' })]).endret).toMatchObject([{ nyIdentitet: true }]);
  });

  it('rows that are gone, new and empty', () => {
    const tom: Rettelsesrad = { radId: 't', kildeRadId: 'b', verdier: { eier: ' ' } };
    const svar = finn([A, B], [kopi(A), tom, { radId: 'n', verdier: { eier: '02825010109' } }]);
    expect(svar.fjernet.map(({ radId }) => radId)).toEqual(['b']);
    expect(svar.nye.map(({ radId }) => radId)).toEqual(['n']);
    expect([...svar.sendes]).toEqual(['n']);
  });

  it('a row without a source belongs to the one that is about the same, whichever way it came back', () => {
    const limtInn: Rettelsesrad = { radId: 'n', verdier: { ...B.verdier, beloep: '7' } };
    const svar = finn([A, B], [kopi(A), limtInn]);
    expect(svar.fjernet).toEqual([]);
    expect(svar.endret).toMatchObject([{ radId: 'n', nyIdentitet: false }]);
  });

  it('what does not stand at Skatteetaten is sent though it says the same', () => {
    const avvist = foer('c', { eier: '02825010109' }, false);
    const svar = finn([A, avvist], [kopi(A), kopi(avvist)]);
    expect(svar).toMatchObject({ like: 2, ikkeMottatt: 1, sendes: new Set(['c2']) });
  });

  it('counts every row once, and sends exactly what is new, changed or not received', () => {
    const verdi = fc.record({
      eier: fc.constantFrom('311131788', '310757632', '02825010109', ''),
      beloep: fc.constantFrom('1', '2', ''),
    });
    const rader = fc.array(fc.record({ verdier: verdi, staar: fc.boolean() }), { maxLength: 8 });
    const nye = fc.array(fc.record({ verdier: verdi, kilde: fc.nat(8) }), { maxLength: 8 });
    fc.assert(
      fc.property(rader, nye, (r, n) => {
        const foerRader = r.map((rad, i) => ({ radId: `f${i}`, ...rad }));
        const sett = new Set<number>();
        const naa = n.map(({ verdier, kilde }, i): Rettelsesrad => {
          const egen = kilde < r.length && !sett.has(kilde);
          sett.add(kilde);
          return { radId: `n${i}`, verdier, ...(egen && { kildeRadId: `f${kilde}` }) };
        });
        const svar = finn(foerRader, naa);
        const fylte = (rader: readonly { verdier: Radverdier }[]) =>
          rader.filter(({ verdier }) => verdier['eier'] !== '' || verdier['beloep'] !== '').length;
        expect(svar.nye.length + svar.endret.length + svar.like).toBe(fylte(naa));
        expect(svar.fjernet.length + svar.endret.length + svar.like).toBe(fylte(foerRader));
        expect(svar.sendes.size).toBe(svar.nye.length + svar.endret.length + svar.ikkeMottatt);
      }),
    );
  });
});
