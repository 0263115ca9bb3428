import { getTranslations } from 'next-intl/server';
import { formaterDag } from '@/lib/felles/dato';
import { slettes } from '@/lib/server/oppbevaring/hentSnartSlettet';
import type { Leveranse } from '@/lib/server/tilgang/leveranse';

/** When the delivery is deleted, or that its content is. */
export async function Slettedato({ leveranse }: { leveranse: Leveranse }) {
  const t = await getTranslations('oppbevaring');
  const dag = slettes(leveranse);
  if (dag === undefined) return t('slettet');
  return t(leveranse.status === 'utkast' ? 'utkast' : 'leveranse', { dag: formaterDag(dag) });
}
