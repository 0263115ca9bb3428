import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { Utseende } from '@/lib/felles/utseende';
import { VILKAAR } from '@/lib/felles/vilkaar';
import { hentTopplinjedata } from '@/lib/server/auth/topplinjedata';
import { Utseendevalg } from './Utseendevalg';
import stil from './bunnlinje.module.css';

/** Below every page: what is held and was done, for whoever works for an organisation, and how the pages look. */
export async function Bunnlinje({ utseende }: { utseende: Utseende }) {
  const t = await getTranslations('bunnlinje');
  const varsler = await getTranslations('varsler');
  const { valgt } = await hentTopplinjedata();
  return (
    <footer className={stil['bunnlinje']}>
      {valgt && (
        <nav aria-label={t('organisasjon')} className={stil['lenker']}>
          <Link href="/organisasjon/systemtilgang">{t('systemtilgang')}</Link>
          <Link href="/organisasjon/roller">{t('roller')}</Link>
          <Link href="/logg">{t('logg')}</Link>
          <Link href="/organisasjon/data">{t('data')}</Link>
          <Link href="/varsler">{varsler('lenke')}</Link>
        </nav>
      )}
      <nav aria-label={t('vilkaar')} className={stil['lenker']}>
        {VILKAAR.map((side) => (
          <Link key={side} href={`/${side}`}>
            {t(side)}
          </Link>
        ))}
      </nav>
      <Utseendevalg valgt={utseende} />
      <p className={stil['om']}>{t('om')}</p>
    </footer>
  );
}
