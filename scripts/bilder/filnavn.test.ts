import { expect, it } from 'vitest';
import { filnavn } from './filnavn';

it.each([
  ['må avklares', 7, 'bred', 'lys', '07-maa-avklares-bred.png'],
  [
    'opplasting: resultat, valg og feil',
    31,
    'smal',
    'moerk',
    '31-opplasting-resultat-valg-og-feil-smal-moerk.png',
  ],
  ['spørsmål, kolonner og skader', 100, 'bred', 'lys', '100-spoersmaal-kolonner-og-skader-bred.png'],
] as const)('%s', (navn, nr, skjerm, tema, fasit) => {
  expect(filnavn({ navn, nr }, skjerm, tema)).toBe(fasit);
});
