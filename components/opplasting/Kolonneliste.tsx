import { type ReactNode, useState } from 'react';
import type { Spraak } from '@/lib/felles/spraak';
import type { Ordning } from '@/lib/ordning/typer';
import type { Kolonnevalg, Lesefakta, Lestkolonne } from '@/lib/regneark/oppsett/typer';
import { Feltvelger } from './Feltvelger';
import { grad, type Grad, kolonnenavn } from './kolonnenavn';
import type { Tekstkilde } from './typer';
import stil from './kolonneliste.module.css';

const TEGN: Record<Grad, string> = { sikkert: '✓', trolig: '≈', usikkert: '?', ubrukt: '–' };

interface Props {
  fakta: Lesefakta;
  ordning: Ordning;
  spraak: Spraak;
  onVelg: (indeks: number, valg: Kolonnevalg) => void;
  t: Tekstkilde;
}

/** What each column of the file is read into, folded away when nobody needs to look. */
export function Kolonneliste({ fakta, ordning, spraak, onVelg, t }: Props): ReactNode {
  const { kolonner } = fakta;
  const antall = (av: Grad): number => kolonner.filter((kolonne) => grad(kolonne, fakta) === av).length;
  const [usikre, ubrukte] = [antall('usikkert'), antall('ubrukt')];
  // As it was when it came: an answer must not fold it away under the hand that gives it.
  const [aapen] = useState(usikre > 0);
  const rad = (kolonne: Lestkolonne): ReactNode => {
    const { indeks, eksempler, grunn, valg } = kolonne;
    const sikkerhet = grad(kolonne, fakta);
    const navn = kolonnenavn(kolonne, kolonner, t);
    return (
      <li key={indeks} className={stil.kolonne}>
        <div className={stil.fil}>
          <span className={stil.navn}>{navn}</span>
          {eksempler.length > 0 && <span className={stil.eksempler}>{eksempler.join(' · ')}</span>}
        </div>
        <Feltvelger
          ledetekst={t('kolonner.felt', { kolonne: navn })}
          valg={valg}
          delinger={kolonne.delinger}
          {...{ ordning, spraak, t }}
          onVelg={(nytt) => onVelg(indeks, nytt)}
        />
        <div className={stil.grad} data-grad={sikkerhet}>
          <span aria-hidden="true" className={stil.tegn}>
            {TEGN[sikkerhet]}
          </span>
          <span>
            {t(`kolonner.grad.${sikkerhet}`)}
            <span className={stil.grunn}> – {t(`kolonner.grunn.${grunn}`)}</span>
          </span>
        </div>
      </li>
    );
  };
  return (
    <details className={stil.kolonner} open={aapen}>
      <summary>
        {t('kolonner.tittel', { antall: kolonner.length })},{' '}
        {usikre > 0
          ? t('kolonner.maaSees', { antall: usikre })
          : ubrukte > 0
            ? t('kolonner.ubrukte', { antall: ubrukte })
            : t('kolonner.alleSikre')}
      </summary>
      <ul className={stil.liste}>{kolonner.map(rad)}</ul>
    </details>
  );
}
