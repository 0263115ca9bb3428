import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Loepetekst } from './Loepetekst';

const tegn = (tekst: string): string => renderToStaticMarkup(<Loepetekst>{tekst}</Loepetekst>);

it('headings, lists, tables and links', () => {
  const html = tegn(
    '## Hvem\n\n- **en**\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n[side](/kontakt) [ut](https://a.no/)\n',
  );
  for (const del of [
    /<h2[^>]*>Hvem<\/h2>/,
    '<li><strong>en</strong></li>',
    '<td>2</td>',
    '<a href="/kontakt">side</a>',
  ])
    expect(html).toMatch(del);
  expect(html).toContain('<a href="https://a.no/">ut</a>');
});

it.each([
  ['<script>alert(1)</script>', /<script/],
  ['Tekst <b onclick="x">rå</b>', /<b /],
  ['<iframe src="https://a.no"></iframe>', /<iframe/],
  ['![bilde](https://a.no/x.png)', /<img|preload/],
  ['[klikk](javascript:alert(1))', /javascript|<a/],
  ['[klikk](data:text/html,x)', /data:|<a/],
  ['[klikk](//a.no)', /<a/],
  ['<style>*{display:none}</style>', /<style/],
])('%s lets nothing through', (tekst, ulovlig) => expect(tegn(tekst)).not.toMatch(ulovlig));
