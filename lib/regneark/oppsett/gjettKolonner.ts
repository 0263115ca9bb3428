import type { Felt, Ordning, Registre } from '@/lib/ordning/typer';
import { annenEnhet } from '../enhet';
import { innholdSier } from './innhold';
import type { Kolonneforslag } from './kolonneforslag';

/** Content that is at least this sure of one field is taken as it; the rest is weighed. */
const SAERPREGET = 0.8;
/** A heading that nobody knows speaks a little against whatever the content says. */
const UKJENT_OVERSKRIFT = 0.1;
const KAN_VAERE = 0.5;

interface Gjetning {
  kolonner: readonly Kolonneforslag[];
  ordning: Ordning;
  registre: Registre | undefined;
}

/**
 * Fields that no heading named, by what the columns hold: numbers that prove themselves first, then towns beside postal
 * codes and dates in their order, then what is left. Whatever could be something else is asked about.
 */
export function gjettFraInnhold(
  kolonner: readonly Kolonneforslag[],
  ordning: Ordning,
  registre: Registre | undefined,
): void {
  const gjetning = { kolonner, ordning, registre };
  gjettSaerpregede(gjetning);
  gjettSteder(gjetning);
  gjettPerioder(gjetning);
  gjettResten(gjetning);
}

const ledig = ({ kolonner }: Gjetning, felt: Felt): boolean =>
  !kolonner.some(({ fyller }) => fyller.includes(felt.noekkel));

const ukjente = ({ kolonner }: Gjetning): Kolonneforslag[] =>
  kolonner.filter(
    ({ valg, grunn, profil }) => valg.slag === 'ingen' && grunn === 'ukjent' && profil.antall > 0,
  );

function sett(kolonne: Kolonneforslag, felt: Felt, sikkerhet: number): void {
  Object.assign(kolonne, {
    valg: { slag: 'felt', felt: felt.noekkel },
    kilde: 'funnet',
    grunn: 'innhold',
    sikkerhet: sikkerhet - (kolonne.navn === '' ? 0 : UKJENT_OVERSKRIFT),
    fyller: [felt.noekkel],
  });
}

function gjettSaerpregede(gjetning: Gjetning): void {
  for (const felt of gjetning.ordning.felter) {
    if (!ledig(gjetning, felt)) continue;
    const sikre = ukjente(gjetning)
      .map((kolonne) => ({ kolonne, sier: innholdSier(felt, kolonne.profil) }))
      .filter(({ sier }) => sier >= SAERPREGET)
      .sort((a, b) => b.sier - a.sier);
    const [best] = sikre;
    if (best) sett(best.kolonne, felt, sikre.length === 1 ? best.sier : 0.6);
  }
}

/** The towns of the postal codes beside them. */
function gjettSteder(gjetning: Gjetning): void {
  const { ordning, kolonner, registre } = gjetning;
  for (const felt of ordning.felter) {
    const sted = felt.type === 'sifre' && ordning.felter.find(({ noekkel }) => noekkel === felt.stedfelt);
    const koder = kolonner.find(({ fyller }) => fyller.length === 1 && fyller[0] === felt.noekkel);
    if (!sted || !koder || !registre || !ledig(gjetning, sted)) continue;
    const er = ukjente(gjetning).find(({ proeve }) => andelSteder(koder.proeve, proeve, registre) >= 0.8);
    if (er) sett(er, sted, 0.95);
  }
}

function andelSteder(koder: readonly string[], steder: readonly string[], registre: Registre): number {
  let fylte = 0;
  let riktige = 0;
  steder.forEach((sted, i) => {
    if (sted.trim() === '') return;
    fylte += 1;
    const kode = (koder[i] ?? '').trim().padStart(4, '0');
    if (registre.poststed(kode) === sted.trim().toLocaleUpperCase('nb')) riktige += 1;
  });
  return fylte === 0 ? 0 : riktige / fylte;
}

/** Two columns of dates are a period when the first is never after the second. */
function gjettPerioder(gjetning: Gjetning): void {
  const { perioder, felter } = gjetning.ordning;
  for (const { fra, til } of perioder) {
    const periode = [fra, til].flatMap((noekkel) => felter.find((felt) => felt.noekkel === noekkel) ?? []);
    const ledige = periode.filter((felt) => ledig(gjetning, felt));
    const datoer = ukjente(gjetning).filter(({ profil }) => ledige[0] && innholdSier(ledige[0], profil) > 0);
    const [a, b] = datoer;
    const [fraFelt, tilFelt] = ledige;
    if (a && b && datoer.length === 2 && fraFelt && tilFelt) {
      const orden = rekkefoelge(a.proeve, b.proeve);
      if (orden === 0) continue;
      const [foerst, sist] = orden > 0 ? [a, b] : [b, a];
      sett(foerst, fraFelt, SAERPREGET);
      sett(sist, tilFelt, SAERPREGET);
    } else if (a && datoer.length === 1 && ledige.length === 1 && fraFelt) sett(a, fraFelt, 0.6);
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

/** `31.12.2025` as `20251231`, day and month in the order that they are most often written. */
function sorterbar(tekst: string): string {
  const deler = (tekst.trim().split(/[T ]/)[0] ?? '').split(/[./-]/);
  if (deler.length !== 3) return /^\d{8}$/.test(tekst) ? tekst : '';
  const aarFoerst = deler[0]?.length === 4 ? deler : deler.toReversed();
  return aarFoerst.map((del) => del.padStart(2, '0')).join('');
}

/**
 * Required fields of which as many are missing as there are columns that could be them, in order: proposed, never
 * taken. Where there are more columns, a person is asked which it is.
 */
function gjettResten(gjetning: Gjetning): void {
  for (const type of ['sifre', 'beloep', 'tekst', 'dato'] as const) {
    const mangler = gjetning.ordning.felter.filter(
      (felt) => felt.type === type && felt.paakrevd && ledig(gjetning, felt),
    );
    const [foerste] = mangler;
    if (!foerste) continue;
    const kandidater = ukjente(gjetning).filter(
      ({ profil, overskrift }) =>
        innholdSier(foerste, profil) >= KAN_VAERE && !(type === 'beloep' && annenEnhet(overskrift)),
    );
    // Amounts with øre before numbers that may count anything.
    const sikrere = kandidater.filter(({ profil }) => innholdSier(foerste, profil) > KAN_VAERE);
    const mulige = sikrere.length === mangler.length ? sikrere : kandidater;
    if (mulige.length <= mangler.length)
      mulige.forEach(
        (kolonne, i) => mangler[i] && sett(kolonne, mangler[i], mulige.length === 1 ? 0.6 : 0.5),
      );
    else for (const kolonne of mulige) kolonne.kilde = 'gjettet';
  }
}
