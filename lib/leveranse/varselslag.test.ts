import { expect, it } from 'vitest';
import { LEVERANSESTATUSER } from './status';
import { naaddFristdag, VARSELSLAG, varselslagFor } from './varselslag';

it('tells of every outcome and of nothing that is under way', () => {
  const stille = LEVERANSESTATUSER.filter((status) => !varselslagFor(status));
  expect(stille).toEqual(['utkast', 'sendes', 'ukjent']);
  const slag = new Set([...LEVERANSESTATUSER, 'tilbakevist' as const].map(varselslagFor));
  expect(VARSELSLAG.filter((ett) => !slag.has(ett))).toEqual(['frist']);
});

it.each([
  [15, undefined],
  [14, 14],
  [4, 14],
  [3, 3],
  [0, 3],
  [-1, undefined],
])('%s days before the deadline: %s', (igjen, dag) => expect(naaddFristdag(igjen)).toBe(dag));
