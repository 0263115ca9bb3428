import { getTranslations } from 'next-intl/server';
import { UTSEENDER, type Utseende } from '@/lib/felles/utseende';
import { velgUtseendeHandling } from '../handlinger';
import stil from './bunnlinje.module.css';

/** Light, dark or more contrast. A plain form: it works before the page's scripts do, and without them. */
export async function Utseendevalg({ valgt }: { valgt: Utseende }) {
  const t = await getTranslations('utseende');
  return (
    <form action={velgUtseendeHandling} aria-labelledby="utseende" className={stil['utseende']}>
      <span id="utseende">{t('tittel')}</span>
      {UTSEENDER.map((utseende) => (
        <button
          key={utseende}
          type="submit"
          name="utseende"
          value={utseende}
          aria-pressed={utseende === valgt}
        >
          {t(utseende)}
        </button>
      ))}
    </form>
  );
}
