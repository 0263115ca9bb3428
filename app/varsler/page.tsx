import { redirect } from 'next/navigation';
import { Alert, Paragraph } from '@/components/ui/ds';
import { getTranslations } from 'next-intl/server';
import { Sidetittel } from '@/components/ui/Sidetittel';
import { hentInnlogget } from '@/lib/server/auth/innlogget';
import { harEpost } from '@/lib/server/epostvarsel/leggIKoe';
import { hentVarselvalg } from '@/lib/server/epostvarsel/mottaker';
import { Varselskjema } from './_components/Varselskjema';

export async function generateMetadata() {
  return { title: (await getTranslations('varsler'))('tittel') };
}

/** Where the person wants word of what happens, and of what. The person's own: the same for every organisation. */
export default async function Side() {
  const oekt = await hentInnlogget();
  if (!oekt) redirect('/?til=/varsler');
  const t = await getTranslations('varsler');
  const valg = await hentVarselvalg(oekt.innsenderId);
  return (
    <>
      <Sidetittel>{t('tittel')}</Sidetittel>
      <Paragraph style={{ maxWidth: 'var(--tekstbredde)' }}>{t('ingress')}</Paragraph>
      {!harEpost() && <Alert data-color="info">{t('ikkeSattOpp')}</Alert>}
      {valg.epost && !valg.bekreftet && harEpost() && <Alert data-color="warning">{t('ubekreftet')}</Alert>}
      <Varselskjema epost={valg.epost} paa={valg.paa} />
    </>
  );
}
