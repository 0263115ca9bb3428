import { expect, it } from 'vitest';
import { ekkoStemmer } from './kvittering';

const sendt = { referanse: 'Ref-1', antall: 2 };

it.each([
  ['Ref-1', 2, true],
  [undefined, undefined, true],
  ['Ref-1', undefined, true],
  [undefined, 2, true],
  ['Ref-2', 2, false],
  ['', 2, false],
  ['Ref-1', 3, false],
  [undefined, 0, false],
] as const)('%s and %s: %s', (oppgavegiversLeveranseReferanse, antallOppgaver, ventet) => {
  expect(ekkoStemmer(sendt, { oppgavegiversLeveranseReferanse, antallOppgaver })).toBe(ventet);
});

it('a reference that nobody sent is not ours', () => {
  const uten = { referanse: '', antall: 2 };
  expect(ekkoStemmer(uten, { oppgavegiversLeveranseReferanse: 'x', antallOppgaver: 2 })).toBe(false);
  expect(ekkoStemmer(uten, { oppgavegiversLeveranseReferanse: '', antallOppgaver: 2 })).toBe(true);
});
