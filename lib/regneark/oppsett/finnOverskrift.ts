import { egenKolonne } from '../egneKolonner';
import { GRENSER } from '../grenser';
import { normaliser } from '../normaliser';
import type { Ark, Arkrad } from '../typer';

/** The heading of a sheet: where it ends, how many rows it is, and what stands above each column. */
export interface Overskrift {
  /** Index in `ark.rader` of its last row; -1 when the sheet has none. */
  indeks: number;
  rader: number;
  /** Several rows joined, for a person. */
  tekster: readonly string[];
  /** What each is known by: the joined text, or one row of it alone. */
  navn: readonly string[];
  treff: number;
}

const MAKS_RADER = 3;

export const fylte = (rad: Arkrad | undefined): number =>
  rad ? rad.celler.reduce((antall, celle) => antall + (celle.trim() === '' ? 0 : 1), 0) : 0;

/** A heading above several columns stands in the first of them: the blanks to its right are part of it. */
function utstrakt(rad: Arkrad, bredde: number): string[] {
  let forrige = '';
  return Array.from({ length: bredde }, (_, i) => {
    const celle = rad.celler[i]?.trim() ?? '';
    if (celle !== '') forrige = celle;
    return forrige;
  });
}

/** What a heading surely names: a key of the field or the split; undefined when nobody knows it. */
export type Kjenner = (tekst: string) => string | undefined;

/** The heading that ends in this row and is this many rows. */
export function lesOverskrift(ark: Ark, indeks: number, antall: number, kjent: Kjenner): Overskrift {
  const rader = ark.rader.slice(Math.max(0, indeks - antall + 1), indeks + 1);
  const bredde = Math.max(0, ...rader.map((rad) => rad.celler.length));
  const nederst = rader.at(-1);
  const over = rader.slice(0, -1).map((rad) => ({ rad, fylt: utstrakt(rad, bredde) }));
  const tekster: string[] = [];
  const navn: string[] = [];
  const felter = new Set<string>();
  for (let i = 0; i < bredde; i += 1) {
    const eget = nederst?.celler[i]?.trim() ?? '';
    const egneOver = over.map(({ rad }) => rad.celler[i]?.trim() ?? '');
    // A column with nothing of its own is not given the name of its neighbour.
    const grupper = eget === '' ? egneOver : over.map(({ fylt }) => fylt[i] ?? '');
    const samlet = [...grupper, eget]
      .filter((del, n, alle) => del !== '' && alle.indexOf(del) === n)
      .join(' ');
    const mulige = [samlet, [...egneOver, eget].filter(Boolean).join(' '), eget, ...egneOver.toReversed()];
    const brukt = mulige.find((tekst) => tekst !== '' && kjent(tekst)) ?? (eget || samlet);
    tekster.push(samlet);
    navn.push(brukt);
    const felt = kjent(brukt);
    if (felt) felter.add(felt);
  }
  return { indeks, rader: rader.length, tekster, navn, treff: felter.size };
}

/** The rows among the first that know most of the headings; fewest rows of equals, topmost of equals. */
export function finnOverskrift(ark: Ark, kjent: Kjenner): Overskrift | undefined {
  let beste: Overskrift | undefined;
  const kandidater = Math.min(ark.rader.length, GRENSER.overskriftInnen);
  for (let antall = 1; antall <= MAKS_RADER; antall += 1) {
    for (let i = antall - 1; i < kandidater; i += 1) {
      // A line with one text is a title, and a gap ends a heading.
      const over = ark.rader.slice(i - antall + 1, i + 1);
      if (
        antall > 1 &&
        over.slice(0, -1).some((rad, n) => fylte(rad) < 2 || rad.nummer + 1 !== over[n + 1]?.nummer)
      )
        continue;
      const funnet = lesOverskrift(ark, i, antall, kjent);
      if (funnet.treff > (beste?.treff ?? 0)) beste = funnet;
    }
  }
  return beste && medFortsettelse(ark, beste, kjent);
}

/** `(kr)`, `11 siffer`, or field names of another system under a heading: no row of data. */
function medFortsettelse(ark: Ark, overskrift: Overskrift, kjent: Kjenner): Overskrift {
  const { indeks, rader } = overskrift;
  const neste = ark.rader[indeks + 1];
  if (!neste || rader >= MAKS_RADER || neste.nummer !== (ark.rader[indeks]?.nummer ?? 0) + 1)
    return overskrift;
  if (neste.typer && /[^0]/.test(neste.typer)) return overskrift;
  const celler = overskrift.navn.map((navn, i) => ({ navn, celle: neste.celler[i]?.trim() ?? '' }));
  const under = celler.filter(({ celle }) => celle !== '');
  const erEnhet = (tekst: string): boolean =>
    /^[([].*[)\]]$/.test(tekst) ||
    /^(?:kr|nok|kroner|hele kr(?:oner)?|dd\.mm\.(?:åååå|yyyy)|\d+ siffer)\.?$/i.test(tekst);
  const enheter = under.filter(({ celle, navn }) => erEnhet(celle) || (kjent(celle) && kjent(navn)));
  const minst = under.some(({ celle }) => erEnhet(celle)) ? 1 : 2;
  if (enheter.length < Math.max(minst, under.length * 0.6)) return overskrift;
  const lengre = lesOverskrift(ark, indeks + 1, rader + 1, kjent);
  return lengre.treff >= overskrift.treff ? lengre : overskrift;
}

/** Column of ours under this heading. */
export const erEgen = (overskrift: string): ReturnType<typeof egenKolonne> =>
  egenKolonne(normaliser(overskrift));
