import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Avvisningsgrunn } from '@/components/oppgavetabell/lager/typer';
import type { Lesefakta } from '@/lib/regneark/oppsett/typer';
import type { Innsettingsmaate, Tekstkilde } from './typer';
import stil from './opplasting.module.css';

interface Props {
  antallRaderFraFoer: number;
  fakta: Lesefakta;
  avslag?: Avvisningsgrunn | undefined;
  onValg: (maate: Innsettingsmaate) => void;
  onAvbryt: () => void;
  t: Tekstkilde;
}

/** Rows are never put beside or in place of others before the user has said which. */
export function Innsettingsvalg(props: Props): ReactNode {
  const { antallRaderFraFoer, fakta, avslag, onValg, onAvbryt, t } = props;
  return (
    <div className={stil.panel}>
      <Heading level={2} data-size="xs">
        {t('valg.tittel', { antall: antallRaderFraFoer })}
      </Heading>
      <Paragraph>{t('valg.tekst', { filnavn: fakta.filnavn, antall: fakta.antallRader })}</Paragraph>
      {avslag && <Alert data-color="danger">{t(`avslag.${avslag}`)}</Alert>}
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
