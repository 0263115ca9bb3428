import { Button, Heading, List, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Spraak } from '@/lib/ordning/kolonner';
import type { Ordning } from '@/lib/ordning/typer';
import type { Lesefakta } from '@/lib/regneark/oppsett/typer';
import { antallSkader, lesesetning, merknader } from './setning';
import type { Tekstkilde } from './typer';
import stil from './opplasting.module.css';

interface Props {
  fakta: Lesefakta;
  ordning: Ordning;
  spraak: Spraak;
  onLukk: () => void;
  t: Tekstkilde;
}

/** "Slik leste vi filen": stays until the user has seen enough of it. */
export function Resultatpanel({ fakta, ordning, spraak, onLukk, t }: Props): ReactNode {
  const linjer = merknader(fakta, ordning, t, spraak);
  const maaSees = antallSkader(fakta) > 0 || fakta.sumrad?.stemmer === false;
  return (
    <div className={stil.panel} data-maa-ses={maaSees || undefined}>
      <Heading level={2} data-size="xs">
        {t('resultat.tittel')}
      </Heading>
      <Paragraph>{lesesetning(fakta, t)}</Paragraph>
      {linjer.length > 0 && (
        <List.Unordered className={stil.linjer} data-size="sm">
          {linjer.map((linje) => (
            <List.Item key={linje}>{linje}</List.Item>
          ))}
        </List.Unordered>
      )}
      <Button className={stil.lukk} variant="tertiary" data-size="sm" onClick={onLukk}>
        {t('lukk')}
      </Button>
    </div>
  );
}
