import { identitetsnoekkel } from '@/lib/ordning/tabellregler';
import type { Avvik } from '@/lib/ordning/typer';
import { lesRad } from '@/lib/ordning/validering';
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

/** Rows that are alike stand beside each other: nobody can compare what lies a thousand rows apart. */
const skalSamles = ({ gruppe, sortering }: Utsnittsvalg): boolean =>
  gruppe?.kode === 'duplikat' && !sortering;

/** The rows are shown in another order than they are stored in. */
export const harEgenOrden = (valg: Utsnittsvalg): boolean => valg.sortering !== undefined || skalSamles(valg);

/** Finds the rows; each step is short, so that whoever drives it can stop to let the browser draw. */
export function* beregn(lager: Radlager, valg: Utsnittsvalg): Generator<void, string[]> {
  const { gruppe, soek, sortering } = valg;
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
  if (skalSamles(valg)) return yield* samleLike(lager, ider);
  return sortering ? yield* sorter(lager, ider, sortering) : ider;
}

/** Each set of equal rows in the place of its first one. */
function* samleLike(lager: Radlager, ider: readonly string[]): Generator<void, string[]> {
  const like = new Map<string, string[]>();
  for (const [i, radId] of ider.entries()) {
    const rad = { radId, verdier: lager.hentVerdier(radId) ?? {} };
    // A row that cannot be read is like no other.
    const noekkel = identitetsnoekkel(lager.ordning, lesRad(lager.ordning, rad, lager.kontekst)) ?? radId;
    const sett = like.get(noekkel);
    if (sett) sett.push(radId);
    else like.set(noekkel, [radId]);
    if (i % RADER_I_BITEN === 0) yield;
  }
  return [...like.values()].flat();
}
