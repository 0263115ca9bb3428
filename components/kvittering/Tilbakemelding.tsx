import { Heading } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import type { Tilbakemeldingsbilde } from '@/lib/innsending/tilbakemelding/bilde';
import { Delsvarvisning } from './Delsvarvisning';
import { Foelger } from './Foelger';
import { Omtalterader } from './Omtalterader';
import stil from './tilbakemelding.module.css';

interface Props {
  leveranseId: string;
  bilde: Tilbakemeldingsbilde | undefined;
}

/** What Skatteetaten has said since it received the delivery. Follows along by itself while more may come. */
export function Tilbakemelding({ leveranseId, bilde }: Props) {
  const t = useTranslations('tilbakemelding');
  if (!bilde) return null;
  const visteRader = new Set(bilde.rader.map(({ nr }) => nr));
  return (
    <section aria-labelledby="tilbakemelding" className={stil['tilbakemelding']}>
      <Heading level={2} data-size="xs" id="tilbakemelding">
        {t('tittel')}
      </Heading>
      {bilde.deler.map((svar) => (
        <Delsvarvisning
          key={svar.del}
          leveranseId={leveranseId}
          sendt={bilde.sendt}
          svar={svar}
          visteRader={visteRader}
        />
      ))}
      <Omtalterader rader={bilde.rader} />
      <Foelger leveranseId={leveranseId} merke={bilde.merke} />
    </section>
  );
}
