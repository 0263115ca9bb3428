import Link from 'next/link';
import { Button, Heading, Tag } from '@/components/ui/ds';
import { getFormatter, getTranslations } from 'next-intl/server';
import { norskDag } from '@/lib/felles/dato';
import { hentSpraak } from '@/lib/i18n/hentSpraak';
import { rettledning } from '@/lib/ordning/rettledning';
import { ordningMed } from '@/lib/ordninger/register';
import type { Frist } from '@/lib/server/leveranse/hentOversikt';
import stil from './frister.module.css';
import { Nystart } from './Nystart';

const DAG_MS = 86_400_000;
/** From here on the days left are said more strongly. */
const SNART_DAGER = 14;

interface Props {
  frister: readonly Frist[];
  /** What there is a received delivery for the year before of. */
  startbare: readonly { ordning: string; inntektsaar: number }[];
  naa: Date;
}

/** The deadline of each ordning for the year that is reported now, and the way to begin in one action. */
export async function Frister({ frister, startbare, naa }: Props) {
  const t = await getTranslations('oversikt');
  if (frister.length === 0) return null;
  return (
    <section aria-labelledby="frister">
      <Heading level={2} data-size="2xs" id="frister">
        {t('frister')}
      </Heading>
      <ul className={stil['frister']}>
        {frister.map((frist) => (
          <Fristkort
            key={frist.ordning}
            frist={frist}
            naa={naa}
            kanStarteFraIFjor={startbare.some(
              (s) => s.ordning === frist.ordning && s.inntektsaar === frist.inntektsaar,
            )}
          />
        ))}
      </ul>
      {frister.some(({ status }) => status === 'ikke_startet') && (
        <p className={stil['forSent']}>{t('medFil')}</p>
      )}
      <p className={stil['forSent']}>{t('forSent')}</p>
    </section>
  );
}

async function Fristkort({
  frist,
  naa,
  kanStarteFraIFjor,
}: {
  frist: Frist;
  naa: Date;
  kanStarteFraIFjor: boolean;
}) {
  const t = await getTranslations('oversikt');
  const status = await getTranslations('status');
  const hjelp = await getTranslations('kolonnehjelp');
  const format = await getFormatter();
  const ordning = ordningMed(frist.ordning);
  const dager = Math.round((Date.parse(frist.dag) - Date.parse(norskDag(naa))) / DAG_MS);
  const sendt = frist.status === 'sendt';
  return (
    <li className={stil['kort']} data-snart={!sendt && dager <= SNART_DAGER ? '' : undefined}>
      <div className={stil['hva']}>
        <strong id={`frist-${frist.ordning}`}>{ordning.navn[await hentSpraak()]}</strong>
        <span className="dempet">{t('fristFor', { aar: String(frist.inntektsaar) })}</span>
      </div>
      <p className={stil['dager']}>{t('dagerIgjen', { dager })}</p>
      <p className={stil['dag']}>
        {t('fristdag', { dag: format.dateTime(new Date(`${frist.dag}T12:00Z`), { dateStyle: 'long' }) })}{' '}
        <Tag data-size="sm" data-color={sendt ? 'success' : 'neutral'}>
          {sendt ? `✓ ${t('sendt')}` : frist.utkastId ? status('utkast') : t('ikkeStartet')}
        </Tag>
      </p>
      {frist.utkastId && !sendt && (
        <Button asChild data-size="sm" className={stil['knapper'] ?? ''}>
          <Link href={`/leveranse/${frist.utkastId}`} aria-describedby={`frist-${frist.ordning}`}>
            {t('fortsett')}
          </Link>
        </Button>
      )}
      {frist.status === 'ikke_startet' && (
        <Nystart
          ordning={frist.ordning}
          inntektsaar={frist.inntektsaar}
          beskrevetAv={`frist-${frist.ordning}`}
          fraIFjor={kanStarteFraIFjor}
        />
      )}
      <a
        href={rettledning(ordning)}
        className={stil['rettledning']}
        aria-describedby={`frist-${frist.ordning}`}
      >
        {hjelp('rettledning')}
      </a>
    </li>
  );
}
