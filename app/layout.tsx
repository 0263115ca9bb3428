import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import { SkipLink } from '@/components/ui/ds';
import type { ReactNode } from 'react';
import '@fontsource-variable/inter/index.css';
import '@digdir/designsystemet-css';
import './tema/oppgaveportalen.css';
import './tema/papir.css';
import './globalt.css';
import { lesUtseende, UTSEENDEKAKE, utseendeattributter } from '@/lib/felles/utseende';
import { hentSpraak } from '@/lib/i18n/hentSpraak';
import { Bunnlinje } from './_components/Bunnlinje';
import { Frakoblet } from './_components/Frakoblet';
import { Topplinje } from './_components/Topplinje';

/** Everything depends on who asks, and on the environment at run time: one build serves every environment. */
export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('felles');
  return { title: { default: t('portalnavn'), template: `%s – ${t('portalnavn')}` }, robots: 'noindex' };
}

export default async function Layout({ children }: { children: ReactNode }) {
  const t = await getTranslations('felles');
  const utseende = lesUtseende((await cookies()).get(UTSEENDEKAKE)?.value);
  return (
    <html lang={await hentSpraak()} {...utseendeattributter(utseende)}>
      <body>
        <SkipLink href="#innhold">{t('hoppTilInnhold')}</SkipLink>
        <NextIntlClientProvider>
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
