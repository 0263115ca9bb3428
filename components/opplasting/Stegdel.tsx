import { Alert, Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Ordning } from '@/lib/ordning/typer';
import type { Lestfase } from './fase';
import { Innsettingsvalg } from './Innsettingsvalg';
import type { Opplastingsstyring } from './styring';
import type { Bord, Tekstkilde } from './typer';
import stil from './opplasting.module.css';

interface Props {
  fase: Lestfase;
  styring: Opplastingsstyring;
  bord: Bord;
  ordning: Ordning;
  onLukk: () => void;
  t: Tekstkilde;
}

/** How far the rows have come, and the one thing to do about it. */
export function Stegdel({ fase, styring, bord, onLukk, t }: Props): ReactNode {
  const { lest, spurt, steg } = fase;
  const antall = lest.fakta.antallRader;
  switch (steg.type) {
    case 'spoer':
      return (
        <p className={stil.steg}>
          {t('panel.ikkeSattInn')}{' '}
          {t('panel.svarFoerst', { antall: lest.fakta.spoersmaal.length || spurt.length })}
        </p>
      );
    case 'klar':
      return (
        <div className={stil.knapper}>
          {steg.avslag && <Alert data-color="danger">{t(`avslag.${steg.avslag}`)}</Alert>}
          <Button disabled={fase.leser} onClick={() => void styring.settInn()}>
            {t('panel.settInn', { antall })}
          </Button>
        </div>
      );
    case 'velger':
      return (
        <Innsettingsvalg
          antallRaderFraFoer={bord.antall()}
          fakta={lest.fakta}
          avslag={steg.avslag}
          onValg={(maate) =>
            styring.settInnSom({
              type: maate === 'erstatt' ? 'erstatt' : 'leggTil',
              rader: steg.rader.map((rad) => rad.verdier),
            })
          }
          onAvbryt={onLukk}
          t={t}
        />
      );
    case 'satt_inn':
      return steg.innsetting.type === 'erstatt' ? (
        <p className={stil.steg}>{t('panel.sattInn', { antall })}</p>
      ) : null;
  }
}
