import { Alert, Button } from '@/components/ui/ds';
import type { ReactNode } from 'react';
import type { Spraak } from '@/lib/felles/spraak';
import type { Ordning } from '@/lib/ordning/typer';
import type { Lestfase } from './fase';
import { Innsettingsresultat } from './Innsettingsresultat';
import { Innsettingsvalg } from './Innsettingsvalg';
import type { Opplastingsstyring } from './styring';
import type { Bord, Tekstkilde } from './typer';
import stil from './opplasting.module.css';

/** What the panel and its last part both go by. */
export interface Panelprops {
  fase: Lestfase;
  styring: Opplastingsstyring;
  bord: Bord;
  ordning: Ordning;
  inntektsaar?: number | undefined;
  spraak: Spraak;
  onLukk: () => void;
  t: Tekstkilde;
}

/** How far the rows have come, and the one thing to do about it. */
export function Stegdel(props: Panelprops): ReactNode {
  const { fase, styring, bord, ordning, inntektsaar, spraak, onLukk, t } = props;
  const { lest, spurt, steg } = fase;
  const antall = lest.fakta.antallRader;
  switch (steg.type) {
    case 'spoer':
      return (
        <p className={stil.steg}>
          {t(steg.landet ? 'panel.foerSattInn' : 'panel.ikkeSattInn')}{' '}
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
          ordning={ordning}
          inntektsaar={inntektsaar}
          lest={lest.rader}
          fakta={lest.fakta}
          antallITabell={bord.antall()}
          hentBilde={bord.hentBilde}
          avslag={steg.avslag}
          onValg={(innsetting) => void styring.settInnSom(innsetting)}
          onAvbryt={onLukk}
          t={t}
          spraak={spraak}
        />
      );
    case 'satt_inn':
      return <Innsettingsresultat {...steg} {...{ ordning, spraak, t }} />;
  }
}
