import { useTranslations } from 'next-intl';
import stil from './steg.module.css';

const STEGENE = ['velg', 'fyllUt', 'kontroller', 'kvittering'] as const;

/** Where one is on the way from an ordning and a year to a receipt. */
export function Steg({ naa }: { naa: (typeof STEGENE)[number] }) {
  const t = useTranslations('steg');
  const her = STEGENE.indexOf(naa);
  return (
    <ol className={stil['steg']} aria-label={t('navn')}>
      {STEGENE.map((steg, i) => (
        <li
          key={steg}
          data-tilstand={i < her ? 'ferdig' : i === her ? 'naa' : 'siden'}
          aria-current={i === her ? 'step' : undefined}
        >
          {i < her && <span className="ds-sr-only">{t('ferdig')} </span>}
          <span className={stil['ord']}>{t(steg)}</span>
        </li>
      ))}
    </ol>
  );
}
