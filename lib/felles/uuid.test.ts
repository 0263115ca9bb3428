import { describe, expect, it } from 'vitest';
import { nyUuid } from './uuid';

describe('nyUuid', () => {
  const mange = Array.from({ length: 2000 }, nyUuid);

  it('is a UUID of version 4, as the draft takes the id of a row', () => {
    for (const uuid of mange)
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('is never the same twice, and each of its digits varies', () => {
    expect(new Set(mange).size).toBe(mange.length);
    const faste = [8, 13, 14, 18, 23];
    for (let i = 0; i < 36; i += 1) {
      const ulike = new Set(mange.map((uuid) => uuid[i])).size;
      expect(ulike).toBe(faste.includes(i) ? 1 : i === 19 ? 4 : 16);
    }
  });
});
