import { dagerI } from './dato';
import { bareSifre, tallAv } from './sifre';

/** Which numbers are legal: only synthetic ones in test, only real ones in production, both locally. */
export type Miljoe = 'lokal' | 'test' | 'prod';

export type Nummerfeil = 'lengde' | 'kontrollsiffer' | 'ikke_syntetisk' | 'syntetisk';

/**
 * Fødselsnummer or D-nummer, 11 digits with two check digits (also the 2032 rule) and a day that exists. The month tells
 * the synthetic ones: + 80 and + 40 are Skatteetaten's, + 65 Norsk helsenett's.
 */
export function sjekkFoedselsnummer(verdi: string, miljoe: Miljoe): Nummerfeil | undefined {
  if (verdi.length !== 11 || !bareSifre(verdi)) return 'lengde';
  const maaned = tallAv(verdi, 2, 4);
  const tillegg = maaned > 80 ? 80 : maaned > 65 && maaned < 78 ? 65 : maaned > 40 ? 40 : 0;
  if (!harGyldigeKontrollsifre(verdi) || !harDag(verdi, maaned - tillegg)) return 'kontrollsiffer';
  if (miljoe === 'prod' && tillegg > 0) return 'syntetisk';
  if (miljoe === 'test' && tillegg === 0) return 'ikke_syntetisk';
  return undefined;
}

const K1 = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const K2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
const ORGANISASJON = [3, 2, 7, 6, 5, 4, 3, 2];
const GSRN = Array.from({ length: 17 }, (_, i) => (i % 2 === 0 ? 3 : 1));
const siffer = (sifre: string, i: number): number => sifre.charCodeAt(i) - 48;

/** Each digit times its weight. Every row of a big draft comes by here, so no array is made of the digits. */
function sum(sifre: string, vekter: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < vekter.length; i += 1) sum += (vekter[i] ?? 0) * siffer(sifre, i);
  return sum;
}

/** Both check digits of an 11-digit number; the first may leave 0–3 for numbers issued from 2032. */
function harGyldigeKontrollsifre(verdi: string): boolean {
  return sum(verdi, K1) % 11 <= 3 && sum(verdi, K2) % 11 === 0;
}

/** The day of the number is one of the month: day + 40 in a D-nummer. The century is not known, and 00 is taken for 2000. */
function harDag(verdi: string, maaned: number): boolean {
  const dag = tallAv(verdi, 0, 2);
  const iMaaneden = dag > 40 ? dag - 40 : dag;
  return iMaaneden >= 1 && iMaaneden <= dagerI(maaned, 2000 + tallAv(verdi, 4, 6));
}

/** Organisasjonsnummer: 9 digits, modulus 11. Real ones begin with 8 or 9, synthetic ones with 2 or 3. */
export function sjekkOrganisasjonsnummer(verdi: string, miljoe: Miljoe): Nummerfeil | undefined {
  if (verdi.length !== 9 || !bareSifre(verdi)) return 'lengde';
  const rest = sum(verdi, ORGANISASJON) % 11;
  const kontroll = rest === 0 ? 0 : 11 - rest;
  if (kontroll !== siffer(verdi, 8)) return 'kontrollsiffer';
  const syntetisk = verdi.startsWith('2') || verdi.startsWith('3');
  if (miljoe === 'prod' && syntetisk) return 'syntetisk';
  if (miljoe === 'test' && !syntetisk) return 'ikke_syntetisk';
  return undefined;
}

/** Målepunkt-ID: a GS1 GSRN, 18 digits whose last one is a modulus-10 check digit. */
export function sjekkMaalepunktId(verdi: string): 'lengde' | 'kontrollsiffer' | undefined {
  if (verdi.length !== 18 || !bareSifre(verdi)) return 'lengde';
  return (10 - (sum(verdi, GSRN) % 10)) % 10 === siffer(verdi, 17) ? undefined : 'kontrollsiffer';
}
