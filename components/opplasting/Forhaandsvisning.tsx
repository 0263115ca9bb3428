import type { ReactNode } from 'react';
import type { Spraak } from '@/lib/felles/spraak';
import { tilKolonner } from '@/lib/ordning/kolonner';
import type { Ordning } from '@/lib/ordning/typer';
import type { Lestfil } from './leser';
import type { Tekstkilde } from './typer';
import stil from './forhaandsvisning.module.css';

const FORHAANDSVISTE = 30;

interface Props {
  lest: Lestfil;
  ordning: Ordning;
  spraak: Spraak;
  t: Tekstkilde;
}

/** The first rows of the file under the fields that they are read into. */
export function Forhaandsvisning({ lest: { fakta, rader }, ordning, spraak, t }: Props): ReactNode {
  const kolonner = tilKolonner(ordning, spraak).filter(({ noekkel }) => !fakta.manglende.includes(noekkel));
  const tittel = t('forhaandsvisning.tittel');
  return (
    // Focusable, so that those without a mouse can scroll it.
    <div className={stil.ramme} role="region" aria-label={tittel} tabIndex={0}>
      <table className={stil.tabell}>
        <caption className={stil.tittel}>{tittel}</caption>
        <thead>
          <tr>
            <th scope="col">{t('forhaandsvisning.rad')}</th>
            {kolonner.map(({ noekkel, overskrift, justering }) => (
              <th key={noekkel} scope="col" data-justering={justering}>
                {overskrift}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rader.slice(0, FORHAANDSVISTE).map(({ radnummer, verdier }) => (
            <tr key={radnummer}>
              <th scope="row">{radnummer}</th>
              {kolonner.map(({ noekkel, justering }) => (
                <td key={noekkel} data-justering={justering}>
                  {verdier[noekkel] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
