import { Alert } from '@/components/ui/ds';
import { Suspense } from 'react';
import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { Aarsfigur } from '@/components/figurer/Aarsfigur';
import { Fordelingsfigurer } from '@/components/figurer/Fordelingsfigurer';
import { Feilgrupper } from '@/components/oppsummering/Feilgrupper';
import { Fjoraaret, Fjoraarsavvik } from '@/components/oppsummering/Fjoraaret';
import { Leveransefakta } from '@/components/oppsummering/Leveransefakta';
import { Sidetittel } from '@/components/ui/Sidetittel';
import { Steg } from '@/components/ui/Steg';
import { hentSpraak } from '@/lib/i18n/hentSpraak';
import { fordelinger } from '@/lib/leveranse/figurer/fordeling';
import { dekkerRolle } from '@/lib/leveranse/rolle';
import { oppsummerLeste } from '@/lib/ordning/oppsummering';
import { grupper } from '@/lib/ordning/tabellregler';
import { ordningMed } from '@/lib/ordninger/register';
import { delForSending } from '@/lib/server/leveranse/sendInn';
import { kanSendes } from '@/lib/server/leveranse/kontroller';
import { hentFjoraaret } from '@/lib/server/leveranse/hentFjoraaret';
import { kontrollerMedRader, type LestTabell } from '@/lib/server/leveranse/kontrollerMedRader';
import { gjoerSendeklar } from '@/lib/server/leveranse/sendeklar';
import { Klarmerke } from '../_components/Klarmerke';
import { Klarskjema } from '../_components/Klarskjema';
import { Umaskert } from '../_components/Umaskert';
import type { Leveranse } from '@/lib/server/tilgang/leveranse';
import { krevLeveranse } from '../tilgang';
import { Agentvalg } from './_components/Agentvalg';
import { Bekreftelse } from './_components/Bekreftelse';
import { KanIkkeSendes } from './_components/KanIkkeSendes';
import { Rettelse } from './_components/Rettelse';

interface Props {
  params: Promise<{ leveranseId: string }>;
}

export async function generateMetadata() {
  return { title: (await getTranslations('kontroll'))('tittel') };
}

/** What will be sent, in the server's own words and numbers. */
export default async function Side({ params }: Props) {
  const { leveranseId } = await params;
  const tilgang = await krevLeveranse(leveranseId);
  const { leveranse, utfoerer } = tilgang;
  if (leveranse.status !== 'utkast') redirect(`/leveranse/${leveranseId}/status`);
  const t = await getTranslations('kontroll');
  const { kontroll, tabell } = await kontrollerMedRader(leveranse);
  const klar = kanSendes(kontroll);
  const delt = klar ? delForSending(tilgang, kontroll) : undefined;
  if (delt?.ok) after(() => gjoerSendeklar(leveranse, kontroll, delt.verdi));
  const funn = grupper(kontroll.avvik);
  return (
    <>
      <Steg naa="kontroller" />
      <Sidetittel under={`${kontroll.ordning.navn[await hentSpraak()]} ${leveranse.inntektsaar}`}>
        {t('tittel')}
      </Sidetittel>
      <Klarmerke {...tilgang} />
      {leveranse.klarstatus === 'klar' && dekkerRolle(utfoerer.rolle, 'sende_inn') && (
        <Klarskjema leveranseId={leveranseId} sier="sendt_tilbake" />
      )}
      <Leveransefakta
        ordningId={kontroll.ordning.id}
        oppgavegiver={utfoerer.oppgavegiver}
        inntektsaar={leveranse.inntektsaar}
        ingenOppgaver={kontroll.ingenOppgaver}
        oppsummering={kontroll.oppsummering}
        hode={kontroll.hode}
      />
      <Bilder leveranse={leveranse} tabell={tabell} />
      <Rettelse leveranse={leveranse} kontroll={kontroll} />
      {delt?.ok ? (
        <>
          <Feilgrupper
            ordningId={kontroll.ordning.id}
            tittel={t('varsler')}
            id="varsler"
            grupper={funn.filter(({ alvor }) => alvor === 'varsel')}
          />
          {delt.verdi.deler.length > 1 && (
            <Alert data-color="info">{t('iDeler', { deler: delt.verdi.deler.length })}</Alert>
          )}
          <Bekreftelse key={kontroll.revisjon} leveranseId={leveranseId} revisjon={kontroll.revisjon}>
            <Suspense>
              <Agentvalg utfoerer={utfoerer} />
            </Suspense>
          </Bekreftelse>
        </>
      ) : (
        <KanIkkeSendes
          leveranseId={leveranseId}
          ordningId={kontroll.ordning.id}
          grupper={funn.filter(({ alvor }) => alvor === 'feil')}
          hodefeil={kontroll.hodefeil}
          forStor={delt?.ok === false}
        />
      )}
    </>
  );
}

/** What is seen rather than read: the amounts, and this year beside the last. */
async function Bilder({ leveranse, tabell }: { leveranse: Leveranse; tabell: LestTabell }) {
  const ordning = ordningMed(leveranse.ordning);
  const iFjor = await hentFjoraaret(leveranse, tabell);
  return (
    <>
      <Fordelingsfigurer
        leveranseId={leveranse.id}
        ordningId={ordning.id}
        fordelinger={fordelinger(ordning, tabell.rader, tabell.leste)}
      />
      {iFjor && (
        <Fjoraaret>
          <Aarsfigur
            ordningId={ordning.id}
            iFjor={iFjor.oppsummering}
            iAar={oppsummerLeste(ordning, tabell.leste)}
          />
          <Umaskert leveranseId={leveranse.id} visning="fjoraaret">
            <Fjoraarsavvik ordningId={ordning.id} avvik={iFjor.avvik} />
          </Umaskert>
        </Fjoraaret>
      )}
    </>
  );
}
