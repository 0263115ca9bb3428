import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { getTranslations } from 'next-intl/server';
import { formaterDag } from '@/lib/felles/dato';
import { fristFor, nesteFristaar } from '@/lib/leveranse/inntektsaar';
import { hentSpraak } from '@/lib/i18n/hentSpraak';
import type { Ordning } from '@/lib/ordning/typer';
import { ordninger } from '@/lib/ordninger/register';
import stil from './forside.module.css';

function fristtekst(ordning: Ordning, naa: Date): { aar: string; dag: string } {
  const aar = nesteFristaar(ordning, naa);
  return { aar: String(aar), dag: formaterDag(fristFor(ordning, aar)) };
}

/** What the portal does and for whom, on one screen, and the way in. */
export async function Forside({ til }: { til: string | undefined }) {
  const t = await getTranslations('forside');
  const spraak = await hentSpraak();
  const naa = new Date();
  return (
    <div className={stil['forside']}>
      <Heading level={1} data-size="xl">
        {t('tittel')}
      </Heading>
      <Paragraph data-size="lg" className={stil['ingress'] ?? ''}>
        {t('ingress')}
      </Paragraph>
      <Button asChild data-size="lg">
        {/* A plain link: it must work before the page's scripts do, and must not be fetched in advance. */}
        <a href={`/logg-inn${til ? `?til=${encodeURIComponent(til)}` : ''}`}>{t('loggInn')}</a>
      </Button>
      <Heading level={2} data-size="xs" className={stil['mellomtittel'] ?? ''}>
        {t('ordninger')}
      </Heading>
      <dl className={stil['ordninger']}>
        {ordninger.map((ordning) => (
          <div key={ordning.id}>
            <dt>{ordning.navn[spraak]}</dt>
            <dd>
              {ordning.beskrivelse[spraak]}
              <span className="dempet">{t('frist', fristtekst(ordning, naa))}</span>
            </dd>
          </div>
        ))}
      </dl>
      <Paragraph className={`${stil['ingress']} dempet`}>{t('avsender')}</Paragraph>
    </div>
  );
}
