import { Alert } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';

/** Told before anybody types what will not be stored. */
export function Leservarsel({ navn }: { navn: string }) {
  const t = useTranslations('roller');
  return <Alert data-color="info">{t('bareLese', { navn })}</Alert>;
}
