import type { Ordning, Registre } from '@/lib/ordning/typer';
import { foreslaaDeling, proevDelinger, settFyller } from './foreslaaDeling';
import { gjelderAnnetAar } from '../aar';
import { normaliser } from '../normaliser';
import { gjettFraInnhold } from './gjettKolonner';
import { huskede } from './husk';
import { innholdSier, motsier } from './innhold';
import {
  enhetAv,
  felterAv,
  finnFelt,
  INGEN,
  type Kolonneforslag,
  type Kolonnegrunnlag,
  lovlig,
  nullstill,
} from './kolonneforslag';
import { erSammenMed, loesLedd } from './ledd';
import { kjennOverskrift, likt } from './navn';
import type { HusketOppsett, Kolonnevalg } from './typer';

/** Below this a person is asked. */
const SIKKER = 0.75;
/** How much is left of a heading that something speaks against. */
const TVIL = 0.5;

interface Ord {
  /** What a person has decided, by column. */
  valgte: Readonly<Record<number, Kolonnevalg>>;
  husket: HusketOppsett | undefined;
  registre: Registre | undefined;
  inntektsaar?: number | undefined;
}

/**
 * What every column is read into: what a person has chosen, else what was remembered, else what the heading says, else
 * what the content says. A heading that the content speaks against is asked about.
 */
export function finnKolonner(
  grunnlag: readonly Kolonnegrunnlag[],
  ordning: Ordning,
  { valgte, husket, registre, inntektsaar }: Ord,
): Kolonneforslag[] {
  const husk = huskede(grunnlag, ordning, husket);
  const kolonner = grunnlag.map((en) => fraHuskOgOverskrift(en, ordning, husk.get(en.indeks)));
  for (const kolonne of kolonner)
    if (gjelderAnnetAar(kolonne.overskrift, inntektsaar)) settForbehold(kolonne);
  loesDoble(kolonner, ordning);
  loesLedd(kolonner, ordning);
  const delinger = proevDelinger(kolonner, ordning);
  foreslaaDeling(delinger, ordning);
  gjettFraInnhold(kolonner, ordning, registre);
  settValgte(kolonner, ordning, valgte);
  for (const [kolonne, mulige] of delinger) settFyller(kolonne, mulige, ordning);
  for (const kolonne of kolonner) if (enhetAv(kolonne, ordning)) settForbehold(kolonne);
  for (const kolonne of kolonner) if (maaSpoerresOm(kolonne)) kolonne.kilde = 'gjettet';
  return kolonner;
}

function fraHuskOgOverskrift(
  en: Kolonnegrunnlag,
  ordning: Ordning,
  husket: Kolonnevalg | undefined,
): Kolonneforslag {
  const ukjent: Kolonneforslag = {
    ...en,
    valg: INGEN,
    kilde: 'funnet',
    grunn: 'ukjent',
    sikkerhet: 0,
    delinger: [],
    fyller: [],
  };
  const treff = husket ? undefined : kjennOverskrift(en.navn, ordning);
  const valg = husket ?? treff?.valg;
  if (!valg) return ukjent;
  const felt = finnFelt(ordning, valg);
  const imot = felt !== undefined && motsier(felt, en.profil);
  if (husket) return { ...ukjent, valg, kilde: 'husket', grunn: 'husket', sikkerhet: imot ? TVIL : 1 };
  if (treff?.omtrentlig && imot) return ukjent;
  const sier = treff?.sikkerhet ?? 0;
  const med = felt && treff?.omtrentlig && innholdSier(felt, en.profil) > 0.6 ? 0.1 : 0;
  return { ...ukjent, valg, grunn: 'overskrift', sikkerhet: imot ? sier * TVIL : sier + med };
}

/** Not sure enough; and øre in a column of their own, which belong to an amount that is read without them. */
function maaSpoerresOm({ kilde, grunn, valg, sikkerhet, navn, profil }: Kolonneforslag): boolean {
  if (valg.slag !== 'ingen') return kilde !== 'valgt' && sikkerhet < SIKKER;
  return kilde === 'funnet' && grunn === 'ukjent' && profil.antall > 0 && normaliser(navn) === 'oere';
}

