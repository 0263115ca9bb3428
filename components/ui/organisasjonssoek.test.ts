import { expect, it } from 'vitest';
import { soekOrganisasjoner } from './organisasjonssoek';

const org = (navn: string, orgnr: string) => ({ navn, orgnr, overordnet: null, velgbar: true, grunn: null });
const ALLE = [
  org('Ærlig Kraft SA', '310402109'),
  org('Bø Samvirkelag SA', '310715476'),
  org('Kraft AS', '311028847'),
];

it.each([
  ['', [0, 1, 2]],
  ['  ', [0, 1, 2]],
  ['kraft', [0, 2]],
  ['KRAFT sa', [0]],
  ['sa kraft', [0]],
  ['ærl', [0]],
  ['310', [0, 1]],
  ['310 402 109', [0]],
  ['402', []],
  ['finnes ikke', []],
])('%j finds %j', (soek, treff) => {
  expect(soekOrganisasjoner(ALLE, soek)).toEqual(treff.map((i) => ALLE[i]));
});
