import { expect, it } from 'vitest';
import { tryggSti } from './tryggSti';

it.each(['/', '/ny', '/leveranse/0193b5cd-cb85-7320-bd8c-6c78c88dc8af/kvittering', '/ny?ordning=x&aar=2025'])(
  'goes on to %s',
  (sti) => expect(tryggSti(sti)).toBe(sti),
);

it.each([
  '//ond.no',
  '/\\ond.no',
  'https://ond.no',
  'javascript:alert(1)',
  '',
  null,
  undefined,
  5,
  '/a b',
  '/%2f%2fond.no',
])('does not go on to %s', (sti) => expect(tryggSti(sti)).toBe('/'));
