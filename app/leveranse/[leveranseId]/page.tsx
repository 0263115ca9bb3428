import { Alert } from '@/components/ui/ds';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Kjede } from '@/components/kvittering/Kjede';
import { Sidetittel } from '@/components/ui/Sidetittel';
import { Steg } from '@/components/ui/Steg';
import { env } from '@/lib/env';
import { masker } from '@/lib/felles/masker';
import { hentSpraak } from '@/lib/i18n/hentSpraak';
import { ordningMed } from '@/lib/ordninger/register';
import { hentKjede } from '@/lib/server/leveranse/hentKjede';
import { merkAapnet } from '@/lib/server/leveranse/merkAapnet';
import { skalSiesFra } from '@/lib/server/leveranse/skalSiesFra';
import { dekrypterHode } from '@/lib/server/leveranse/hode';
import { hentOppsett } from '@/lib/server/regneark/hentOppsett';
import { hentInnsending } from '@/lib/server/innsending/hentInnsending';
import { Forloep } from './_components/Forloep';
import { Klarmerke } from './_components/Klarmerke';
import { Klarskjema } from './_components/Klarskjema';
import { Slettedato } from './_components/Slettedato';
import { Utkast } from './_components/Utkast';
import { krevLeveranse } from './tilgang';

interface Props {
  params: Promise<{ leveranseId: string }>;
}

export async function generateMetadata({ params }: Props) {
  const { leveranse } = await krevLeveranse((await params).leveranseId);
  return { title: `${ordningMed(leveranse.ordning).navn[await hentSpraak()]} ${leveranse.inntektsaar}` };
}

/** A draft: the contact form and the table. Whatever has been sent is shown where it stands. */
export default async function Side({ params }: Props) {
  const { leveranseId } = await params;
  const tilgang = await krevLeveranse(leveranseId);
  const { leveranse, utfoerer } = tilgang;
  if (leveranse.status !== 'utkast') redirect(`/leveranse/${leveranseId}/status`);
  await merkAapnet(tilgang);
  const t = await getTranslations('utkast');
  const avklaring = await getTranslations('avklaring');
  const ordning = ordningMed(leveranse.ordning);
  const siste = await hentInnsending(leveranse);
  return (
    <>
      <Steg naa="fyllUt" />
      <Sidetittel
        under={
          <>
            {t('under', { navn: utfoerer.oppgavegiver.navn })} · <Slettedato leveranse={leveranse} />
          </>
        }
      >
        {t('tittel', { ordning: ordning.navn[await hentSpraak()], aar: String(leveranse.inntektsaar) })}
      </Sidetittel>
      <Kjede {...await hentKjede(leveranseId)} />
      {siste?.aarsak === 'avklart_ikke_mottatt' && siste.avklaring && (
        <Alert data-color="info">
          {avklaring('aapnet', { kommentar: masker(siste.avklaring.kommentar) })}
        </Alert>
      )}
      <Klarmerke {...tilgang} />
      {(await skalSiesFra(tilgang)) && (
        <Klarskjema leveranseId={leveranse.id} sier="klar" igjen={leveranse.klarstatus === 'klar'} />
      )}
      <Utkast
        leveranse={{
          id: leveranse.id,
          ordning: leveranse.ordning,
          inntektsaar: leveranse.inntektsaar,
          ingenOppgaver: leveranse.ingenOppgaver,
          antall: leveranse.antall,
        }}
        hode={await dekrypterHode(leveranse)}
        miljoe={env().MILJOE}
        husket={await hentOppsett(tilgang)}
        tilbakevisning={siste?.tilstand === 'tilbakevist' ? siste.feilsvar : undefined}
      />
      <Forloep leveranseId={leveranse.id} leser={utfoerer.innsenderId} />
    </>
  );
}
