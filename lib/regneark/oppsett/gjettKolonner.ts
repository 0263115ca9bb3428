import type { Felt, Ordning } from '@/lib/ordning/typer';
import { felterAv, type Kolonneforslag } from './finnKolonner';
import { innholdSier } from './innhold';

/** Content that is at least this sure of one field is taken as it; the rest is weighed. */
const SAERPREGET = 0.8;
/** A heading that nobody knows speaks a little against whatever the content says. */
const UKJENT_OVERSKRIFT = 0.1;

/**
 * Fields that no heading named, by what the columns hold: numbers that prove themselves first, then dates in their
 * order, then what is left when only one column can be it. Only the first kind is taken without asking.
 */
export function gjettFraInnhold(kolonner: Kolonneforslag[], ordning: Ordning): void {
  const ledig = (felt: Felt): boolean =>
    !kolonner.some(({ valg }) => felterAv(ordning, valg).includes(felt.noekkel));
  const ukjente = (): Kolonneforslag[] =>
    kolonner.filter(
      ({ valg, grunn, profil }) => valg.slag === 'ingen' && grunn === 'ukjent' && profil.antall > 0,
    );

  for (const felt of ordning.felter) {
    if (!ledig(felt)) continue;
    const treff = ukjente().map((kolonne) => ({ kolonne, sier: innholdSier(felt, kolonne.profil) }));
    const sikre = treff.filter(({ sier }) => sier >= SAERPREGET).sort((a, b) => b.sier - a.sier);
    const [best] = sikre;
    if (best) sett(best.kolonne, felt, sikre.length === 1 ? best.sier : 0.6);
  }
  gjettSteder(kolonner, ordning, ledig, ukjente);
  gjettPerioder(ordning, ledig, ukjente);
  for (const felt of ordning.felter) {
    if (!ledig(felt) || !(felt.paakrevd || felt.type === 'sifre')) continue;
    const mulige = ukjente().filter(({ profil }) => innholdSier(felt, profil) >= 0.5);
    const likeFelter = ordning.felter.filter(
      (annet) => annet.type === felt.type && annet.paakrevd && ledig(annet),
    );
    const [eneste] = mulige;
    if (eneste && mulige.length === 1 && likeFelter.length <= 1) sett(eneste, felt, 0.6);
  }
}

function sett(kolonne: Kolonneforslag, felt: Felt, sikkerhet: number): void {
  const trekk = kolonne.navn === '' ? 0 : UKJENT_OVERSKRIFT;
  Object.assign(kolonne, {
    valg: { slag: 'felt', felt: felt.noekkel },
    kilde: 'funnet',
    grunn: 'innhold',
    sikkerhet: sikkerhet - trekk,
  });
}

/** Beside postal codes, the column of names is that of the towns. */
function gjettSteder(
  kolonner: readonly Kolonneforslag[],
  ordning: Ordning,
  ledig: (felt: Felt) => boolean,
  ukjente: () => Kolonneforslag[],
): void {
  for (const felt of ordning.felter) {
    const sted = felt.type === 'sifre' && ordning.felter.find(({ noekkel }) => noekkel === felt.stedfelt);
    if (!sted || !ledig(sted)) continue;
    const ved = kolonner.find(({ valg }) => valg.slag === 'felt' && valg.felt === felt.noekkel);
    const navn = ukjente().filter(({ profil }) => innholdSier(sted, profil) >= 0.5);
    const naboer = navn.filter(({ indeks }) => ved && indeks === ved.indeks + 1);
    if (naboer[0]) sett(naboer[0], sted, 0.7);
  }
}

/** Two columns of dates are a period when the first is never after the second. */
function gjettPerioder(
  ordning: Ordning,
  ledig: (felt: Felt) => boolean,
  ukjente: () => Kolonneforslag[],
): void {
  for (const { fra, til } of ordning.perioder) {
    const felter = [fra, til].map((noekkel) => ordning.felter.find((felt) => felt.noekkel === noekkel));
    const [fraFelt, tilFelt] = felter;
    const datoer = ukjente().filter(({ profil }) => fraFelt && innholdSier(fraFelt, profil) >= 0.7);
    const ledige = felter.filter((felt): felt is Felt => felt !== undefined && ledig(felt));
    const [a, b] = datoer;
    if (fraFelt && tilFelt && ledige.length === 2 && datoer.length === 2 && a && b) {
      const orden = rekkefoelge(a.proeve, b.proeve);
      if (orden === 0) continue;
      sett(orden > 0 ? a : b, fraFelt, a.navn === '' ? 0.8 : 0.7);
      sett(orden > 0 ? b : a, tilFelt, b.navn === '' ? 0.8 : 0.7);
    } else if (ledige.length === 1 && datoer.length === 1 && a && ledige[0]) sett(a, ledige[0], 0.6);
  }
}

/** 1: the first is never after the second; -1: the other way; 0: neither, or always the same. */
function rekkefoelge(a: readonly string[], b: readonly string[]): number {
  let foer = 0;
  let etter = 0;
  a.forEach((en, i) => {
    const [x, y] = [sorterbar(en), sorterbar(b[i] ?? '')];
    if (x && y && x < y) foer += 1;
    if (x && y && x > y) etter += 1;
  });
  return foer > 0 && etter === 0 ? 1 : etter > 0 && foer === 0 ? -1 : 0;
}

const sorterbar = (tekst: string): string => {
  const tall = tekst.trim().split(/[T ]/)[0]?.split(/[./-]/) ?? [];
  const [x = '', y = '', z = ''] = tall;
  if (tall.length !== 3) return /^\d{8}$/.test(tekst) ? tekst : '';
  const deler = x.length === 4 ? [x, y, z] : [z, y, x];
  return deler.map((del) => del.padStart(2, '0')).join('');
};
