import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import localFont from 'next/font/local';
import { cookies } from 'next/headers';
import { SkipLink } from '@/components/ui/ds';
import type { ReactNode } from 'react';
import '@digdir/designsystemet-css';
import './tema/oppgaveportalen.css';
import './tema/papir.css';
import './globalt.css';
import { lesUtseende, UTSEENDEKAKE, utseendeattributter } from '@/lib/felles/utseende';
import { hentSpraak } from '@/lib/i18n/hentSpraak';
import { tilNettleser } from '@/lib/i18n/tilNettleser';
import { Bunnlinje } from './_components/Bunnlinje';
import { Frakoblet } from './_components/Frakoblet';
import { Topplinje } from './_components/Topplinje';

/** Fetched with the page, and never put in when the page has been drawn without it: nothing moves. */
const skrift = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  weight: '100 900',
  display: 'optional',
  variable: '--skrift',
});

/**
 * Letters such as Ł, Ž and ș, for the names that have them: fetched where one is shown, and put in when it has come.
 * It stands before the other and has no stand-in, so that what it lacks is taken from there.
 */
const sjeldneBokstaver = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2',
  weight: '100 900',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-024F, U+1E00-1EFF' }],
  variable: '--skrift-sjeldne',
});

/** Everything depends on who asks, and on the environment at run time: one build serves every environment. */
export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('felles');
  return { title: { default: t('portalnavn'), template: `%s – ${t('portalnavn')}` }, robots: 'noindex' };
}

export default async function Layout({ children }: { children: ReactNode }) {
  const t = await getTranslations('felles');
  const spraak = await hentSpraak();
  const utseende = lesUtseende((await cookies()).get(UTSEENDEKAKE)?.value);
  return (
    <html
      lang={spraak}
      className={`${skrift.variable} ${sjeldneBokstaver.variable}`}
      {...utseendeattributter(utseende)}
    >
      <body>
        <SkipLink href="#innhold">{t('hoppTilInnhold')}</SkipLink>
        <NextIntlClientProvider messages={tilNettleser(spraak)}>
          <Frakoblet />
          <Topplinje />
          <main id="innhold" tabIndex={-1}>
            {children}
          </main>
          <Bunnlinje utseende={utseende} />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
