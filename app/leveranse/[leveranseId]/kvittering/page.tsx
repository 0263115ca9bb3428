import { redirect } from 'next/navigation';
import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { getFormatter, getTranslations } from 'next-intl/server';
import { Bevislinje } from '@/components/kvittering/Bevislinje';
import { Delliste } from '@/components/kvittering/Delliste';
import { Delvis, Kvitteringsavvik } from '@/components/kvittering/Delvis';
import { Kjede } from '@/components/kvittering/Kjede';
import { Kvitteringsfakta } from '@/components/kvittering/Kvitteringsfakta';
import { Tilbakemelding } from '@/components/kvittering/Tilbakemelding';
import { Leveransefakta } from '@/components/oppsummering/Leveransefakta';
import { Sidetittel } from '@/components/ui/Sidetittel';
import { Steg } from '@/components/ui/Steg';
import { samletAv } from '@/lib/innsending/samletAv';
import { hentSpraak } from '@/lib/i18n/hentSpraak';
import { ordningMed } from '@/lib/ordninger/register';
import { hentTilbakemelding } from '@/lib/server/foelging/hentTilbakemelding';
import { hentBevis } from '@/lib/server/innsending/hentBevis';
import { hentInnsending } from '@/lib/server/innsending/hentInnsending';
import { hentKjede } from '@/lib/server/leveranse/hentKjede';
import { dekrypterHode } from '@/lib/server/leveranse/hode';
import stil from '@/components/kvittering/kvittering.module.css';
import { Slettedato } from '../_components/Slettedato';
import { krevLeveranse } from '../tilgang';
import { Kvitteringsfiler } from './_components/Kvitteringsfiler';
import { Videre } from './_components/Videre';

interface Props {
  params: Promise<{ leveranseId: string }>;
}

export async function generateMetadata() {
  return { title: (await getTranslations('kvittering'))('tittel') };
}

/** Received, with the ids: the proof, and what happens next. Received is not the same as accepted, and it says so. */
export default async function Side({ params }: Props) {
  const { leveranseId } = await params;
  const { leveranse, utfoerer } = await krevLeveranse(leveranseId);
  const innsending = await hentInnsending(leveranse);
  const foerste = innsending?.delene.find((del) => del.kvittering)?.kvittering;
  if (!innsending || !foerste) redirect(`/leveranse/${leveranseId}/status`);
  const t = await getTranslations('kvittering');
  const format = await getFormatter();
  const { delene } = innsending;
  const mottatte = delene.filter((del) => del.kvittering).length;
  return (
    <>
      <Steg naa="kvittering" />
      <Sidetittel>
        {t('tittelFor', {
          ordning: ordningMed(leveranse.ordning).navn[await hentSpraak()],
          aar: String(leveranse.inntektsaar),
        })}
      </Sidetittel>
      <Kjede {...await hentKjede(leveranseId)} />
      <div className={stil['sider']}>
        <div className={stil['svar']}>
          {mottatte < delene.length ? (
            <Delvis mottatt={mottatte} deler={delene.length} />
          ) : (
            <Alert data-color="success" className={stil['mottatt'] ?? ''}>
              <strong>{t('mottatt')}</strong>
              <span> {format.dateTime(foerste.mottatt, { dateStyle: 'long', timeStyle: 'short' })}</span>
            </Alert>
          )}
          {delene.some(({ aarsak }) => aarsak === 'kvittering_avviker') && <Kvitteringsavvik />}
          <Tilbakemelding
            leveranseId={leveranseId}
            bilde={await hentTilbakemelding({ leveranse, utfoerer })}
          />
          <Kvitteringsfiler leveranse={leveranse} />
        </div>
        <div className={stil['bevis']}>
          {delene.length > 1 ? (
            <Delliste ordningId={leveranse.ordning} deler={delene} />
          ) : (
            <Kvitteringsfakta kvittering={foerste} sha256={innsending.sha256} />
          )}
          {!leveranse.innholdSlettet && mottatte === delene.length && (
            <Bevislinje ordningId={leveranse.ordning} bevis={await hentBevis(leveranse)} />
          )}
          <Leveransefakta
            ordningId={leveranse.ordning}
            oppgavegiver={utfoerer.oppgavegiver}
            inntektsaar={leveranse.inntektsaar}
            ingenOppgaver={leveranse.ingenOppgaver}
            oppsummering={samletAv(delene)}
            hode={await dekrypterHode(leveranse)}
          />
          <p className="dempet">
            <Slettedato leveranse={leveranse} />
          </p>
        </div>
        <div className={stil['etterpaa']}>
          <Heading level={2} data-size="2xs">
            {t('hvaNaa')}
          </Heading>
          <Paragraph style={{ maxWidth: 'var(--tekstbredde)' }}>{t('hvaNaaTekst')}</Paragraph>
          <Videre leveranse={leveranse} />
        </div>
      </div>
    </>
  );
}
