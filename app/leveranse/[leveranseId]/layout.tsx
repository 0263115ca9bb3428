import { Button, Paragraph } from '@/components/ui/ds';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { velgOrganisasjonHandling } from '@/app/handlinger';
import { Sidetittel } from '@/components/ui/Sidetittel';
import { hentInnlogget } from '@/lib/server/auth/innlogget';
import { hentValgt } from '@/lib/server/tilgang/organisasjoner';
import { Leservarsel } from './_components/Leservarsel';
import { krevLeveranse } from './tilgang';

interface Props {
  children: ReactNode;
  params: Promise<{ leveranseId: string }>;
}

/** The header must never name another organisation than the one whose numbers are on the page. */
export default async function Layout({ children, params }: Props) {
  const { leveranseId } = await params;
  const { utfoerer } = await krevLeveranse(leveranseId);
  const oekt = await hentInnlogget();
  const valgt = oekt && (await hentValgt(oekt));
  const { orgnr, navn } = utfoerer.oppgavegiver;
  if (valgt?.orgnr === orgnr) {
    return (
      <>
        {utfoerer.rolle === 'lese' && <Leservarsel navn={navn} />}
        {children}
      </>
    );
  }
  const t = await getTranslations('organisasjon');
  return (
    <>
      <Sidetittel>{t('annenOrganisasjon')}</Sidetittel>
      <Paragraph>{t('annenOrganisasjonTekst', { navn })}</Paragraph>
      <form action={velgOrganisasjonHandling}>
        <input type="hidden" name="til" value={`/leveranse/${leveranseId}`} />
        <Button type="submit" name="orgnr" value={orgnr}>
          {t('byttTil', { navn })}
        </Button>
      </form>
    </>
  );
}
