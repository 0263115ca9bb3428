import type { Felt, Ordning } from '@/lib/ordning/typer';
import { GRENSER } from './grenser';
import type { Ark, Arkrad } from './typer';

/** `Fødselsnummer / org.nr.` → `foedselsnummerorgnr`: what a heading is called, however it is written. */
export const normaliser = (tekst: string): string =>
  tekst
    .normalize('NFC')
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/å/g, 'aa')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');

/** How sure a heading is: the label itself before the API's word before a synonym. */
type Navneregister = ReadonlyMap<string, { felt: string; rang: number }>;

const registre = new WeakMap<Ordning, Navneregister>();

function navneregister(ordning: Ordning): Navneregister {
  const kjent = registre.get(ordning);
  if (kjent) return kjent;
  const register = new Map<string, { felt: string; rang: number }>();
  const navnPerRang = [ledetekster, apiNavn, (felt: Felt) => felt.aliaser];
  navnPerRang.forEach((navn, rang) => {
    for (const felt of ordning.felter) {
      for (const ett of navn(felt).map(normaliser)) {
        if (ett && !register.has(ett)) register.set(ett, { felt: felt.noekkel, rang });
      }
    }
  });
  registre.set(ordning, register);
  return register;
}

const ledetekster = (felt: Felt): string[] => Object.values(felt.ledetekst);

function apiNavn(felt: Felt): string[] {
  const stier = typeof felt.sti === 'string' ? [felt.sti] : Object.values(felt.sti);
  return [felt.noekkel, ...stier.map((sti) => sti.slice(sti.lastIndexOf('/') + 1))];
}

/** How many different fields the row's texts are headings of. */
export function antallTreff(celler: readonly string[], ordning: Ordning): number {
  const register = navneregister(ordning);
  return new Set(celler.flatMap((celle) => register.get(normaliser(celle))?.felt ?? [])).size;
}

export interface Kolonnetreff {
  overskrift: string;
  /** Index in the row. */
  indeks: number;
  /** The field it is read into; absent when nothing in the ordning is called so, or another column was surer. */
  felt?: string;
}

export interface Tabell {
  ark: Ark;
  /** Index in `ark.rader` of the heading. */
  overskriftsindeks: number;
  overskriftsrad: number;
  kolonner: readonly Kolonnetreff[];
  /** Fields that no column was found for. */
  manglende: readonly string[];
  /** Fields that several columns of the same rank are read into, such as fødselsnummer and org.nr. */
  doble: readonly string[];
}

/** The heading row is the one with most known headings among the first; two must be known, so that no data row wins. */
export function finnTabell(ark: Ark, ordning: Ordning): Tabell | undefined {
  const kreves = Math.min(2, ordning.felter.length);
  let beste = -1;
  let flest = kreves - 1;
  ark.rader.slice(0, GRENSER.overskriftInnen).forEach((rad, i) => {
    const treff = antallTreff(rad.celler, ordning);
    if (treff > flest) [beste, flest] = [i, treff];
  });
  const rad = ark.rader[beste];
  return rad && byggTabell(ark, beste, rad, ordning);
}

function byggTabell(ark: Ark, indeks: number, rad: Arkrad, ordning: Ordning): Tabell {
  const register = navneregister(ordning);
  const treff = rad.celler.map((overskrift) => register.get(normaliser(overskrift)));
  const bestRang = new Map<string, number>();
  for (const t of treff) if (t) bestRang.set(t.felt, Math.min(t.rang, bestRang.get(t.felt) ?? t.rang));
  const antall = new Map<string, number>();
  const kolonner = rad.celler.flatMap((overskrift, i): Kolonnetreff[] => {
    const felt = treff[i] && bestRang.get(treff[i].felt) === treff[i].rang ? treff[i].felt : undefined;
    if (felt) antall.set(felt, (antall.get(felt) ?? 0) + 1);
    if (overskrift.trim() === '') return [];
    return [{ overskrift: overskrift.trim(), indeks: i, ...(felt && { felt }) }];
  });
  return {
    ark,
    overskriftsindeks: indeks,
    overskriftsrad: rad.nummer,
    kolonner,
    manglende: ordning.felter.map((felt) => felt.noekkel).filter((noekkel) => !antall.has(noekkel)),
    doble: [...antall].filter(([, n]) => n > 1).map(([felt]) => felt),
  };
}