/** The heading itself speaks against what it was taken for. What a person has chosen here and now stands. */
function settForbehold(kolonne: Kolonneforslag): void {
  if (kolonne.kilde === 'valgt' || kolonne.valg.slag === 'ingen') return;
  kolonne.sikkerhet *= TVIL;
  kolonne.grunn = 'forbehold';
}

/** Headings as sure as this, such as fnr and orgnr, fill their field together. */
const LIKE_NAVN = 0.95;

/** Several columns for one field: the surest heading has it, and equally sure ones share it. */
function loesDoble(kolonner: readonly Kolonneforslag[], ordning: Ordning): void {
  for (const { noekkel } of ordning.felter) {
    const mine = kolonner.filter(({ valg }) => valg.slag === 'felt' && valg.felt === noekkel);
    if (mine.length < 2) continue;
    const best = Math.max(...mine.map((kolonne) => kolonne.sikkerhet));
    const surest = mine.find((kolonne) => kolonne.sikkerhet === best);
    const like = mine.filter(
      (kolonne) =>
        kolonne.sikkerhet === best ||
        (surest && normaliser(kolonne.navn) === normaliser(surest.navn)) ||
        (kolonne.sikkerhet >= LIKE_NAVN && surest && utfyller(kolonne, surest)),
    );
    const [foerste, ...resten] = like;
    // What is paid out one year may be called by the year before: between two years a person says which it is.
    if (foerste && mine.some(({ grunn }) => grunn === 'forbehold')) foerste.sikkerhet *= TVIL;
    for (const kolonne of mine) if (!like.includes(kolonne)) nullstill(kolonne);
    if (!foerste || resten.length === 0) continue;
    // Equally vague headings are not the same thing twice, and columns that differ are not the same thing.
    const motsagt = resten.filter((annen) => annen.grunn !== 'husket' && strider(foerste, annen));
    if (best >= LIKE_NAVN && motsagt.length === 0) continue;
    foerste.sikkerhet = TVIL;
    resten.forEach(nullstill);
    for (const annen of motsagt) annen.kilde = 'gjettet';
  }
}

/** Persons have the one number and organisations the other: no row of the sample has both. */
const utfyller = (a: Kolonneforslag, b: Kolonneforslag): boolean =>
  a.proeve.every((celle, i) => celle.trim() === '' || !b.proeve[i]?.trim());

/** Most rows that have something in both have not the same. */
function strider(a: Kolonneforslag, b: Kolonneforslag): boolean {
  const begge = a.proeve.flatMap((celle, i) => {
    const annen = b.proeve[i]?.trim();
    return celle.trim() !== '' && annen ? [celle.trim() === annen] : [];
  });
  const fylt = a.proeve.filter((celle) => celle.trim() !== '').length;
  return begge.filter((likt) => !likt).length > fylt / 2;
}

/** A person's choices. Another column that was only found for the same field gives way, unless they shared it before. */
function settValgte(kolonner: readonly Kolonneforslag[], ordning: Ordning, valgte: Ord['valgte']): void {
  const foer = new Map(kolonner.map(({ indeks, valg }) => [indeks, valg]));
  const nye = kolonner.flatMap((kolonne) => {
    const valg = valgte[kolonne.indeks];
    return valg && lovlig(ordning, valg) ? [{ kolonne, valg }] : [];
  });
  for (const { kolonne, valg } of nye)
    Object.assign(kolonne, { valg, kilde: 'valgt', grunn: 'valgt', sikkerhet: 1 });
  for (const { kolonne, valg } of nye) {
    if (likt(foer.get(kolonne.indeks) ?? INGEN, valg)) continue;
    const tatt = felterAv(ordning, valg);
    for (const annen of kolonner)
      if (
        annen.kilde !== 'valgt' &&
        annen.fyller.some((felt) => tatt.includes(felt)) &&
        !erSammenMed(annen.valg, valg, ordning)
      )
        nullstill(annen);
  }
}
