import Link from 'next/link';
import { Paragraph } from '@/components/ui/ds';
import { getTranslations } from 'next-intl/server';
import { Sidetittel } from '@/components/ui/Sidetittel';

export default async function IkkeFunnet() {
  const t = await getTranslations('ikkeFunnet');
  return (
    <>
      <Sidetittel>{t('tittel')}</Sidetittel>
      <Paragraph style={{ maxWidth: 'var(--tekstbredde)' }}>{t('tekst')}</Paragraph>
      <p>
        <Link href="/">{t('tilOversikten')}</Link>
      </p>
    </>
  );
}
