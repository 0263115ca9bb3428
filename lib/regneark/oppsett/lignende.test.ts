import { expect, it } from 'vitest';
import { ordninger, ordningMed } from '@/lib/ordninger/register';
import { csv, importer } from '../proeve/importer';

const PERSON = '02825010109';
const MAALEPUNKT = '707057500051628391';

/** The ordning that a file of these headings and one row is said to look like, in a draft of `ordning`. */
async function lignerPaa(ordning: string, hode: string, rad: string): Promise<string | undefined> {
  const lest = await importer(csv(`${hode}\n${rad}\n`), ordningMed(ordning), { ordninger });
  return lest.fakta.ligner?.nb;
}

it.each([
  ['overskuddsstroem', 'Fnr;Navn;Beløp', `${PERSON};Ola;1`, 'Skattepliktig kundeutbytte'],
  ['overskuddsstroem', 'Fnr;Fornavn;Etternavn;Utbytte', `${PERSON};Ola;Li;1`, 'Skattepliktig kundeutbytte'],
  ['kundeutbytte', 'Fnr;Målepunkt;Brutto;Vederlag', `${PERSON};${MAALEPUNKT};1;0`, 'Overskuddsstrøm'],
  // Both have all they require, but the one says more of what the file is for.
  ['kundeutbytte', 'Fnr;Navn;Beløp;Målepunkt;Vederlag', `${PERSON};Ola;1;${MAALEPUNKT};0`, 'Overskuddsstrøm'],
])('in %s, %s is of another ordning', async (ordning, hode, rad, venter) => {
  expect(await lignerPaa(ordning, hode, rad)).toBe(venter);
});

it.each([
  ['kundeutbytte', 'Fnr;Navn;Beløp', `${PERSON};Ola;1`],
  ['kundeutbytte', 'Fnr;Navn;Beløp;Adresse;Postnr;Sted', `${PERSON};Ola;1;Storgata;0155;Oslo`],
  ['kundeutbytte', 'Fnr;Navn;Beløp;Målepunkt', `${PERSON};Ola;1;${MAALEPUNKT}`],
  ['overskuddsstroem', 'Fnr;Målepunkt;Brutto;Vederlag', `${PERSON};${MAALEPUNKT};1;0`],
  // A column is missing, or has a heading that nobody knows: it need not be the wrong file.
  ['overskuddsstroem', 'Fnr;Navn;Målepunkt;Beløp', `${PERSON};Ola;${MAALEPUNKT};1`],
  ['kundeutbytte', 'Fnr;Hvem;Beløp', `${PERSON};Ola;1`],
  // Known by what it holds.
  ['overskuddsstroem', 'Fnr;Navn;Sted i nettet;Beløp', `${PERSON};Ola;${MAALEPUNKT};1`],
])('in %s, %s is what it should be', async (ordning, hode, rad) => {
  expect(await lignerPaa(ordning, hode, rad)).toBeUndefined();
});
