import { expect, it } from 'vitest';
import { erForSent, lesepause } from './foelging';

const TIME = 3_600_000;

it.each([
  [1, false, 7_500, 15_000],
  [2, false, 15_000, 30_000],
  [6, false, 240_000, 480_000],
  [9, false, TIME / 2, TIME],
  [2_000, false, TIME / 2, TIME],
  [1, true, 480_000, 960_000],
  [4, true, TIME / 2, TIME],
])('after reading %i, slow %s, the pause is from %i to %i ms', (antall, sakte, minst, mest) => {
  expect(lesepause(antall, 15_000, 0, sakte)).toBe(minst);
  expect(lesepause(antall, 15_000, 1, sakte)).toBe(mest);
});

it('is waited for in sixty days', () => {
  const mottatt = new Date('2026-01-01T00:00:00Z');
  expect(erForSent(mottatt, new Date('2026-03-01T23:59:59Z'))).toBe(false);
  expect(erForSent(mottatt, new Date('2026-03-02T00:00:00Z'))).toBe(true);
});
