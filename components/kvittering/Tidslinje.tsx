import { useFormatter, useTranslations } from 'next-intl';
import type { Delsvar } from '@/lib/innsending/tilbakemelding/bilde';
import stil from './tilbakemelding.module.css';

interface Steg {
  navn: string;
  tid: Date | null;
  tilstand: 'ferdig' | 'naa' | 'siden';
}

/** What has happened to a delivery, and what is still to come; received is a step of its own, and not the last. */
export function Tidslinje({ sendt, svar }: { sendt: Date | null; svar: Delsvar }) {
  const t = useTranslations('tilbakemelding');
  const format = useFormatter();
  const { dom, mottatt, besvart } = svar;
  const steg: Steg[] = [
    { navn: t('steg.sendt'), tid: sendt, tilstand: 'ferdig' },
    { navn: t('steg.mottatt'), tid: mottatt, tilstand: 'ferdig' },
    { navn: t('steg.kontrolleres'), tid: null, tilstand: dom ? 'ferdig' : 'naa' },
    { navn: t(`steg.${dom ?? 'venterPaaSvar'}`), tid: dom && besvart, tilstand: dom ? 'ferdig' : 'siden' },
  ];
  return (
    <ol className={stil['tidslinje']} aria-label={t('tidslinje')}>
      {steg.map(({ navn, tid, tilstand }) => (
        <li key={navn} data-tilstand={tilstand} aria-current={tilstand === 'naa' ? 'step' : undefined}>
          <span>{navn}</span>
          {tid && (
            <time dateTime={tid.toISOString()}>
              {format.dateTime(tid, { dateStyle: 'medium', timeStyle: 'short' })}
            </time>
          )}
          {tilstand === 'naa' && <span className="dempet">{t('naa')}</span>}
        </li>
      ))}
    </ol>
  );
}
