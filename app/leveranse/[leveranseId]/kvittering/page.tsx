import Link from 'next/link';
import { redirect } from 'next/navigation';
import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { getFormatter, getTranslations } from 'next-intl/server';
import { Kvitteringsfakta } from '@/components/kvittering/Kvitteringsfakta';
import { Leveransefakta } from '@/components/oppsummering/Leveransefakta';
import { Sidetittel } from '@/components/ui/Sidetittel';
import type { Oere } from '@/lib/felles/beloep';
import { hentSpraak } from '@/lib/i18n/hentSpraak';
import { ordningMed } from '@/lib/ordninger/register';
import { hentInnsending } from '@/lib/server/innsending/hentInnsending';
import { dekrypterHode } from '@/lib/server/leveranse/hode';
import stil from '@/components/kvittering/kvittering.module.css';
import { Slettedato } from '../_components/Slettedato';
import { krevLeveranse } from '../tilgang';

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
  if (!innsending?.kvittering) redirect(`/leveranse/${leveranseId}/status`);
  const t = await getTranslations('kvittering');
  const nedlasting = await getTranslations('nedlasting');
  const format = await getFormatter();
  const { kvittering, antall, sha256 } = innsending;
  return (
    <>
      <Sidetittel>
        {t('tittelFor', {
          ordning: ordningMed(leveranse.ordning).navn[await hentSpraak()],
          aar: String(leveranse.inntektsaar),
        })}
      </Sidetittel>
      <Alert data-color="success" className={stil['mottatt'] ?? ''}>
        <strong>{t('mottatt')}</strong>
        <span> {format.dateTime(kvittering.mottatt, { dateStyle: 'long', timeStyle: 'short' })}</span>
      </Alert>
      <Kvitteringsfakta kvittering={kvittering} antall={antall} sha256={sha256} />
      <Leveransefakta
        ordningId={leveranse.ordning}
        oppgavegiver={utfoerer.oppgavegiver}
        inntektsaar={leveranse.inntektsaar}
        ingenOppgaver={leveranse.ingenOppgaver}
        oppsummering={{ antall, summer: innsending.summer as Oere[] }}
        hode={await dekrypterHode(leveranse)}
      />
      <Heading level={2} data-size="2xs">
        {t('hvaNaa')}
      </Heading>
      <Paragraph style={{ maxWidth: 'var(--tekstbredde)' }}>{t('hvaNaaTekst')}</Paragraph>
      <p className="dempet">
        <Slettedato leveranse={leveranse} />
      </p>
      <div className={stil['knapper'] ?? ''}>
        {(['xlsx', 'csv'] as const).map((format) => (
          <Button key={format} asChild variant="tertiary">
            <a href={`/api/leveranse/${leveranse.id}/regneark?format=${format}`} download>
              {nedlasting(format)}
            </a>
          </Button>
        ))}
        <Button asChild variant="secondary">
          <Link href="/">{t('tilOversikten')}</Link>
        </Button>
      </div>
    </>
  );
}
