import { redirect } from 'next/navigation';
import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { getFormatter, getTranslations } from 'next-intl/server';
import { Bevislinje } from '@/components/kvittering/Bevislinje';
import { Kjede } from '@/components/kvittering/Kjede';
import { Kvitteringsfakta } from '@/components/kvittering/Kvitteringsfakta';
import { Leveransefakta } from '@/components/oppsummering/Leveransefakta';
import { Sidetittel } from '@/components/ui/Sidetittel';
import { tilOere } from '@/lib/felles/beloep';
import { hentSpraak } from '@/lib/i18n/hentSpraak';
import { ordningMed } from '@/lib/ordninger/register';
import type { Oppsummering } from '@/lib/ordning/oppsummering';
import { hentBevis } from '@/lib/server/innsending/hentBevis';
import { type Delinnsending, hentInnsending } from '@/lib/server/innsending/hentInnsending';
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
  const mottatte = innsending?.delene.flatMap((del) =>
    del.kvittering ? [{ ...del, kvittering: del.kvittering }] : [],
  );
  const [foerste] = mottatte ?? [];
  if (!innsending || !mottatte || !foerste) redirect(`/leveranse/${leveranseId}/status`);
  const t = await getTranslations('kvittering');
  const format = await getFormatter();
  const delvis = leveranse.status === 'delvis_mottatt';
  return (
    <>
      <Sidetittel>
        {t('tittelFor', {
          ordning: ordningMed(leveranse.ordning).navn[await hentSpraak()],
          aar: String(leveranse.inntektsaar),
        })}
      </Sidetittel>
      <Kjede {...await hentKjede(leveranseId)} />
      <Alert data-color={delvis ? 'warning' : 'success'} className={stil['mottatt'] ?? ''}>
        <strong>{t(delvis ? 'delvisMottatt' : 'mottatt')}</strong>
        <span> {format.dateTime(foerste.kvittering.mottatt, { dateStyle: 'long', timeStyle: 'short' })}</span>
      </Alert>
      {mottatte.map(({ id, del, deler, kvittering, sha256 }) => (
        <div key={id}>
          {deler > 1 && (
            <Heading level={2} data-size="2xs">
              {t('del', { del, deler })}
            </Heading>
          )}
          <Kvitteringsfakta kvittering={kvittering} sha256={sha256} />
        </div>
      ))}
      {!leveranse.innholdSlettet && (
        <Bevislinje ordningId={leveranse.ordning} bevis={await hentBevis(leveranse)} />
      )}
      <Leveransefakta
        ordningId={leveranse.ordning}
        oppgavegiver={utfoerer.oppgavegiver}
        inntektsaar={leveranse.inntektsaar}
        ingenOppgaver={leveranse.ingenOppgaver}
        oppsummering={samlet(innsending.delene)}
        hode={await dekrypterHode(leveranse)}
      />
      <Heading level={2} data-size="2xs">
        {t('hvaNaa')}
      </Heading>
      <Paragraph style={{ maxWidth: 'var(--tekstbredde)' }}>{t('hvaNaaTekst')}</Paragraph>
      <Videre leveranse={leveranse} />
      <p className="dempet">
        <Slettedato leveranse={leveranse} />
      </p>
      <Kvitteringsfiler leveranse={leveranse} />
    </>
  );
}

/** Count and sums of the delivery, from those of its parts. */
function samlet(delene: readonly Delinnsending[]): Oppsummering {
  const plasser = delene[0]?.summer.length ?? 0;
  return {
    antall: delene.reduce((sum, { antall }) => sum + antall, 0),
    summer: Array.from({ length: plasser }, (_, i) =>
      tilOere(delene.reduce((sum, { summer }) => sum + BigInt(summer[i] ?? 0), 0n)),
    ),
  };
}
