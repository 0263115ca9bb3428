import { Alert, Button } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import stil from './valgpanel.module.css';

export interface Spoersmaal {
  noekkel: string;
  tekst: string;
  valg: readonly { tekst: string; velg: () => void }[];
}

/** More than these at once are a wall of buttons; the next ones come as the first are answered. */
const VIS_INNTIL = 10;

/** What another has done that cannot stand beside what was done here: a person says which it shall be. */
export function Valgpanel({ spoersmaal }: { spoersmaal: readonly Spoersmaal[] }) {
  const t = useTranslations('konflikt');
  if (spoersmaal.length === 0) return null;
  const flere = spoersmaal.length - VIS_INNTIL;
  return (
    <Alert data-color="warning" role="alert">
      <strong>{t('tittel')}</strong>
      <ul className={stil['liste']}>
        {spoersmaal.slice(0, VIS_INNTIL).map(({ noekkel, tekst, valg }) => (
          <li key={noekkel} className={stil['spoersmaal']}>
            <span>{tekst}</span>
            {valg.map((ett) => (
              <Button key={ett.tekst} data-size="sm" variant="secondary" onClick={ett.velg}>
                {ett.tekst}
              </Button>
            ))}
          </li>
        ))}
      </ul>
      {flere > 0 && <p>{t('flere', { antall: flere })}</p>}
    </Alert>
  );
}
