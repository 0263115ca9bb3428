import Link from 'next/link';
import { Alert } from '@/components/ui/ds';
import { getTranslations } from 'next-intl/server';
import { formaterDag } from '@/lib/felles/dato';
import { hentSpraak } from '@/lib/i18n/hentSpraak';
import { ordningMed } from '@/lib/ordninger/register';
import { hentSnartSlettet } from '@/lib/server/oppbevaring/hentSnartSlettet';
import type { Utfoerer } from '@/lib/server/tilgang/organisasjoner';

/** What is deleted within a month, and how to keep it. */
export async function Slettevarsel({ utfoerer }: { utfoerer: Utfoerer }) {
  const t = await getTranslations('oppbevaring');
  const spraak = await hentSpraak();
  const snart = await hentSnartSlettet(utfoerer);
  if (snart.length === 0) return null;
  return (
    <Alert data-color="warning" role="region" aria-labelledby="snart-slettet">
      <strong id="snart-slettet">{t('snart')}</strong>
      <ul>
        {snart.map(({ id, ordning, inntektsaar, status, slettes }) => (
          <li key={id}>
            <Link href={`/leveranse/${id}`}>{`${ordningMed(ordning).navn[spraak]} ${inntektsaar}`}</Link>{' '}
            {t(status === 'utkast' ? 'utkast' : 'leveranse', { dag: formaterDag(slettes) })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
