import Link from 'next/link';
import { Paragraph } from '@/components/ui/ds';
import { getTranslations } from 'next-intl/server';
import { Sidetittel } from '@/components/ui/Sidetittel';
import { lesLenke } from '@/lib/server/epostvarsel/lenke';
import { Lenkeskjema } from '../_components/Lenkeskjema';

interface Props {
  searchParams: Promise<{ lenke?: string | string[] }>;
}

export async function generateMetadata() {
  return { title: (await getTranslations('varsler'))('tittel') };
}

/** Where the links in e-mails lead, also for those who are signed out: what it is about, and one button. */
export default async function Side({ searchParams }: Props) {
  const raa = String((await searchParams).lenke ?? '');
  const lest = await lesLenke(raa);
  const t = await getTranslations('varsler');
  if (!lest) {
    return (
      <>
        <Sidetittel>{t('lenkeside.ugyldigTittel')}</Sidetittel>
        <Paragraph>{t('lenkeside.ugyldig')}</Paragraph>
        <p>
          <Link href="/">{(await getTranslations('forMange'))('tilbake')}</Link>
        </p>
      </>
    );
  }
  const { formaal } = lest;
  const hva = formaal === 'bekreft' ? 'bekreft' : 'av';
  const slag = formaal === 'bekreft' ? '' : t(`slag.${formaal}`);
  return (
    <>
      <Sidetittel>{t(`lenkeside.${hva}.tittel`)}</Sidetittel>
      <Paragraph>{t(`lenkeside.${hva}.tekst`, { slag })}</Paragraph>
      <Lenkeskjema lenke={raa} hva={hva} />
    </>
  );
}
