import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Feilgrupper } from '@/components/oppsummering/Feilgrupper';
import { Leveransefakta } from '@/components/oppsummering/Leveransefakta';
import { Sidetittel } from '@/components/ui/Sidetittel';
import { hentSpraak } from '@/lib/i18n/hentSpraak';
import { grupper } from '@/lib/ordning/tabellregler';
import { tilBytes } from '@/lib/server/leveranse/sendInn';
import { kanSendes, kontroller } from '@/lib/server/leveranse/kontroller';
import { MAKS_MELDING_BYTES } from '@/lib/innsending/grenser';
import { krevLeveranse } from '../tilgang';
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
  const kontroll = await kontroller(leveranse);
  const klar = kanSendes(kontroll);
  const forStor = klar && tilBytes(tilgang, kontroll).byteLength > MAKS_MELDING_BYTES;
  const funn = grupper(kontroll.avvik);
  return (
    <>
      <Sidetittel under={`${kontroll.ordning.navn[await hentSpraak()]} ${leveranse.inntektsaar}`}>
        {t('tittel')}
      </Sidetittel>
      <Leveransefakta
        ordningId={kontroll.ordning.id}
        oppgavegiver={utfoerer.oppgavegiver}
        inntektsaar={leveranse.inntektsaar}
        ingenOppgaver={kontroll.ingenOppgaver}
        oppsummering={kontroll.oppsummering}
        hode={kontroll.hode}
      />
      <Rettelse leveranse={leveranse} kontroll={kontroll} />
      {klar && !forStor ? (
        <>
          <Feilgrupper
            ordningId={kontroll.ordning.id}
            tittel={t('varsler')}
            id="varsler"
            grupper={funn.filter(({ alvor }) => alvor === 'varsel')}
          />
          <Bekreftelse key={kontroll.revisjon} leveranseId={leveranseId} revisjon={kontroll.revisjon} />
        </>
      ) : (
        <KanIkkeSendes
          leveranseId={leveranseId}
          ordningId={kontroll.ordning.id}
          grupper={funn.filter(({ alvor }) => alvor === 'feil')}
          hodefeil={kontroll.hodefeil}
          forStor={forStor}
        />
      )}
    </>
  );
}
