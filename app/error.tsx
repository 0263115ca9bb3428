'use client';

import { Button, Paragraph } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import { Sidetittel } from '@/components/ui/Sidetittel';

/** Something is wrong with us, most often the database: what is safe, and the way to ask the server once more. */
export default function Feil({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const t = useTranslations('feilside');
  return (
    <>
      <Sidetittel>{t('tittel')}</Sidetittel>
      <Paragraph style={{ maxWidth: 'var(--tekstbredde)' }}>{t('tekst')}</Paragraph>
      <div>
        <Button onClick={retry}>{t('proevIgjen')}</Button>
      </div>
      {error.digest && <p className="dempet">{t('kode', { kode: error.digest })}</p>}
    </>
  );
}
