import { Heading } from '@/components/ui/ds';
import { getTranslations } from 'next-intl/server';
import { hentSpraak } from '@/lib/i18n/hentSpraak';
import { ordningstilgang } from '@/lib/leveranse/systemtilgang';
import { ordningMed } from '@/lib/ordninger/register';
import { hentSystemtilgang } from '@/lib/server/systemtilgang/hentSystemtilgang';
import { tilSystemtilgang } from '@/lib/server/systemtilgang/rad';
import type { Utfoerer } from '@/lib/server/tilgang/organisasjoner';
import { Godkjenning } from './Godkjenning';
import { Sjekket } from './Sjekket';
import stil from './systemtilgang.module.css';

/** How it stands in Altinn for each ordning that the person may report. */
export async function Godkjenninger({ utfoerer }: { utfoerer: Utfoerer }) {
  const t = await getTranslations('tilgangsside');
  const spraak = await hentSpraak();
  const rad = await hentSystemtilgang(utfoerer.oppgavegiver, 'egen');
  const tilgang = rad ? tilSystemtilgang(rad) : undefined;
  return (
    <section aria-labelledby="godkjenning" className={stil['del']}>
      <Heading level={2} data-size="xs" id="godkjenning">
        {t('ordninger')}
      </Heading>
      {utfoerer.ordninger.map((id) => {
        const ordning = ordningMed(id);
        return (
          <Godkjenning
            key={id}
            id={id}
            tittel={ordning.navn[spraak]}
            status={ordningstilgang(ordning, tilgang)}
            bekreftUrl={rad?.bekreftUrl ?? undefined}
            organisasjon={utfoerer.oppgavegiver}
            felt={{ ordning: id }}
          />
        );
      })}
      {rad?.sjekket && <Sjekket tid={rad.sjekket} />}
    </section>
  );
}
