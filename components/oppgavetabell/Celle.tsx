import { memo } from 'react';
import type { Kolonne } from '@/lib/ordning/kolonner';
import type { Alvor } from '@/lib/ordning/typer';
import { Avviksikon } from './Avviksikon';
import { Redigerer } from './Redigerer';
import type { Styring } from './styring/styring';
import stil from './oppgavetabell.module.css';

interface Props {
  styring: Styring;
  kolonne: Kolonne;
  kolnr: number;
  raa: string;
  /** As it is written nicely; the text of the cell and nothing besides. */
  vist: string;
  alvor: Alvor | undefined;
  /** Not marked yet: an empty cell of the row that is being written is not wrong, only not written. */
  dempet: boolean;
  aktiv: boolean;
  valgt: boolean;
  skriver: boolean;
  /** The selection ends in this cell. */
  haandtak: boolean;
  navn: string;
  beskrivelse: string;
}

export const Celle = memo(function Celle(props: Props) {
  const { styring, kolonne, kolnr, raa, vist, alvor, dempet, aktiv, valgt, skriver, haandtak } = props;
  const { navn, beskrivelse } = props;
  return (
    <div
      role="gridcell"
      aria-colindex={kolnr + 2}
      aria-selected={valgt}
      aria-invalid={alvor === 'feil' || undefined}
      tabIndex={-1}
      className={stil.celle}
      data-justering={kolonne.justering}
      data-alvor={dempet ? undefined : alvor}
      data-aktiv={aktiv || undefined}
      data-skriver={skriver || undefined}
    >
      {/* The input tells the same to a screen reader. */}
      <span className={stil.tekst} aria-hidden={aktiv || undefined}>
        {vist}
      </span>
      {alvor && !dempet && <Avviksikon alvor={alvor} />}
      {aktiv && (
        <Redigerer
          styring={styring}
          kolonne={kolonne}
          raa={raa}
          skriver={skriver}
          navn={navn}
          ugyldig={alvor === 'feil'}
          beskrivelse={alvor && beskrivelse}
        />
      )}
      {/* For the pointer alone: the keyboard has Ctrl+D. */}
      {haandtak && <span className={stil.haandtak} data-haandtak aria-hidden="true" />}
    </div>
  );
});
