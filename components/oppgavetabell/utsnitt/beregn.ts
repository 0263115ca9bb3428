import type { Avvik } from '@/lib/ordning/typer';
import type { Radlager } from '../lager/typer';
import { lagSoek } from './soek';
import { sorter } from './sorter';

/** Which rows are shown and in what order. Only that: nothing here changes a row or its place among the stored. */
export interface Utsnittsvalg {
  gruppe: Gruppevalg | undefined;
  soek: string;
  sortering: Sortering | undefined;
}

export type Gruppevalg = Pick<Avvik, 'kode' | 'felt' | 'param'>;

export interface Sortering {
  felt: string;
  retning: 'stigende' | 'synkende';
}

export const ALT: Utsnittsvalg = { gruppe: undefined, soek: '', sortering: undefined };

const RADER_I_BITEN = 32;

/** Finds the rows; each step is short, so that whoever drives it can stop to let the browser draw. */
export function* beregn(
  lager: Radlager,
  { gruppe, soek, sortering }: Utsnittsvalg,
): Generator<void, string[]> {
  const med = gruppe && lager.raderMed(gruppe.kode, gruppe.felt);
  let ider = lager.hentRekkefoelge().filter((radId) => !med || med.has(radId));
  if (soek !== '') {
    const treffer = lagSoek(soek, lager.ordning, lager.kontekst);
    const funnet: string[] = [];
    for (const [i, radId] of ider.entries()) {
      if (treffer(lager.hentVerdier(radId) ?? {})) funnet.push(radId);
      if (i % RADER_I_BITEN === 0) yield;
    }
    ider = funnet;
  }
  return sortering ? yield* sorter(lager, ider, sortering) : ider;
}
