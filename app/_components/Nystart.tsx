'use client';

import { Alert, Button } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import { useOpprett } from '@/app/ny/useOpprett';
import { useHydrert } from '@/components/ui/useHydrert';
import stil from './frister.module.css';

interface Props {
  ordning: string;
  inntektsaar: number;
  /** The id of what says which ordning it is. */
  beskrevetAv: string;
  fraIFjor: boolean;
}

/** A draft in one action: empty, or with whom the year before was about. */
export function Nystart({ ordning, inntektsaar, beskrevetAv, fraIFjor }: Props) {
  const t = useTranslations('oversikt');
  const hydrert = useHydrert();
  const { opprett, oppretter, start, starter, feiltekst } = useOpprett();
  const laast = !hydrert || oppretter || starter;
  return (
    <form action={opprett} className={stil['knapper']}>
      <input type="hidden" name="ordning" value={ordning} />
      <input type="hidden" name="inntektsaar" value={inntektsaar} />
      {fraIFjor && (
        <Button
          type="submit"
          formAction={start}
          data-size="sm"
          disabled={laast}
          aria-busy={starter}
          aria-describedby={beskrevetAv}
        >
          {t('fraIFjor')}
        </Button>
      )}
      <Button
        type="submit"
        variant="secondary"
        data-size="sm"
        disabled={laast}
        aria-busy={oppretter}
        aria-describedby={beskrevetAv}
      >
        {t('tomt')}
      </Button>
      <div role="alert">{feiltekst && <Alert data-color="danger">{feiltekst}</Alert>}</div>
    </form>
  );
}
