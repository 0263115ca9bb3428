import { afterEach, describe, expect, it, vi } from 'vitest';
import { lagRadlager } from '@/components/oppgavetabell/lager/radlager';
import type { Radlager } from '@/components/oppgavetabell/lager/typer';
import { kundeutbytte } from '@/lib/ordninger/kundeutbytte/ordning';
import { lagBord } from './bord';

const NAVN = ['Åse', 'Bjørn', 'Cecilie'];

function lagerMedTre(): Radlager {
  const rader = NAVN.map((navn, i) => ({ radId: `r${i}`, posisjon: `a${i}`, verdier: { navn } }));
  return lagRadlager({ ordning: kundeutbytte, kontekst: { inntektsaar: 2025, miljoe: 'lokal' }, rader });
}

const skriv = (lager: Radlager, radId: string, til: string): void =>
  void lager.utfoer({ type: 'sett', celler: [{ radId, felt: 'navn', til }] });

/** Every look at the clock is a slice later. */
function altErLangsomt(): void {
  let naa = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (naa += 1000));
}

afterEach(() => vi.restoreAllMocks());

describe('a table that is remembered', () => {
  it.each<[string, (lager: Radlager) => void]>([
    ['a cell', (lager) => skriv(lager, 'r1', 'Bjørg')],
    ['a row', (lager) => void lager.utfoer({ type: 'leggTil' })],
    ['a deletion', (lager) => void lager.utfoer({ type: 'slettRader', radIder: ['r0'] })],
    [
      "another's cell",
      (lager) => lager.brukFremmede([{ type: 'celle', radId: 'r2', felt: 'navn', til: 'Siri' }]),
    ],
  ])('has become another by %s', (_hva, endre) => {
    const lager = lagerMedTre();
    const erUendret = lagBord(lager).merk();
    endre(lager);
    expect(erUendret()).toBe(false);
  });

  it('is the same when nothing was changed, and when it is stored', () => {
    const lager = lagerMedTre();
    skriv(lager, 'r1', 'Bjørg');
    const erUendret = lagBord(lager).merk();
    skriv(lager, 'r1', 'Bjørg');
    lager.bekreft(lager.hentVentende());
    lager.brukFremmede([{ type: 'celle', radId: 'r1', felt: 'navn', til: 'Bjørg' }]);
    expect(erUendret()).toBe(true);
  });
});

describe('a picture of the table', () => {
  it('holds every row in its order, and knows when it is old', async () => {
    const lager = lagerMedTre();
    const { rader, erUendret } = await lagBord(lager).hentBilde();
    expect(rader).toEqual(NAVN.map((navn, i) => ({ radId: `r${i}`, verdier: { navn } })));
    expect(erUendret()).toBe(true);
    skriv(lager, 'r2', 'Siri');
    expect(erUendret()).toBe(false);
  });

  it('is of one moment, though something is written between two slices', async () => {
    altErLangsomt();
    const lager = lagerMedTre();
    const bilde = lagBord(lager).hentBilde();
    skriv(lager, 'r0', 'Først');
    skriv(lager, 'r2', 'Sist');
    const { rader, erUendret } = await bilde;
    expect(rader.map(({ verdier }) => verdier['navn'])).toEqual(['Først', 'Bjørn', 'Sist']);
    expect(erUendret()).toBe(true);
  });
});
