import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { lokaleFor, SPRAAK } from '@/lib/felles/spraak';
import { tekster } from '@/lib/i18n/tekster';
import { useSvartekst } from './useSvartekst';

function Svar({ svar }: { svar: 'feilet' | 'for_mange' }) {
  return <p>{useSvartekst<'feilet' | 'for_mange'>((kode) => `egne ord om ${kode}`)(svar)}</p>;
}

it.each(SPRAAK)(
  'too many calls says what is safe and when to try again, all else its own words: %s',
  (spraak) => {
    const vis = (svar: 'feilet' | 'for_mange'): string =>
      renderToStaticMarkup(
        <NextIntlClientProvider locale={lokaleFor(spraak)} messages={tekster(spraak)} timeZone="Europe/Oslo">
          <Svar svar={svar} />
        </NextIntlClientProvider>,
      );
    expect(vis('for_mange')).toBe(`<p>${tekster(spraak).forMange.handling}</p>`);
    expect(vis('feilet')).toBe('<p>egne ord om feilet</p>');
  },
);
