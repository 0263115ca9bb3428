import { feil, ok, type Resultat } from './resultat';
import { tallAv } from './sifre';

/** An amount in øre: a safe integer, never a float of kroner. */
export type Oere = number & { readonly __oere: true };

export type Beloepsfeil = 'ikke_tall' | 'tvetydig' | 'oere' | 'desimaler' | 'for_stort' | 'excel';

export const NULL_OERE = 0 as Oere;

/** Adds exactly; `undefined` when the sum leaves ±(2^53 − 1), where a number stops being exact. */
export function leggSammen(a: Oere, b: Oere): Oere | undefined {
  const sum = a + b;
  return Number.isSafeInteger(sum) ? (sum as Oere) : undefined;
}

/** An exact sum as øre; `undefined` outside ±(2^53 − 1). */
export const tilOere = (sum: bigint): Oere | undefined => {
  const oere = Number(sum);
  return Number.isSafeInteger(oere) ? (oere as Oere) : undefined;
};

/** What stands for a minus before an amount. */
export const MINUS = /^[-\u2212\u2013]/;
const MELLOM_SIFRE = /\d\s+\d/;
const MELLOM_TUSEN = /^\D*\d{1,3}(?:\s+\d{3})+(?:\D+(?:\d+\D*)?)?$/;
const GRUPPERT_MED_PUNKTUM = /^[1-9]\d{0,2}(\.\d{3})+$/;

/** Blanks part digits of the amount that are not thousands: `10 00`, `1 0000`, `12,5 0`. */
export const erFeilgruppert = (tekst: string): boolean =>
  MELLOM_SIFRE.test(tekst) && !MELLOM_TUSEN.test(tekst);

/**
 * Reads an amount the way Norwegians write it: `1 500,00`, `1500,5`, `1.500,00`, `-25`, also `1500.00`.
 * `1.000` alone may be a thousand or one, and `10 00` lacks a digit or has a blank too many: they are `tvetydig` and
 * asked about, never guessed.
 * `desimaler` 0 refuses øre (`oere`), it never rounds.
 */
export function lesBeloep(raa: string, desimaler: 0 | 2): Resultat<Oere, Beloepsfeil> {
  const enkelt = lesEnkelt(raa);
  if (enkelt !== undefined) return desimaler === 0 && enkelt % 100 !== 0 ? feil('oere') : ok(enkelt);
  const tekst = raa.replace(/\s/g, '');
  if (/^[-\u2212]?\d+([.,]\d+)?e\+?\d+$/i.test(tekst)) return feil('excel');
  const negativ = MINUS.test(tekst);
  const tall = negativ ? tekst.slice(1) : tekst;
  const delt = delOpp(tall);
  if (!delt.ok) return delt;
  if (erFeilgruppert(raa)) return feil('tvetydig');
  const { kroner, oere } = delt.verdi;
  // `1,000` may be a thousand in another country's way of writing; `1234,567` and `0,500` cannot.
  if (oere.length === 3 && /^[1-9]\d{0,2}$/.test(kroner)) return feil('tvetydig');
  if (oere.length > 2) return feil('desimaler');
  if (desimaler === 0 && Number(oere) !== 0) return feil('oere');
  const verdi = Number(kroner + oere.padEnd(2, '0'));
  if (!Number.isSafeInteger(verdi)) return feil('for_stort');
  return ok((negativ && verdi !== 0 ? -verdi : verdi) as Oere);
}

/** Kroner that are exact as øre, whatever the digits are. */
const MAKS_ENKLE_SIFRE = 13;

/** `1234`, `1234,5`, `-1234,50`: as nearly all amounts are written, with no doubt. Undefined for any other text. */
function lesEnkelt(tekst: string): Oere | undefined {
  const fra = tekst.charCodeAt(0) === 0x2d ? 1 : 0;
  const komma = tekst.indexOf(',', fra);
  const til = komma === -1 ? tekst.length : komma;
  if (til === fra || til - fra > MAKS_ENKLE_SIFRE) return undefined;
  const desimaler = tekst.length - til - 1;
  if (komma !== -1 && desimaler !== 1 && desimaler !== 2) return undefined;
  const brudd = komma === -1 ? 0 : tallAv(tekst, til + 1, tekst.length) * (desimaler === 1 ? 10 : 1);
  const oere = tallAv(tekst, fra, til) * 100 + brudd;
  if (Number.isNaN(oere)) return undefined;
  return (fra === 1 && oere !== 0 ? -oere : oere) as Oere;
}

/** Splits digits into kroner and øre by whichever of comma and full stop is the decimal sign. */
function delOpp(tall: string): Resultat<{ kroner: string; oere: string }, Beloepsfeil> {
  if (/^\d+$/.test(tall)) return ok({ kroner: tall, oere: '' });
  const komma = /^(\d+|\d{1,3}(?:\.\d{3})+),(\d+)$/.exec(tall);
  if (komma) return ok({ kroner: (komma[1] ?? '').replaceAll('.', ''), oere: komma[2] ?? '' });
  if (GRUPPERT_MED_PUNKTUM.test(tall)) {
    return tall.split('.').length > 2 ? ok({ kroner: tall.replaceAll('.', ''), oere: '' }) : feil('tvetydig');
  }
  const punktum = /^(\d+|\d{1,3}(?:,\d{3})+)\.(\d+)$/.exec(tall);
  if (punktum) return ok({ kroner: (punktum[1] ?? '').replaceAll(',', ''), oere: punktum[2] ?? '' });
  return feil('ikke_tall');
}

/** `15000` → `15 000`, with no-break spaces. The browser's own way takes 10 ms the first time it is asked. */
export const formaterAntall = (antall: number): string => grupper(String(antall));

const grupper = (sifre: string): string => sifre.replace(/\B(?=(\d{3})+$)/g, '\u00a0');

/** `150000` øre → `1 500,00` (or `1 500` without øre), with no-break spaces between thousands. */
export function formaterOere(oere: Oere, desimaler: 0 | 2): string {
  const sifre = String(Math.abs(oere)).padStart(3, '0');
  const kroner = grupper(sifre.slice(0, -2));
  const fortegn = oere < 0 ? '\u2212' : '';
  return fortegn + kroner + (desimaler === 2 ? `,${sifre.slice(-2)}` : '');
}

/** `150000` øre → `1500,00` (or `1500`): plain text for copying and for a spreadsheet. */
export function skrivOere(oere: Oere, desimaler: 0 | 2, skilletegn: ',' | '.' = ','): string {
  const hele = Math.abs(oere);
  const brudd = hele % 100;
  const kroner = (hele - brudd) / 100;
  const tekst = desimaler === 2 ? `${kroner}${skilletegn}${brudd < 10 ? '0' : ''}${brudd}` : `${kroner}`;
  return oere < 0 ? `-${tekst}` : tekst;
}
