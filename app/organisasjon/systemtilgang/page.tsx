import { Suspense } from 'react';
import { Paragraph } from '@/components/ui/ds';
import { getTranslations } from 'next-intl/server';
import { Sidetittel } from '@/components/ui/Sidetittel';
import { hentSpraak } from '@/lib/i18n/hentSpraak';
import { ordningsnavn } from '@/lib/ordninger/register';
import { sjekkKlar } from '@/lib/server/systemtilgang/sjekkliste';
import { krevOrganisasjon } from '../tilgang';
import { Godkjenninger } from './_components/Godkjenninger';
import { Klientgodkjenning } from './_components/Klientgodkjenning';
import { Sjekkliste } from './_components/Sjekkliste';
import { Ventende } from './_components/Ventende';
import stil from './_components/systemtilgang.module.css';

export async function generateMetadata() {
  return { title: (await getTranslations('tilgangsside'))('tittel') };
}

/** Whether the organisation has approved the portal, what is missing, and who can do it. Altinn is asked at once. */
export default async function Side() {
  const { oekt, utfoerer } = await krevOrganisasjon('/organisasjon/systemtilgang');
  const t = await getTranslations('tilgangsside');
  const { navn, orgnr } = utfoerer.oppgavegiver;
  const venter = (
    <p role="status" className={stil['venter']}>
      {t('venter')}
    </p>
  );
  return (
    <>
      <Sidetittel
        under={
          <>
            {navn} <span className="tall">{orgnr}</span>
          </>
        }
      >
        {t('tittel')}
      </Sidetittel>
      <Paragraph className={stil['tekst'] ?? ''}>{t('ingress', { navn })}</Paragraph>
      <Suspense>
        <Ventende utfoerer={utfoerer} />
      </Suspense>
      <Suspense fallback={venter}>
        <Sjekkliste
          loefte={sjekkKlar(oekt, utfoerer)}
          organisasjon={{ navn, orgnr }}
          ordningsnavn={ordningsnavn(await hentSpraak())}
        />
      </Suspense>
      <Suspense fallback={venter}>
        <Godkjenninger utfoerer={utfoerer} />
      </Suspense>
      <Suspense>
        <Klientgodkjenning utfoerer={utfoerer} />
      </Suspense>
    </>
  );
}
