import { createTranslator } from 'next-intl';
import { expect, it } from 'vitest';
import nb from '@/messages/nb.json';
import { lagMal } from './mal';

const t = createTranslator({ locale: 'nb', messages: nb, namespace: 'oppgavetabell' });

it.each([
  ['celle', { overskrift: 'Navn {x}', rad: 12_345 }],
  ['sted', { overskrift: "Utbetalt 'beløp'", rad: 1 }],
  ['slettRad', { rad: 100_000 }],
  ['eksempel', { eksempel: '$& 1 500' }],
] as const)('fills %s as the message format does', (noekkel, verdier) => {
  const fylt = lagMal((hull) => t(noekkel, hull as never), Object.keys(verdier))(verdier);
  expect(fylt).toBe(t(noekkel, verdier as never));
  expect(fylt).toContain(String(Object.values(verdier)[0]));
});
