import { describe, expect, it } from 'vitest';
import { type Htmlcelle, plasser } from './plasser';

const c = (tekst: string, kolonner = 1, rader = 1): Htmlcelle => ({ tekst, kolonner, rader });

describe('plasser', () => {
  it('puts cells in their columns', () => {
    expect(plasser([[c('a'), c('b')], [c('d')], []])).toEqual([['a', 'b'], ['d'], []]);
  });

  it('keeps the place of what stands beside and under merged cells', () => {
    expect(
      plasser([[c('a', 2), c('b', 1, 2)], [c('c'), c('d')], [c('e', 1, 0), c('f'), c('g')], [c('h')]]),
    ).toEqual([
      ['a', '', 'b'],
      ['c', 'd', ''],
      ['e', 'f', 'g'],
      ['', 'h'],
    ]);
  });

  it('is not made to work by a cell that says it is a million wide', () => {
    const [rad] = plasser([[c('a', 1_000_000, 1_000_000), c('b')]]);
    expect(rad?.[0]).toBe('a');
    expect(rad).toHaveLength(257);
  });
});
