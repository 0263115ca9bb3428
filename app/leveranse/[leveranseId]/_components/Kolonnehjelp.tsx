import { useTranslations } from 'next-intl';
import { useSpraak } from '@/components/ui/useSpraak';
import { rettledning } from '@/lib/ordning/rettledning';
import type { Ordning } from '@/lib/ordning/typer';
import stil from './utkast.module.css';

/** What belongs in each column, from the declaration, and the sources it is made from. Closed until it is asked for. */
export function Kolonnehjelp({ ordning }: { ordning: Ordning }) {
  const t = useTranslations('kolonnehjelp');
  const spraak = useSpraak();
  return (
    <details className={stil['hjelp']}>
      <summary>{t('kolonner')}</summary>
      <dl className={stil['kolonner']}>
        {ordning.felter.map((felt) => (
          <div key={felt.noekkel}>
            <dt>{felt.ledetekst[spraak]}</dt>
            <dd>
              {felt.hjelp[spraak]} {t('eksempel', { eksempel: felt.eksempel })}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        {t('kilde', { ordning: ordning.navn[spraak] })} <a href={rettledning(ordning)}>{t('rettledning')}</a>{' '}
        · <a href={ordning.kilde}>{t('beskrivelse')}</a>
      </p>
    </details>
  );
}
