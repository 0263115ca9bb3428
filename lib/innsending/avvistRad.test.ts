import { expect, it } from 'vitest';
import { avvistRad } from './avvistRad';

const oppgaver = [
  { eier: { fnr: '1' }, beloep: 100 },
  { eier: { fnr: '2' }, beloep: 200 },
  { eier: { fnr: '2' }, beloep: 300 },
];

it.each([
  ['leveranse/oppgave/0/beloep', '100', 0],
  ['leveranse/oppgave/1/beloep', '100', 0],
  ['leveranse/oppgave/1/beloep', '200', 1],
  ['leveranse.oppgave[2].eier.fnr', '1', undefined],
  ['leveranse.oppgave[1].eier.fnr', '1', 0],
  // Both bases fit, so nothing is claimed.
  ['leveranse/oppgave/2/eier/fnr', '2', undefined],
  ['leveranse/oppgave/9/beloep', '100', undefined],
  ['leveranse/inntektsaar', '2025', undefined],
  ['leveranse/oppgave/0/beloep', undefined, undefined],
  [undefined, '100', undefined],
])('%s %s: %s', (sti, angittVerdi, ventet) => {
  expect(avvistRad(oppgaver, { sti, angittVerdi })).toBe(ventet);
});
