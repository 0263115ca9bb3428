import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fyll, fyllomraade, fyllTilEnden } from './fyll';
import { oppsett } from './testhjelp';

function fyllTil(styring: ReturnType<typeof oppsett>['styring'], rad: number): void {
  const til = fyllomraade(styring, rad);
  if (til) fyll(styring, til);
}

describe('fill', () => {
  it('copies a value down to the row that the handle is let go at, in one step', () => {
    const { styring, lager, kolonne, si } = oppsett(['02825010109', 'B', 'C', 'D']);
    styring.gaaTil({ rad: 0, kol: 1 });
    fyllTil(styring, 2);
    expect(kolonne()).toEqual(['02825010109', '02825010109', '02825010109', 'D']);
    expect(styring.valgte().radIder).toEqual(lager.hentRekkefoelge().slice(0, 3));
    expect(si).toHaveBeenLastCalledWith({ type: 'fylt', rader: 2 });
    lager.angre();
    expect(kolonne()).toEqual(['02825010109', 'B', 'C', 'D']);
  });

  it('copies several rows again and again, upwards too, and stops at the last row', () => {
    const { styring, kolonne } = oppsett(['A', 'B', 'C', 'D', 'E', 'F']);
    styring.gaaTil({ rad: 0, kol: 1 });
    styring.gaaTil({ rad: 1, kol: 1 }, true);
    fyllTil(styring, 99);
    expect(kolonne()).toEqual(['A', 'B', 'A', 'B', 'A', 'B']);
    const opp = oppsett(['A', 'B', 'C', 'D', 'E']);
    opp.styring.gaaTil({ rad: 3, kol: 1 });
    opp.styring.gaaTil({ rad: 4, kol: 1 }, true);
    fyllTil(opp.styring, 0);
    expect(opp.kolonne()).toEqual(['E', 'D', 'E', 'D', 'E']);
  });

  it('does nothing inside the selection', () => {
    const { styring, lager } = oppsett(['A', 'B', 'C']);
    styring.gaaTil({ rad: 0, kol: 1 });
    styring.gaaTil({ rad: 2, kol: 1 }, true);
    expect(fyllomraade(styring, 1)).toBeUndefined();
    expect(lager.harVentende).toBe(false);
  });

  it('never makes a value that was not in the selection, and touches nothing outside the rows', () => {
    const navn = fc.array(fc.constantFrom('', 'A', 'B', 'C'), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(navn, fc.nat(8), fc.nat(8), fc.nat(8), (liste, a, b, c) => {
        const { styring, kolonne } = oppsett(liste);
        const [fra, til, maal] = [a, b, c].map((n) => n % liste.length) as [number, number, number];
        styring.gaaTil({ rad: fra, kol: 1 });
        styring.gaaTil({ rad: til, kol: 1 }, true);
        fyllTil(styring, maal);
        const [foerste, siste] = [Math.min(fra, til), Math.max(fra, til)];
        const kilder = liste.slice(foerste, siste + 1);
        kolonne().forEach((verdi, rad) => {
          const fylt = (rad > siste && rad <= maal) || (rad < foerste && rad >= maal);
          if (fylt) expect(kilder).toContain(verdi);
          else expect(verdi).toBe(liste[rad]);
        });
      }),
    );
  });

  it('fills to the end of the column beside it', () => {
    const { styring, lager, kolonne } = oppsett(['A', 'B', 'C', '', 'E']);
    styring.gaaTil({ rad: 0, kol: 2 });
    lager.utfoer({
      type: 'sett',
      celler: [{ radId: lager.hentRekkefoelge()[0] ?? '', felt: 'utbetaltBeloep', til: '5' }],
    });
    fyllTilEnden(styring);
    const beloep = lager.hentRekkefoelge().map((id) => lager.hentVerdier(id)?.['utbetaltBeloep'] ?? '');
    expect(beloep).toEqual(['5', '5', '5', '', '']);
    styring.gaaTil({ rad: 0, kol: 1 });
    fyllTilEnden(styring);
    expect(kolonne()).toEqual(['A', 'A', 'A', '', 'E']);
    styring.gaaTil({ rad: 4, kol: 1 });
    fyllTilEnden(styring);
    expect(kolonne()).toEqual(['A', 'A', 'A', '', 'E']);
  });
});
