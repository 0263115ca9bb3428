import type { Spraak } from '@/lib/felles/spraak';
import { felttype } from './felttyper';
import type { Felt, Ordning } from './typer';

/** One column of the table, plain data: no React, no ordning. */
export interface Kolonne {
  noekkel: string;
  /** Heading in the language asked for. */
  overskrift: string;
  hjelp: string;
  eksempel: string;
  bredde: number;
  justering: 'venstre' | 'hoeyre';
  inputMode: 'text' | 'numeric' | 'decimal';
  felt: Felt;
}

export const tilKolonner = (ordning: Ordning, spraak: Spraak = 'nb'): Kolonne[] =>
  ordning.felter.map((felt) => {
    const { justering, inputMode } = felttype(felt);
    return {
      noekkel: felt.noekkel,
      overskrift: felt.ledetekst[spraak],
      hjelp: felt.hjelp[spraak],
      eksempel: felt.eksempel,
      bredde: felt.bredde,
      justering,
      inputMode,
      felt,
    };
  });
