import { Heading } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import type { Omtaltrad } from '@/lib/innsending/tilbakemelding/bilde';
import { radanker } from './Merknader';
import { useSpraak } from '@/components/ui/useSpraak';
import stil from './tilbakemelding.module.css';

/** The rows that remarks are tied to, as they were sent: what the row numbers lead to. */
export function Omtalterader({ rader }: { rader: readonly Omtaltrad[] }) {
  const t = useTranslations('tilbakemelding');
  const spraak = useSpraak();
  if (rader.length === 0) return null;
  return (
    <section>
      <Heading level={3} data-size="2xs">
        {t('rader')}
      </Heading>
      <ul className={stil['rader']}>
        {rader.map(({ radId, nr, celler }) => (
          <li key={radId} id={radanker(nr)} tabIndex={-1}>
            <strong>{t('gjelderRad', { nr })}</strong>
            <dl>
              {celler.map(({ ledetekst, verdi }) => (
                <div key={ledetekst.nb}>
                  <dt>{ledetekst[spraak]}</dt>
                  <dd>{verdi}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}
