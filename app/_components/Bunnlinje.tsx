import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { hentTopplinjedata } from '@/lib/server/auth/topplinjedata';
import stil from './bunnlinje.module.css';

/** Below every page, for whoever works for an organisation: what is held, and what was done. */
export async function Bunnlinje() {
  const t = await getTranslations('bunnlinje');
  const varsler = await getTranslations('varsler');
  const { valgt } = await hentTopplinjedata();
  if (!valgt) return null;
  return (
    <footer className={stil['bunnlinje']}>
      <Link href="/organisasjon/systemtilgang">{t('systemtilgang')}</Link>
      <Link href="/organisasjon/roller">{t('roller')}</Link>
      <Link href="/logg">{t('logg')}</Link>
      <Link href="/organisasjon/data">{t('data')}</Link>
      <Link href="/varsler">{varsler('lenke')}</Link>
    </footer>
  );
}
