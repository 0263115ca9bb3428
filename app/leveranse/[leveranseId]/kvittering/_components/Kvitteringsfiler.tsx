import Link from 'next/link';
import { Button } from '@/components/ui/ds';
import { getTranslations } from 'next-intl/server';
import type { Leveranse } from '@/lib/server/tilgang/leveranse';
import stil from '@/components/kvittering/kvittering.module.css';

/** The receipt and the rows as files, and the way back. */
export async function Kvitteringsfiler({ leveranse }: { leveranse: Leveranse }) {
  const t = await getTranslations('kvittering');
  const nedlasting = await getTranslations('nedlasting');
  return (
    <div className={stil['knapper'] ?? ''}>
      {!leveranse.innholdSlettet && (
        <Button asChild variant="secondary">
          <a href={`/api/leveranse/${leveranse.id}/kvittering`} download>
            {t('pdf')}
          </a>
        </Button>
      )}
      <Button asChild variant="secondary">
        <Link href="/">{t('tilOversikten')}</Link>
      </Button>
      {!leveranse.innholdSlettet &&
        (['xlsx', 'csv'] as const).map((format) => (
          <Button key={format} asChild variant="tertiary">
            <a href={`/api/leveranse/${leveranse.id}/regneark?format=${format}`} download>
              {nedlasting(format)}
            </a>
          </Button>
        ))}
    </div>
  );
}
