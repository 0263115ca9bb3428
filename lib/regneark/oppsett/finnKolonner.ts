import type { Felt, Ordning } from '@/lib/ordning/typer';
import { innholdSier, motsier } from './innhold';
import { kjennOverskrift, likt } from './navn';
import { gjettFraInnhold } from './gjettKolonner';
import { foreslaaDeling } from './foreslaaDeling';
import type { Profil } from './profil';
import type { HusketOppsett, Kilde, Kolonnevalg, Lestkolonne } from './typer';
import { huskede } from './husk';

/** Below this a person is asked. */
export const SIKKER = 0.75;

/** A column of the sheet before it is known what it is. */
export interface Kolonnegrunnlag {
  indeks: number;
  overskrift: string;
  /** What it is known by: see `Overskrift.navn`. */
  navn: string;
  profil: Profil;
  /** Cells of the sample, for shapes that are tried one by one. */
  proeve: readonly string[];
}

/** A column under way. */
export interface Kolonneforslag extends Kolonnegrunnlag {
  valg: Kolonnevalg;
  kilde: Kilde;
  grunn: Lestkolonne['grunn'];
  sikkerhet: number;
  delinger: readonly string[];
}

export const INGEN: Kolonnevalg = { slag: 'ingen' };

export const finnFelt = (ordning: Ordning, valg: Kolonnevalg): Felt | undefined =>
  valg.slag === 'felt' ? ordning.felter.find((felt) => felt.noekkel === valg.felt) : undefined;

/** The fields that a choice fills. */
export function felterAv(ordning: Ordning, valg: Kolonnevalg): readonly string[] {
  if (valg.slag === 'felt') return [valg.felt];
  return valg.slag === 'deling'
    ? (ordning.delinger.find((deling) => deling.noekkel === valg.deling)?.felter ?? [])
    : [];
}

/**
 * What every column is read into: what a person has chosen, else what was remembered, else what the heading says, else
 * what the content says. A heading that the content speaks against is asked about.
 */
export function finnKolonner(
  grunnlag: readonly Kolonnegrunnlag[],
  ordning: Ordning,
  valgte: Readonly<Record<number, Kolonnevalg>>,
  husket: HusketOppsett | undefined,
): Kolonneforslag[] {
  const husk = huskede(grunnlag, ordning, husket);
  const kolonner = grunnlag.map((en) => fraHuskOgOverskrift(en, ordning, husk.get(en.indeks)));
  loesDoble(kolonner, ordning);
  foreslaaDeling(kolonner, ordning);
  gjettFraInnhold(kolonner, ordning);
  settValgte(kolonner, ordning, valgte);
  for (const kolonne of kolonner)
    if (kolonne.kilde !== 'valgt' && kolonne.valg.slag !== 'ingen' && kolonne.sikkerhet < SIKKER)
      kolonne.kilde = 'gjettet';
  return kolonner;
}

function fraHuskOgOverskrift(
  en: Kolonnegrunnlag,
  ordning: Ordning,
  husket: Kolonnevalg | undefined,
): Kolonneforslag {
  const ukjent = {
    ...en,
    valg: INGEN,
    kilde: 'funnet',
    grunn: 'ukjent',
    sikkerhet: 0,
    delinger: [],
  } as const;
  const treff = husket ? undefined : kjennOverskrift(en.navn, ordning);
  const valg = husket ?? treff?.valg;
  if (!valg) return ukjent;
  const felt = finnFelt(ordning, valg);
  const imot = felt !== undefined && motsier(felt, en.profil);
  if (husket) {
    const sikkerhet = imot ? 0.5 : 1;
    return { ...ukjent, valg, kilde: 'husket', grunn: 'husket', sikkerhet };
  }
  const sier = treff?.sikkerhet ?? 0;
  if (treff?.omtrentlig && imot) return ukjent;
  const med = felt && treff?.omtrentlig && innholdSier(felt, en.profil) > 0.6 ? 0.1 : 0;
  return { ...ukjent, valg, grunn: 'overskrift', sikkerhet: imot ? sier * 0.5 : sier + med };
}

/** Several columns for one field: the surest heading has it; equally sure ones share it, such as fnr and orgnr. */
function loesDoble(kolonner: Kolonneforslag[], ordning: Ordning): void {
  for (const { noekkel } of ordning.felter) {
    const mine = kolonner.filter(({ valg }) => valg.slag === 'felt' && valg.felt === noekkel);
    if (mine.length < 2) continue;
    // A heading that its content speaks against is asked about only when no other column will do.
    const best = Math.max(...mine.map((kolonne) => kolonne.sikkerhet));
    const like = mine.filter((kolonne) => kolonne.sikkerhet === best);
    for (const kolonne of mine) if (kolonne.sikkerhet < best) nullstill(kolonne);
    // Equally vague headings are not the same thing twice.
    if (best < 0.95 && like.length > 1)
      like.forEach((kolonne, i) => (i === 0 ? (kolonne.sikkerhet = 0.5) : nullstill(kolonne)));
  }
}

function nullstill(kolonne: Kolonneforslag): void {
  Object.assign(kolonne, { valg: INGEN, kilde: 'funnet', grunn: 'ukjent', sikkerhet: 0 });
}

/** A person's choices. Another column that was only found for the same field gives way, unless they shared it before. */
function settValgte(
  kolonner: Kolonneforslag[],
  ordning: Ordning,
  valgte: Readonly<Record<number, Kolonnevalg>>,
): void {
  const foer = new Map(kolonner.map(({ indeks, valg }) => [indeks, valg]));
  const nye = kolonner.filter(({ indeks }) => valgte[indeks] && lovlig(ordning, valgte[indeks]));
  for (const kolonne of nye) {
    const valg = valgte[kolonne.indeks] ?? INGEN;
    Object.assign(kolonne, { valg, kilde: 'valgt', grunn: 'valgt', sikkerhet: 1 });
  }
  for (const { indeks, valg } of nye) {
    if (likt(foer.get(indeks) ?? INGEN, valg)) continue;
    const tatt = felterAv(ordning, valg);
    for (const annen of kolonner) {
      if (annen.kilde === 'valgt') continue;
      if (felterAv(ordning, annen.valg).some((felt) => tatt.includes(felt))) nullstill(annen);
    }
  }
}

export const lovlig = (ordning: Ordning, valg: Kolonnevalg): boolean =>
  valg.slag === 'ingen' ||
  (valg.slag === 'felt' ? finnFelt(ordning, valg) !== undefined : felterAv(ordning, valg).length > 0);
