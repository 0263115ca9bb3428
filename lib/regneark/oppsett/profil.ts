import { sjekkFoedselsnummer, sjekkMaalepunktId, sjekkOrganisasjonsnummer } from '@/lib/felles/identifikator';
import { erForkortetAvExcel, utenMellomrom } from '@/lib/ordning/felttype';
import type { Registre } from '@/lib/ordning/typer';
import { utenEnhet } from '../enhet';
import { forkort } from '../funn';
import { type Arkrad, celletype } from '../typer';
import { erSumord } from '../sumrad';
import { erDatotekst } from './datoform';

/** How many of a column's filled cells look like what; one cell may look like several things. */
export interface Profil {
  /** Filled cells that were looked at. */
  antall: number;
  /** 11 digits with right check digits, or 10 that lack only a zero in front. */
  foedselsnummer: number;
  organisasjonsnummer: number;
  /** 18 digits, or what Excel makes of them. */
  maalepunkt: number;
  maalepunktGyldig: number;
  /** Digits only, by their number; a lost zero in front is not put back. */
  sifre: Map<number, number>;
  kommune: number;
  postnummer: number;
  dato: number;
  /** A number that may be an amount, and those that can be nothing else: decimals, `kr`, a minus. */
  beloep: number;
  sikkertBeloep: number;
  heltall: number;
  bokstaver: number;
  /** The first few different contents. */
  eksempler: string[];
}

const PROEVE = 400;
const EKSEMPLER = 3;

/** A total says nothing about what a column holds. */
const utenSum = (rader: readonly Arkrad[]): Arkrad[] =>
  rader.filter(({ celler }) => !erSumord(celler.find((celle) => celle.trim() !== '') ?? ''));

/** The first rows, and as many spread over the rest. */
export const proeverader = (rader: readonly Arkrad[], fra: number): Arkrad[] =>
  utenSum(velgRader(rader, fra));

function velgRader(rader: readonly Arkrad[], fra: number): Arkrad[] {
  const antall = rader.length - fra;
  if (antall <= PROEVE) return rader.slice(fra);
  const ut = rader.slice(fra, fra + PROEVE / 2);
  const steg = (antall - PROEVE / 2) / (PROEVE / 2);
  for (let i = 0; i < PROEVE / 2; i += 1) {
    const rad = rader[fra + PROEVE / 2 + Math.floor(i * steg)];
    if (rad) ut.push(rad);
  }
  return ut;
}

export interface Profilkontekst {
  inntektsaar?: number;
  registre?: Registre;
}

const tomProfil = (): Profil => ({
  antall: 0,
  foedselsnummer: 0,
  organisasjonsnummer: 0,
  maalepunkt: 0,
  maalepunktGyldig: 0,
  sifre: new Map(),
  kommune: 0,
  postnummer: 0,
  dato: 0,
  beloep: 0,
  sikkertBeloep: 0,
  heltall: 0,
  bokstaver: 0,
  eksempler: [],
});

/** What a column of the rows holds. */
export function lagProfil(rader: readonly Arkrad[], kolonne: number, kontekst: Profilkontekst): Profil {
  const profil = tomProfil();
  for (const rad of rader) {
    const raa = rad.celler[kolonne]?.trim() ?? '';
    const type = celletype(rad, kolonne);
    if (raa === '' || type === 'feil' || type === 'uberegnet') continue;
    profil.antall += 1;
    if (profil.eksempler.length < EKSEMPLER) {
      const kort = forkort(raa);
      if (!profil.eksempler.includes(kort)) profil.eksempler.push(kort);
    }
    if (type === 'dato') profil.dato += 1;
    else if (type === 'annenEnhet') tell(profil, utenEnhet(raa).tall, true, kontekst);
    else if (type === 'tall' && Number(raa) >= 1e15) profil.maalepunkt += 1;
    else tell(profil, raa, type === 'tall', kontekst);
  }
  return profil;
}

const DESIMAL = /^[-\u2212\u2013(]?\d[\d.,'\u2019]*[.,]\d{1,2}[-)]?$/;
const TALL = /^[-\u2212\u2013(]?\d[\d.,'\u2019]*[-)]?$/;

function tell(profil: Profil, raa: string, erTall: boolean, kontekst: Profilkontekst): void {
  const tett = utenMellomrom(raa);
  if (/^\d+$/.test(tett)) tellSifre(profil, tett, kontekst);
  else if (erForkortetAvExcel(tett)) {
    if (/e\+?1[67]$/i.test(tett)) profil.maalepunkt += 1;
  } else if (erDatotekst(raa)) profil.dato += 1;
  else {
    const uten = tett.replace(/^(kr\.?|nok)|(kr\.?|nok|,-)$/gi, '');
    if (TALL.test(uten)) {
      profil.beloep += 1;
      if (uten !== tett || DESIMAL.test(uten) || /^[-\u2212(]/.test(uten) || erTall)
        profil.sikkertBeloep += 1;
    } else if (/\p{L}{2}/u.test(raa)) profil.bokstaver += 1;
  }
}

function tellSifre(profil: Profil, sifre: string, { inntektsaar, registre }: Profilkontekst): void {
  const n = sifre.length;
  profil.sifre.set(n, (profil.sifre.get(n) ?? 0) + 1);
  if (n === 18) {
    profil.maalepunkt += 1;
    if (!sjekkMaalepunktId(sifre)) profil.maalepunktGyldig += 1;
    return;
  }
  if (n <= 9) profil.heltall += 1;
  if (n <= 12) profil.beloep += 1;
  if (n === 11 || n === 10) {
    if (!sjekkFoedselsnummer(sifre.padStart(11, '0'), 'lokal')) profil.foedselsnummer += 1;
  } else if (n === 9) {
    if (!sjekkOrganisasjonsnummer(sifre, 'lokal')) profil.organisasjonsnummer += 1;
  } else if (n === 8) {
    if (erDatotekst(sifre)) profil.dato += 1;
  } else if ((n === 3 || n === 4) && registre) {
    const kode = sifre.padStart(4, '0');
    if (registre.poststed(kode) !== undefined) profil.postnummer += 1;
    if (registre.erKjentKommune(kode, inntektsaar ?? new Date().getFullYear())) profil.kommune += 1;
  }
}
