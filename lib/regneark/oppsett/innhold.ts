import type { Felt } from '@/lib/ordning/typer';
import type { Profil } from './profil';

const NESTEN_ALLE = 0.8;

const andel = (antall: number, profil: Profil): number => (profil.antall === 0 ? 0 : antall / profil.antall);

/** What most of a column's cells surely are; undefined when they may be several things. */
type Slag = 'maalepunkt' | 'foedselsnummer' | 'organisasjonsnummer' | 'dato' | 'beloep' | 'bokstaver';

export function slagAv(profil: Profil): Slag | undefined {
  if (profil.antall === 0) return undefined;
  const er = (antall: number): boolean => andel(antall, profil) >= NESTEN_ALLE;
  if (er(profil.maalepunkt)) return 'maalepunkt';
  if (er(profil.foedselsnummer)) return 'foedselsnummer';
  // One nine-digit number in eleven has a right check digit by chance.
  if (er(profil.organisasjonsnummer) && profil.antall >= 2) return 'organisasjonsnummer';
  if (er(profil.dato)) return 'dato';
  if (er(profil.bokstaver)) return 'bokstaver';
  return er(profil.sikkertBeloep) ? 'beloep' : undefined;
}

const bareSifre = (profil: Profil): boolean =>
  andel(
    [...profil.sifre.values()].reduce((sum, n) => sum + n, 0),
    profil,
  ) >= NESTEN_ALLE;

/** Numbers too short for any id, such as a running number. */
const kortTall = (profil: Profil): boolean =>
  profil.antall >= 3 &&
  andel(
    [...profil.sifre].reduce((sum, [n, ganger]) => sum + (n < 8 ? ganger : 0), 0),
    profil,
  ) >= NESTEN_ALLE;

const LOVLIG: Record<Felt['type'], readonly Slag[]> = {
  foedselsnummer: ['foedselsnummer', 'organisasjonsnummer'],
  eier: ['foedselsnummer', 'organisasjonsnummer'],
  maalepunktId: ['maalepunkt'],
  sifre: [],
  heltall: [],
  beloep: ['beloep'],
  dato: ['dato'],
  tekst: ['bokstaver'],
};

/**
 * The content is surely something else than the field, whatever the heading says. Wrong values of the right kind do
 * not count: they are for the rules of the field.
 */
export function motsier(felt: Felt, profil: Profil): boolean {
  const slag = slagAv(profil);
  if (slag !== undefined) return !LOVLIG[felt.type].includes(slag);
  switch (felt.type) {
    case 'foedselsnummer':
    case 'eier':
    case 'maalepunktId':
      return kortTall(profil);
    case 'tekst':
      // A name has no digits and a house number has: the example tells which it is.
      return profil.antall >= 3 && bareSifre(profil) && !/\d/.test(felt.eksempel);
    case 'sifre':
      return motsierRegister(felt, profil);
    default:
      return false;
  }
}

const MANGE_NOK = 3;

/** A column of municipalities under the heading of postal codes, or the other way round. */
function motsierRegister(felt: Felt & { type: 'sifre' }, profil: Profil): boolean {
  if (profil.antall < MANGE_NOK) return false;
  const [kommune, post] = [andel(profil.kommune, profil), andel(profil.postnummer, profil)];
  if (felt.register === 'kommune') return kommune < 0.2 && post > 0.95;
  return felt.stedfelt !== undefined && post < 0.2 && kommune > 0.95;
}

/** How surely the content alone says that the column is this field, 0–1. */
export function innholdSier(felt: Felt, profil: Profil): number {
  if (profil.antall === 0) return 0;
  const slag = slagAv(profil);
  switch (felt.type) {
    case 'foedselsnummer':
      return slag === 'foedselsnummer' ? 0.9 : 0;
    case 'eier':
      return eierandel(profil) >= NESTEN_ALLE ? (profil.foedselsnummer > 0 ? 0.9 : 0.8) : 0;
    case 'maalepunktId':
      if (slag !== 'maalepunkt') return 0;
      return andel(profil.maalepunktGyldig, profil) >= NESTEN_ALLE ? 0.95 : 0.8;
    case 'sifre':
      return registerSier(felt, profil);
    case 'dato':
      return slag === 'dato' ? 0.7 : 0;
    case 'beloep':
      if (slag === 'beloep') return 0.7;
      return slag === undefined && andel(profil.beloep, profil) >= NESTEN_ALLE ? 0.5 : 0;
    case 'tekst':
      return slag === 'bokstaver' ? 0.5 : 0;
    case 'heltall':
      return 0;
  }
}

const eierandel = (profil: Profil): number =>
  andel(profil.foedselsnummer + profil.organisasjonsnummer, profil);

/** Many municipalities have the number of a postal code too, but few postal codes that of a municipality. */
function registerSier(felt: Felt & { type: 'sifre' }, profil: Profil): number {
  if (andel(profil.sifre.get(felt.antall) ?? 0, profil) < NESTEN_ALLE) return 0;
  const [kommune, post] = [andel(profil.kommune, profil), andel(profil.postnummer, profil)];
  if (felt.register === 'kommune') return kommune < 0.95 ? 0 : profil.antall >= MANGE_NOK ? 0.8 : 0.6;
  if (felt.stedfelt === undefined) return 0;
  return post < 0.9 || kommune > 0.8 ? 0 : profil.antall >= MANGE_NOK ? 0.8 : 0.6;
}
