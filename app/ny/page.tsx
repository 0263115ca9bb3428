import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Sidetittel } from '@/components/ui/Sidetittel';
import { Steg } from '@/components/ui/Steg';
import { hentSpraak } from '@/lib/i18n/hentSpraak';
import { aapneInntektsaar, vanligInntektsaar } from '@/lib/leveranse/inntektsaar';
import { ordningMed } from '@/lib/ordninger/register';
import { hentInnlogget } from '@/lib/server/auth/innlogget';
import { hentStartbare } from '@/lib/server/leveranse/startFraIFjor';
import { hentUtfoerer, hentValgt } from '@/lib/server/tilgang/organisasjoner';
import { NyLeveranse } from './_components/NyLeveranse';

interface Props {
  searchParams: Promise<{ ordning?: string; aar?: string }>;
}

export async function generateMetadata() {
  return { title: (await getTranslations('ny'))('tittel') };
}

export default async function Side({ searchParams }: Props) {
  const oekt = await hentInnlogget();
  if (!oekt) redirect('/?til=/ny');
  const valgt = await hentValgt(oekt);
  if (!valgt) redirect('/');
  const utfoerer = await hentUtfoerer(oekt, valgt.orgnr);
  const t = await getTranslations('ny');
  const spraak = await hentSpraak();
  const oensket = await searchParams;
  const naa = new Date();
  const valg = valgt.ordninger.map(ordningMed).map((ordning) => ({
    id: ordning.id,
    navn: ordning.navn[spraak],
    beskrivelse: ordning.beskrivelse[spraak],
    aar: aapneInntektsaar(ordning, naa),
  }));
  return (
    <>
      <Steg naa="velg" />
      <Sidetittel under={t('for', { navn: valgt.navn })}>{t('tittel')}</Sidetittel>
      <NyLeveranse
        valg={valg}
        ordning={
          valg.find(({ id }) => id === oensket.ordning)?.id ?? (valg.length === 1 ? valg[0]?.id : undefined)
        }
        inntektsaar={Number(oensket.aar) || vanligInntektsaar(naa)}
        startbare={utfoerer ? await hentStartbare(utfoerer, naa) : []}
      />
    </>
  );
}
