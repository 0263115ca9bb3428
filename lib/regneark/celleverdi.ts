import { formaterDag } from '@/lib/felles/dato';
import { sjekkMaalepunktId } from '@/lib/felles/identifikator';
import { erForkortetAvExcel, utenMellomrom } from '@/lib/ordning/felttype';
import type { Felt } from '@/lib/ordning/typer';
import { tilBeloepstekst } from './beloepstekst';
import { harVern, utenVern } from './formelvern';
import type { Funnkode } from './funn';
import { skrivTall } from './tall';
import type { Celletype } from './typer';

type Meld = (kode: Funnkode) => void;

/**
 * A cell of the file as the text that a person would have typed in the table. What Excel has ruined stays ruined and
 * is told of: the rules of the field then stop it. Nothing is repaired here.
 */
export function tilCelletekst(felt: Felt, tekst: string, type: Celletype, meld: Meld): string {
  switch (type) {
    case 'tekst':
      return fraTekst(felt, tekst, meld);
    case 'tall':
      return fraTall(felt, tekst, meld);
    case 'nullfylt':
      if (felt.type === 'beloep') return fraTall(felt, tekst.replace(/^0+(?=\d)/, ''), meld);
      meld('nuller_fra_format');
      return tekst;
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

function fraTekst(felt: Felt, raa: string, meld: Meld): string {
  if (raa.trim() === '') return '';
  if (harVern(raa)) meld('vern_fjernet');
  const tekst = utenVern(raa);
  if (erKode(felt)) meldSkade(felt, utenMellomrom(tekst), meld);
  if (felt.type !== 'beloep') return tekst;
  if (erForkortetAvExcel(utenMellomrom(tekst))) meld('excel_forkortet');
  return tilBeloepstekst(tekst, meld);
}

function fraTall(felt: Felt, raa: string, meld: Meld): string {
  const { tekst, forkortet, flyttall } = skrivTall(raa);
  if (forkortet) {
    meld('excel_forkortet');
    return tekst;
  }
  if (felt.type === 'dato') meld('tall_i_dato');
  if (flyttall) meld('flyttall');
  if (erKode(felt)) {
    meld('tall_i_id');
    meldSkade(felt, tekst, meld);
  }
  return tekst;
}

function fraDato(felt: Felt, iso: string, meld: Meld): string {
  if (felt.type !== 'dato') meld('dato_i_annet');
  else if (iso.length > 10) meld('klokkeslett');
  return formaterDag(iso);
}

/** Damage that a code shows by itself, also in a csv that Excel has written. */
function meldSkade(felt: Felt, kode: string, meld: Meld): void {
  if (erForkortetAvExcel(kode)) meld('excel_forkortet');
  else if (harMistetNull(felt, kode)) meld('ledende_null');
  else if (
    felt.type === 'maalepunktId' &&
    kode.endsWith('000') &&
    sjekkMaalepunktId(kode) === 'kontrollsiffer'
  ) {
    meld('excel_forkortet');
  }
}

function harMistetNull(felt: Felt, kode: string): boolean {
  if (!/^\d+$/.test(kode)) return false;
  if (felt.type === 'foedselsnummer' || felt.type === 'eier') return kode.length === 10;
  return felt.type === 'sifre' && kode.length < felt.antall;
}
