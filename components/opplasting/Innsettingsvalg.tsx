import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Lesefakta } from '@/lib/regneark/importer';
import type { Innsettingsmaate, Tekstkilde } from './typer';
import stil from './opplasting.module.css';

interface Props {
  antallRaderFraFoer: number;
  fakta: Lesefakta;
  onValg: (maate: Innsettingsmaate) => void;
  onAvbryt: () => void;
  t: Tekstkilde;
}

/** Rows are never put beside or in place of others before the user has said which. */
export function Innsettingsvalg({ antallRaderFraFoer, fakta, onValg, onAvbryt, t }: Props): ReactNode {
  return (
    <div className={stil.panel}>
      <Heading level={2} data-size="xs">
        {t('valg.tittel', { antall: antallRaderFraFoer })}
      </Heading>
      <Paragraph>{t('valg.tekst', { filnavn: fakta.filnavn, antall: fakta.antallRader })}</Paragraph>
      <div className={stil.knapper}>
        <Button variant="secondary" onClick={() => onValg('legg_til')}>
          {t('valg.leggTil')}
        </Button>
        <Button variant="secondary" onClick={() => onValg('erstatt')}>
          {t('valg.erstatt')}
        </Button>
        <Button variant="tertiary" onClick={onAvbryt}>
          {t('avbryt')}
        </Button>
      </div>
    </div>
  );
}
