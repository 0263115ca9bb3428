import { Alert, Heading, Paragraph } from '@/components/ui/ds';
import { useFormatter, useTranslations } from 'next-intl';
import type { Delsvar } from '@/lib/innsending/tilbakemelding/bilde';
import { Merknader } from './Merknader';
import { Tidslinje } from './Tidslinje';
import stil from './tilbakemelding.module.css';

const FARGE = {
  venter: 'info',
  godkjent: 'success',
  godkjent_med_varsler: 'warning',
  avvist: 'danger',
  maa_vurderes: 'warning',
} as const;

interface Props {
  leveranseId: string;
  sendt: Date | null;
  svar: Delsvar;
  visteRader: ReadonlySet<number>;
}

/** Where one part of the delivery stands with Skatteetaten: what happened, what is safe, what to do. */
export function Delsvarvisning({ leveranseId, sendt, svar, visteRader }: Props) {
  const t = useTranslations('tilbakemelding');
  const format = useFormatter();
  const { dom, grunn, hinder, nesteLesing, tall, avvik, del, deler } = svar;
  const status = dom ?? 'venter';
  const ingenLeser = dom === null && (hinder !== null || nesteLesing === null);
  return (
    <div className={stil['del']}>
      {deler > 1 && (
        <Heading level={3} data-size="2xs">
          {t('del', { del, deler })}
        </Heading>
      )}
      <Tidslinje sendt={sendt} svar={svar} />
      <Alert data-color={FARGE[status]} className={stil['dom'] ?? ''}>
        <p role="status" className={stil['status']}>
          {t(`status.${status}`)}
        </p>
        {grunn && <Paragraph>{t(`grunn.${grunn}`)}</Paragraph>}
        <Paragraph>{t(`hva.${ingenLeser ? 'ingenLeser' : status}`)}</Paragraph>
        {hinder && <Paragraph>{t(`hinder.${hinder}`)}</Paragraph>}
        {nesteLesing && status !== 'godkjent' && (
          <p className="dempet">
            {t('neste', { tid: format.dateTime(nesteLesing, { dateStyle: 'short', timeStyle: 'short' }) })}
          </p>
        )}
      </Alert>
      {tall.oppgaver !== undefined && (tall.avviste !== undefined || tall.medVarsel !== undefined) && (
        <Paragraph>
          {t('tall', {
            oppgaver: tall.oppgaver,
            avviste: tall.avviste ?? 0,
            medVarsel: tall.medVarsel ?? 0,
          })}
        </Paragraph>
      )}
      <Merknader avvik={avvik} visteRader={visteRader} />
      <Dokumenter leveranseId={leveranseId} dokumenter={svar.dokumenter} />
    </div>
  );
}

function Dokumenter({ leveranseId, dokumenter }: { leveranseId: string } & Pick<Delsvar, 'dokumenter'>) {
  const t = useTranslations('tilbakemelding');
  const format = useFormatter();
  if (dokumenter.length === 0) return null;
  return (
    <section>
      <Heading level={3} data-size="2xs">
        {t('dokumenter')}
      </Heading>
      <ul className={stil['dokumenter']}>
        {dokumenter.map(({ dokumentId, mediatype, hentet }) => (
          <li key={dokumentId}>
            <a href={`/api/leveranse/${leveranseId}/tilbakemelding/${dokumentId}`} download>
              {t('lastNed', {
                type: mediatype.split('/').at(-1)?.toUpperCase() || '?',
                tid: format.dateTime(hentet, { dateStyle: 'medium', timeStyle: 'short' }),
              })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
