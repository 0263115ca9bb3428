import { describe, expect, it } from 'vitest';
import { nyUuid } from './uuid';

describe('nyUuid', () => {
  const foer = Date.now();
  const mange = Array.from({ length: 200_000 }, nyUuid);
  const etter = Date.now();

  it('is a UUID of version 7, as the draft takes the id of a row', () => {
    const form = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(mange.filter((uuid) => !form.test(uuid))).toEqual([]);
  });

  it('is never the same twice, and each digit of its chance varies', () => {
    expect(new Set(mange).size).toBe(mange.length);
    const chance = [...mange.keys()].filter((i) => i % 49 === 0).map((i) => mange[i] ?? '');
    for (let i = 15; i < 36; i += 1) {
      const ulike = new Set(chance.map((uuid) => uuid[i])).size;
      expect(ulike).toBe([18, 23].includes(i) ? 1 : i === 19 ? 4 : 16);
    }
  });

  it('begins with the time, so that those that come together stand together', () => {
    const tider = mange.map((uuid) => Number.parseInt(uuid.slice(0, 8) + uuid.slice(9, 13), 16));
    expect(tider.at(-1)).toBeLessThanOrEqual(etter);
    expect(tider[0]).toBeGreaterThanOrEqual(foer);
    expect(tider).toEqual(tider.toSorted((a, b) => a - b));
  });
});
