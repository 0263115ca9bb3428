import { redirect } from 'next/navigation';
import { Alert, Heading, Paragraph } from '@/components/ui/ds';
import { getFormatter, getTranslations } from 'next-intl/server';
import { Bevislinje } from '@/components/kvittering/Bevislinje';
import { Delliste } from '@/components/kvittering/Delliste';
import { Delvis, Kvitteringsavvik } from '@/components/kvittering/Delvis';
import { Kjede } from '@/components/kvittering/Kjede';
import { Leveransefakta } from '@/components/oppsummering/Leveransefakta';
import { Sidetittel } from '@/components/ui/Sidetittel';
import { Steg } from '@/components/ui/Steg';
import { hvaNaa } from '@/lib/innsending/hvaNaa';
import { samletAv } from '@/lib/innsending/samletAv';
import { hentSpraak } from '@/lib/i18n/hentSpraak';
import { ordningMed } from '@/lib/ordninger/register';
import { hentTilbakemelding } from '@/lib/server/foelging/hentTilbakemelding';
import { hentBevis } from '@/lib/server/innsending/hentBevis';
import { hentInnsending, type Innsendingsbilde } from '@/lib/server/innsending/hentInnsending';
import { hentKjede } from '@/lib/server/leveranse/hentKjede';
import { dekrypterHode } from '@/lib/server/leveranse/hode';
import stil from '@/components/kvittering/kvittering.module.css';
import { Forloep } from '../_components/Forloep';
import { Slettedato } from '../_components/Slettedato';
import { Umaskert } from '../_components/Umaskert';
import type { Leveransetilgang } from '@/lib/server/tilgang/leveranse';
import { krevLeveranse } from '../tilgang';
import { Kvitteringsbevis } from './_components/Kvitteringsbevis';
import { Kvitteringsfiler } from './_components/Kvitteringsfiler';
import { Rettknapp } from './_components/Rettknapp';
import { Skatteetatenssvar } from './_components/Skatteetatenssvar';
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
  // First, since its mark must be older than all that the page shows.
  const tilbakemelding = await hentTilbakemelding({ leveranse, utfoerer });
  const innsending = await hentInnsending(leveranse);
  const mottatte = innsending?.delene.filter(({ tilstand }) => tilstand === 'mottatt') ?? [];
  const [foerste] = mottatte;
  if (!innsending || !foerste) redirect(`/leveranse/${leveranseId}/status`);
  const t = await getTranslations('kvittering');
  const format = await getFormatter();
  const { delene } = innsending;
  const alle = mottatte.length === delene.length;
  const tid = foerste.kvittering?.mottatt ?? foerste.avklaring?.tid;
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
          {!alle ? (
            <Delvis mottatt={mottatte.length} deler={delene.length} />
          ) : (
            <Alert data-color="success" className={stil['mottatt'] ?? ''}>
              <strong>{t('mottatt')}</strong>
              <span> {tid && format.dateTime(tid, { dateStyle: 'long', timeStyle: 'short' })}</span>
            </Alert>
          )}
          {delene.some(({ aarsak }) => aarsak === 'kvittering_avviker') && <Kvitteringsavvik />}
          <Skatteetatenssvar leveranseId={leveranseId} bilde={tilbakemelding} />
          <Kvitteringsfiler leveranse={leveranse} />
        </div>
        <Bevis leveranse={leveranse} utfoerer={utfoerer} delene={delene} />
        <div className={stil['etterpaa']}>
          <Heading level={2} data-size="2xs">
            {t('hvaNaa')}
          </Heading>
          <Paragraph style={{ maxWidth: 'var(--tekstbredde)' }}>
            {t(`hvaNaaTekst.${hvaNaa(tilbakemelding?.deler.map(({ dom }) => dom) ?? [])}`)}
          </Paragraph>
          <Videre leveranse={leveranse} />
          <Forloep leveranseId={leveranseId} leser={utfoerer.innsenderId} />
        </div>
      </div>
    </>
  );
}

/** What was sent and what Skatteetaten has confirmed of it. */
async function Bevis({ leveranse, utfoerer, delene }: Leveransetilgang & Pick<Innsendingsbilde, 'delene'>) {
  const [eneste] = delene;
  return (
    <div className={stil['bevis']}>
      {delene.length === 1 && eneste ? (
        <Kvitteringsbevis leveranseId={leveranse.id} del={eneste} leser={utfoerer.innsenderId} />
      ) : (
        <Umaskert leveranseId={leveranse.id} visning="deler">
          <Delliste
            ordningId={leveranse.ordning}
            deler={delene}
            knapp={(del) => !leveranse.innholdSlettet && <Rettknapp leveranseId={leveranse.id} del={del} />}
          />
        </Umaskert>
      )}
      {!leveranse.innholdSlettet && delene.every(({ kvittering }) => kvittering) && (
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
  );
}
