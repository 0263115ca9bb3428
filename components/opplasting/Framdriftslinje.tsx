import { Button, Spinner } from '@/components/ui/ds';
import type { ReactNode } from 'react';
import type { Framdrift } from '@/lib/regneark/typer';
import type { Tekstkilde } from './typer';
import stil from './opplasting.module.css';

interface Props {
  filnavn: string;
  framdrift: Framdrift;
  onAvbryt: () => void;
  t: Tekstkilde;
}

/** What is being done now, in words, and a way out. */
export function Framdriftslinje({ filnavn, framdrift: { steg, antall = 0 }, onAvbryt, t }: Props): ReactNode {
  return (
    <div className={stil.framdrift}>
      <Spinner aria-hidden data-size="xs" />
      <span>{t(`framdrift.${steg}`, { filnavn, antall })}</span>
      <Button variant="tertiary" data-size="sm" onClick={onAvbryt}>
        {t('avbryt')}
      </Button>
    </div>
  );
}
