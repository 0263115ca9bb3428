import { Button, Heading, Paragraph } from '@/components/ui/ds';
import { getFormatter, getTranslations } from 'next-intl/server';
import { fristFor, nesteFristaar } from '@/lib/leveranse/inntektsaar';
import { hentSpraak } from '@/lib/i18n/hentSpraak';
import type { Ordning } from '@/lib/ordning/typer';
import { ordninger } from '@/lib/ordninger/register';
import { Forsidebilde } from './Forsidebilde';
import stil from './forside.module.css';

/** What the portal does and for whom, on one screen, and the way in. */
export async function Forside({ til }: { til: string | undefined }) {
  const t = await getTranslations('forside');
  const spraak = await hentSpraak();
  return (
    <>
      <div className={stil['topp']}>
        <div className={stil['inn']}>
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
          <Paragraph data-size="sm" className={`dempet ${stil['trygt']}`}>
            {t('trygt')}
          </Paragraph>
        </div>
        <Forsidebilde />
      </div>
      <div className={stil['under']}>
        <section aria-labelledby="ordninger">
          <Heading level={2} data-size="xs" id="ordninger">
            {t('ordninger')}
          </Heading>
          <dl className={stil['ordninger']}>
            {ordninger.map((ordning) => (
              <div key={ordning.id}>
                <dt>{ordning.navn[spraak]}</dt>
                <dd>
                  {ordning.beskrivelse[spraak]} <Fristtekst ordning={ordning} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-labelledby="slik">
          <Heading level={2} data-size="xs" id="slik">
            {t('slikTittel')}
          </Heading>
          <ol className={stil['slik']}>
            {(['loggInn', 'fyllUt', 'send'] as const).map((steg) => (
              <li key={steg}>{t(`slik.${steg}`)}</li>
            ))}
          </ol>
        </section>
      </div>
    </>
  );
}

async function Fristtekst({ ordning }: { ordning: Ordning }) {
  const t = await getTranslations('forside');
  const format = await getFormatter();
  const aar = nesteFristaar(ordning, new Date());
  const dag = format.dateTime(new Date(`${fristFor(ordning, aar)}T12:00Z`), { dateStyle: 'long' });
  return <span className="dempet">{t('frist', { aar: String(aar), dag })}</span>;
}
