import type { CSSProperties } from 'react';
import type { Kolonne } from '@/lib/ordning/kolonner';
import type { Alvor } from '@/lib/ordning/typer';
import { Avviksikon } from './Avviksikon';
import stil from './celle.module.css';

interface Props {
  kolonne: Kolonne;
  kolnr: number;
  style: CSSProperties | undefined;
  /** As it is written nicely; the text of the cell and nothing besides. */
  vist: string;
  alvor: Alvor | undefined;
  /** Not marked yet: an empty cell of the row that one is in is not wrong, only not written. */
  dempet: boolean;
  aktiv: boolean;
  valgt: boolean;
  skriver: boolean;
  /** The selection ends in this cell. */
  haandtak: boolean;
}

/**
 * One cell. Called by its row and not a component of its own: there are many, each would be one more for React to make
 * and to keep, and none is drawn anew without its row.
 */
export function tegnCelle(props: Props) {
  const { kolonne, kolnr, vist, dempet, aktiv, valgt, skriver, haandtak } = props;
  const merke = dempet ? undefined : props.alvor;
  return (
    <div
      key={kolonne.noekkel}
      role="gridcell"
      aria-colindex={kolnr + 2}
      aria-selected={valgt}
      aria-invalid={props.alvor === 'feil' || undefined}
      tabIndex={-1}
      className={stil.celle}
      style={props.style}
      data-justering={kolonne.justering}
      data-alvor={merke}
      data-aktiv={aktiv || undefined}
      data-skriver={skriver || undefined}
      data-ende={haandtak || undefined}
    >
      {/* The input, which lies in the active cell, tells the same to a screen reader. */}
      {aktiv || merke ? (
        <span className={stil.tekst} aria-hidden={aktiv || undefined}>
          {vist}
        </span>
      ) : (
        // Most cells are this: an element less in each is a quarter of what a row costs to draw.
        vist
      )}
      {merke && <Avviksikon alvor={merke} />}
      {/* For the pointer alone: the keyboard has Ctrl+D. */}
      {haandtak && <span className={stil.haandtak} data-haandtak aria-hidden="true" />}
    </div>
  );
}
