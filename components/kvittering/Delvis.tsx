import { Alert } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import stil from './kvittering.module.css';

/** Some parts were received and some were not: what that means, and what to do. */
export function Delvis({ mottatt, deler }: { mottatt: number; deler: number }) {
  const t = useTranslations('deler');
  return (
    <Alert data-color="warning" className={stil['mottatt'] ?? ''}>
      <strong>{t('delvisTittel')}</strong>
      <p>{t('delvisTekst', { mottatt, deler })}</p>
    </Alert>
  );
}

/** Received, but the receipt says something else than was sent. */
export function Kvitteringsavvik() {
  const t = useTranslations('utfall.kvittering_avviker');
  return (
    <Alert data-color="warning" className={stil['mottatt'] ?? ''}>
      <strong>{t('tittel')}</strong>
      <p>{t('tekst')}</p>
    </Alert>
  );
}
