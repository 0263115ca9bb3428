import { expect, it } from 'vitest';
import { masker, maskertIdentitet } from './masker';
import { proeveordning } from './proeveordning';

const felt = (type: string) => {
  const funnet = proeveordning.felter.find((f) => f.type === type);
  if (!funnet) throw new Error(type);
  return funnet;
};

it.each([
  ['eier', '02825010109', '028250*****'],
  ['eier', ' 311 131 788 ', '311 131 788'],
  ['eier', '02825', '02825'],
  ['beloep', '1 500,00', '1 500,00'],
])('%s %j is shown as %j', (type, raa, vist) => expect(masker(felt(type), raa)).toBe(vist));

it('a row is named by what it is about', () => {
  expect(maskertIdentitet(proeveordning, { eier: '02825010109', beloep: '5' })).toBe('028250*****');
  expect(maskertIdentitet(proeveordning, {})).toBe('');
});
