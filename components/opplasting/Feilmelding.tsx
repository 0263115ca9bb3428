import { Alert, Button, Heading, Paragraph } from '@/components/ui/ds';
import type { ReactNode } from 'react';
import type { Lesefeil } from '@/lib/regneark/feil';
import type { Tekstkilde } from './typer';
import stil from './opplasting.module.css';

interface Props {
  feil: Lesefeil;
  filnavn: string;
  onLukk: () => void;
  t: Tekstkilde;
}

/** What happened, and what to do about it. */
export function Feilmelding({ feil: { kode, param }, filnavn, onLukk, t }: Props): ReactNode {
  // Not every limit knows its row; the texts say `=0` for none.
  const verdier = { filnavn, rad: 0, ...param };
  return (
    <Alert className={stil.varsel} data-color="danger" role="alert">
      <Heading level={2} data-size="xs">
        {t(`lesefeil.${kode}.tittel`, verdier)}
      </Heading>
      <Paragraph className={stil.filnavn} data-size="sm">
        {filnavn}
      </Paragraph>
      <Paragraph>{t(`lesefeil.${kode}.tekst`, verdier)}</Paragraph>
      <Paragraph>{t(`lesefeil.${kode}.gjoer`, verdier)}</Paragraph>
      <Button className={stil.lukk} variant="tertiary" data-size="sm" onClick={onLukk}>
        {t('lukk')}
      </Button>
    </Alert>
  );
}
