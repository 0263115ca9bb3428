import { formaterDag } from '@/lib/felles/dato';
import { sjekkMaalepunktId } from '@/lib/felles/identifikator';
import { bareSifre, erBlank } from '@/lib/felles/sifre';
import { erForkortetAvExcel, utenMellomrom } from '@/lib/ordning/felttype';
import type { Felt } from '@/lib/ordning/typer';
import { tilBeloepstekst } from './beloepstekst';
import { utenEnhet } from './enhet';
import { harVern, utenVern } from './formelvern';
import type { Funnkode } from './funn';
import type { Datoleser } from './oppsett/datoform';
import { tilNorskBeloep } from './oppsett/desimaltegn';
import { enderPaaNuller, somExcelViser } from './oppsett/moenster';
import { erEnkeltTall } from './oppsett/siffertekst';
import type { Desimaltegn, Lest } from './oppsett/typer';
import { skrivTall } from './tall';
import type { Celletype } from './typer';

/** Tells what was found; `fra` and `til` are what stood there and what it was read as. */
export type Meld = (kode: Funnkode, fra?: string, til?: string) => void;

/** How texts of the file are written, found out from all of them together. */
export interface Lesemaate {
  desimaltegn: Lest<Desimaltegn> | undefined;
  lesDato: Datoleser;
  /** Ids of this column that end in three zeros have been cut by Excel: see `erAvkortet`. */
  avkortet: boolean;
}

/**
 * A cell of the file as the text that a person would have typed in the table. What Excel has ruined stays ruined and
 * is told of: the rules of the field then stop it. Nothing is repaired here.
 */
export function tilCelletekst(
  felt: Felt,
  tekst: string,
  type: Celletype,
  meld: Meld,
  maate: Lesemaate,
): string {
  if (tekst === '' && type !== 'uberegnet') return '';
  switch (type) {
    case 'tekst':
      return fraTekst(felt, tekst, meld, maate);
    case 'tall':
      return fraTall(felt, tekst, meld, maate);
    case 'nullfylt':
      if (felt.type === 'beloep') return fraTall(felt, tekst.replace(/^0+(?=\d)/, ''), meld, maate);
      meld('nuller_fra_format');
      return tekst;
    case 'annenEnhet':
      return fraAnnenEnhet(felt, tekst, meld, maate);
    case 'dato':
      return fraDato(felt, tekst, meld);
    case 'boolsk':
      meld('boolsk');
      return tekst;
    case 'uberegnet':
      meld('uberegnet');
      return '';
    case 'feil':
      meld('formelfeil');
      // A name may be any text, so no rule would stop `#N/A` from being sent as one: an empty cell is stopped.
      return felt.type === 'tekst' ? '' : tekst;
  }
}

const erKode = (felt: Felt): boolean =>
  felt.type === 'foedselsnummer' ||
  felt.type === 'eier' ||
  felt.type === 'maalepunktId' ||
  felt.type === 'sifre';

function fraTekst(felt: Felt, raa: string, meld: Meld, maate: Lesemaate): string {
  if (erBlank(raa)) return '';
  if (harVern(raa)) meld('vern_fjernet');
  const tekst = utenVern(raa);
  if (erKode(felt)) return fraKode(felt, tekst, meld, maate);
  if (felt.type === 'dato') return fraDatotekst(tekst, meld, maate);
  if (felt.type !== 'beloep' || bareSifre(tekst)) return tekst;
  if (maate.desimaltegn?.verdi === ',' && erEnkeltTall(tekst, ',')) return tekst;
  if (erForkortetAvExcel(utenMellomrom(tekst))) meld('excel_forkortet');
  return tilNorskBeloep(tilBeloepstekst(tekst, meld), maate.desimaltegn, meld);
}

function fraDatotekst(raa: string, meld: Meld, { lesDato }: Lesemaate): string {
  const { tekst, klokkeslett, omskrevet } = lesDato(raa);
  if (klokkeslett) meld('klokkeslett');
  if (omskrevet) meld('dato_omskrevet', raa, tekst);
  else if (/^\d{5}([.,]\d+)?$/.test(raa.trim())) meld('tall_i_dato', raa);
  return tekst;
}

/** A code as it stands. Only one that is surely cut is written so that the field's rule stops it. */
function fraKode(felt: Felt, tekst: string, meld: Meld, { avkortet }: Lesemaate): string {
  const kode = bareSifre(tekst) ? tekst : utenMellomrom(tekst);
  if (felt.type === 'maalepunktId' && enderPaaNuller(kode) && !sjekkMaalepunktId(kode)) {
    meld(avkortet ? 'id_moenster' : 'id_nuller', kode, avkortet ? somExcelViser(kode) : undefined);
    return avkortet ? somExcelViser(kode) : tekst;
  }
  meldSkade(felt, kode, meld);
  return tekst;
}

function fraTall(felt: Felt, raa: string, meld: Meld, maate: Lesemaate): string {
  // `20250201` typed as a number is a date all the same.
  if (felt.type === 'dato' && raa.length === 8) return fraDatotekst(raa, meld, maate);
  const { tekst, forkortet, flyttall } = skrivTall(raa);
  if (forkortet) {
    meld('excel_forkortet');
    return tekst;
  }
  if (felt.type === 'dato') meld('tall_i_dato', raa);
  if (flyttall) meld('flyttall');
  if (erKode(felt)) {
    meld('tall_i_id');
    meldSkade(felt, tekst, meld);
  }
  return tekst;
}

/** No kroner, so the unit is kept beside the number: no rule lets that pass as an amount. */
function fraAnnenEnhet(felt: Felt, raa: string, meld: Meld, maate: Lesemaate): string {
  const { tall, enhet } = utenEnhet(raa);
  const lest = fraTall(felt, tall, meld, maate);
  if (felt.type !== 'beloep') return lest;
  const tekst = `${lest} ${enhet}`;
  meld('annen_enhet', tekst);
  return tekst;
}

function fraDato(felt: Felt, iso: string, meld: Meld): string {
  if (felt.type !== 'dato') meld('dato_i_annet');
  else if (iso.length > 10) meld('klokkeslett');
  return formaterDag(iso);
}

/** Damage that a code shows by itself, also in a csv that Excel has written. */
function meldSkade(felt: Felt, kode: string, meld: Meld): void {
  const sifre = bareSifre(kode);
  if (!sifre && erForkortetAvExcel(kode)) meld('excel_forkortet', kode);
  else if (sifre && harMistetNull(felt, kode)) meld('ledende_null', kode);
  else if (
    felt.type === 'maalepunktId' &&
    kode.endsWith('000') &&
    sjekkMaalepunktId(kode) === 'kontrollsiffer'
  ) {
    meld('excel_forkortet');
  }
}

function harMistetNull(felt: Felt, kode: string): boolean {
  if (felt.type === 'foedselsnummer' || felt.type === 'eier') return kode.length === 10;
  return felt.type === 'sifre' && kode.length < felt.antall;
}
