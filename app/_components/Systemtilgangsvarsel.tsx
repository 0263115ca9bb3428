import Link from 'next/link';
import { Alert } from '@/components/ui/ds';
import { getTranslations } from 'next-intl/server';
import { hentVentende } from '@/lib/server/systemtilgang/ventende';
import type { Utfoerer } from '@/lib/server/tilgang/organisasjoner';

/** The approval has come since somebody tried to send: what waited for it can be sent now. */
export async function Systemtilgangsvarsel({ utfoerer }: { utfoerer: Utfoerer }) {
  const t = await getTranslations('tilgangsside');
  const { length: antall } = await hentVentende(utfoerer);
  if (antall === 0) return null;
  return (
    <Alert data-color="success">
      {t('ventendeVarsel', { antall })}{' '}
      <Link href="/organisasjon/systemtilgang">{t('tilSystemtilgang')}</Link>
    </Alert>
  );
}
