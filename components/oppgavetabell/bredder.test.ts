import { afterEach, describe, expect, it, vi } from 'vitest';
import { lagKolonnebredder, MINSTE_BREDDE } from './bredder';

const FELTER = ['eier', 'navn', 'beloep'];

/** The browser's storage, as much of it as is needed. */
function medLager(start: Record<string, string> = {}) {
  const lager = new Map(Object.entries(start));
  vi.stubGlobal('localStorage', {
    getItem: (n: string) => lager.get(n) ?? null,
    setItem: (n: string, verdi: string) => lager.set(n, verdi),
  });
  return lager;
}

afterEach(() => vi.unstubAllGlobals());

describe('kolonnebredder', () => {
  it('keeps the columns before it as they are, and leaves those after it free', () => {
    medLager();
    const bredder = lagKolonnebredder('a', FELTER);
    expect(bredder.sett(1, 300.4, [242, 352, 212])).toBe(300);
    expect(bredder.hent()).toEqual({ eier: 242, navn: 300 });
    expect(bredder.sett(0, 3, [242, 300, 212])).toBe(MINSTE_BREDDE);
    expect(bredder.hent()).toEqual({ eier: MINSTE_BREDDE, navn: 300 });
  });

  it('remembers them for each ordning', () => {
    medLager();
    lagKolonnebredder('a', FELTER).sett(0, 200, []);
    expect(lagKolonnebredder('a', FELTER).hent()).toEqual({ eier: 200 });
    expect(lagKolonnebredder('b', FELTER).hent()).toEqual({});
  });

  it.each(['', 'ikke json', '[1]', 'null', '"x"', '{"eier":"bred"}'])('takes %j for nothing', (tekst) => {
    medLager({ 'kolonnebredder.a': tekst });
    const bredder = lagKolonnebredder('a', FELTER);
    expect(FELTER.map((felt) => bredder.hent()[felt])).toEqual([undefined, undefined, undefined]);
  });

  it('works where storage is closed', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new Error('closed');
      },
    });
    const bredder = lagKolonnebredder('a', FELTER);
    bredder.sett(0, 200, []);
    expect(bredder.hent()).toEqual({ eier: 200 });
  });
});
