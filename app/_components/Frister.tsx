import Link from 'next/link';
import { Heading } from '@digdir/designsystemet-react';
import { getTranslations } from 'next-intl/server';
import { formaterDag, norskDag } from '@/lib/felles/dato';
import { hentSpraak } from '@/lib/i18n/hentSpraak';
import { ordningMed } from '@/lib/ordninger/register';
import type { Frist } from '@/lib/server/leveranse/hentOversikt';
import stil from './oversikt.module.css';

const DAG_MS = 86_400_000;

/** The deadline of each ordning for the year that is reported now. */
export async function Frister({ frister, naa }: { frister: readonly Frist[]; naa: Date }) {
  const t = await getTranslations('oversikt');
  const spraak = await hentSpraak();
  if (frister.length === 0) return null;
  return (
    <section aria-labelledby="frister">
      <Heading level={2} data-size="2xs" id="frister">
        {t('frister')}
      </Heading>
      <ul className={stil['frister']}>
        {frister.map((frist) => {
          const dager = Math.round((Date.parse(frist.dag) - Date.parse(norskDag(naa))) / DAG_MS);
          return (
            <li key={frist.ordning}>
              <strong id={`frist-${frist.ordning}`}>
                {ordningMed(frist.ordning).navn[spraak]} {frist.inntektsaar}
              </strong>
              <span className="tall">{t('fristdag', { dag: formaterDag(frist.dag) })}</span>
              <span className="dempet">
                {frist.status === 'sendt' ? t('sendt') : t('dagerIgjen', { dager })}
              </span>
              {frist.status !== 'sendt' && (
                <Link
                  aria-describedby={`frist-${frist.ordning}`}
                  href={
                    frist.utkastId
                      ? `/leveranse/${frist.utkastId}`
                      : `/ny?ordning=${frist.ordning}&aar=${frist.inntektsaar}`
                  }
                >
                  {t(frist.utkastId ? 'fortsett' : 'start')}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
