import { Heading, Link, Paragraph } from '@/components/ui/ds';
import { getTranslations } from 'next-intl/server';
import { startFraIFjorHandling } from '@/app/ny/actions';
import { Handlingsknapp } from '@/components/ui/Handlingsknapp';
import { aapneInntektsaar } from '@/lib/leveranse/inntektsaar';
import { ordningMed } from '@/lib/ordninger/register';
import type { Leveranse } from '@/lib/server/tilgang/leveranse';
import stil from '@/components/kvittering/kvittering.module.css';
import { Rettknapp } from './Rettknapp';

/** What can be done with a delivery that was received: correct it, begin the next year, and what cannot. */
export async function Videre({ leveranse }: { leveranse: Leveranse }) {
  if (leveranse.innholdSlettet) return null;
  const t = await getTranslations('kvittering');
  const rettelse = await getTranslations('rettelse');
  const ny = await getTranslations('ny.feil');
  const forMange = await getTranslations('forMange');
  const ordning = ordningMed(leveranse.ordning);
  const neste = leveranse.inntektsaar + 1;
  const kanStarteNeste = !leveranse.ingenOppgaver && aapneInntektsaar(ordning, new Date()).includes(neste);
  const delvis = leveranse.status === 'delvis_mottatt';
  return (
    <section aria-labelledby="videre" className={stil['videre']}>
      <Heading level={2} data-size="2xs" id="videre">
        {t('rettTittel')}
      </Heading>
      <Paragraph>{rettelse(delvis ? 'rettDelvis' : 'rettTekst')}</Paragraph>
      <Rettknapp leveranseId={leveranse.id} />
      {kanStarteNeste && (
        <>
          <Paragraph>{t('nesteTekst', { aar: String(neste) })}</Paragraph>
          <Handlingsknapp
            handling={startFraIFjorHandling}
            felter={{ ordning: ordning.id, inntektsaar: neste }}
            feil={{
              ordning: ny('ordning'),
              inntektsaar: ny('inntektsaar'),
              utlogget: ny('utlogget'),
              utilgjengelig: ny('utilgjengelig'),
              for_mange: forMange('handling'),
              ingen_i_fjor: ny('ingen_i_fjor'),
            }}
          >
            {t('neste')}
          </Handlingsknapp>
        </>
      )}
      <Paragraph>
        {t('trekke')} <Link href={ordning.skjemaside}>{rettelse('skjema')}</Link>.
      </Paragraph>
    </section>
  );
}
