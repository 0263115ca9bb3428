import { expect, it } from 'vitest';
import { maskerFoedselsnumre } from './masker';

it.each([
  ['02825010109', '028250•••••'],
  ['Oppgaveeier 028250 10109 finnes ikke.', 'Oppgaveeier 028250 ••••• finnes ikke.'],
  ['02825010109,05838099999', '028250•••••,058380•••••'],
  ['310000123', '310000123'],
  ['707057500051628391', '707057500051628391'],
  ['', ''],
])('%s', (tekst, maskert) => {
  expect(maskerFoedselsnumre(tekst)).toBe(maskert);
});
