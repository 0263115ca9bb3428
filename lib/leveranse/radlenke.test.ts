import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lesRadlenke, radlenke } from './radlenke';

it('leads to the cell that it was made for', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.string({ minLength: 1 }), (radId, felt) => {
      const { pathname, search, hash } = new URL(radlenke('abc', radId, felt), 'http://localhost');
      expect([pathname, search]).toEqual(['/leveranse/abc', '']);
      expect(lesRadlenke(hash)).toEqual({ radId, felt });
    }),
  );
});

it.each(['', '#', '#innhold', '#felt=navn'])('%j leads to no cell', (hash) => {
  expect(lesRadlenke(hash)).toBeUndefined();
});
