import { expect, it } from 'vitest';
import { kanMerkes, KLARSTATUSER } from './klarmerke';
import { klarmerkeSchema } from './klarmerkeSkjema';

it.each([
  [{ status: 'klar', kommentar: ' ' }, true],
  [{ status: 'klar', kommentar: 'x'.repeat(1001) }, false],
  [{ status: 'sendt_tilbake', kommentar: ' ' }, false],
  [{ status: 'sendt_tilbake', kommentar: 'Rad 3' }, true],
  [{ status: 'sendt', kommentar: 'Rad 3' }, false],
])('%j: %s', (inn, gyldig) => expect(klarmerkeSchema.safeParse(inn).success).toBe(gyldig));

it('only what is ready is sent back', () => {
  const naa = [null, ...KLARSTATUSER];
  expect(naa.map((status) => kanMerkes(status, 'sendt_tilbake'))).toEqual([false, true, false]);
  expect(naa.every((status) => kanMerkes(status, 'klar'))).toBe(true);
});
