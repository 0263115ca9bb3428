import { createTranslator } from 'next-intl';
import { expect, it } from 'vitest';
import { LESEFEILKODER } from './feil';
import { FUNN } from './funn';
import nb from '@/messages/nb.json';

const tekster = nb.opplasting;

const ALLE = {
  filnavn: 'a.xlsx',
  rad: 3,
  rader: '3, 4',
  antall: 2,
  maks: 1000,
  ark: 'Ark1',
  felt: 'Navn',
  funnet: 'a',
  forventet: 'b',
  mal: 'x',
  valgt: 'y',
  kolonne: 'Navn',
  eksempel: '1.234 → 1234',
};

it('every failure and finding has a text that can be formatted', () => {
  expect(Object.keys(tekster.lesefeil).sort()).toEqual([...LESEFEILKODER].sort());
  expect(Object.keys(tekster.funn).sort()).toEqual(Object.keys(FUNN).sort());
  const feil: unknown[] = [];
  const t = createTranslator({
    locale: 'nb',
    messages: tekster as object,
    onError: (grunn) => feil.push(grunn),
  });
  const noekler = [
    ...LESEFEILKODER.flatMap((kode) => ['tittel', 'tekst', 'gjoer'].map((del) => `lesefeil.${kode}.${del}`)),
    ...Object.keys(FUNN).map((kode) => `funn.${kode}`),
  ];
  for (const noekkel of noekler) expect(t(noekkel as never, ALLE as never)).not.toContain('{');
  expect(feil).toEqual([]);
});
