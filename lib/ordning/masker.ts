import { masker as maskerFoedselsnummer } from '@/lib/felles/masker';
import type { Felt, Ordning, Radverdier } from './typer';

const PERSONLIGE: readonly Felt['type'][] = ['foedselsnummer', 'eier', 'maalepunktId'];
/** What stays of another number that points to a person: as much as of a fødselsnummer. */
const VISES = 6;

/** The field's number can point to a person. */
export const erPersonlig = (felt: Felt): boolean => PERSONLIGE.includes(felt.type);

/**
 * A cell as it is shown outside the draft: a number that points to a person only in part. An organisation's (9 digits)
 * is public.
 */
export function masker(felt: Felt, raa: string): string {
  const tekst = raa.trim();
  if (!erPersonlig(felt) || /^\d{9}$/.test(tekst.replace(/\s/g, ''))) return tekst;
  const maskert = maskerFoedselsnummer(tekst);
  if (maskert !== tekst) return maskert;
  return tekst.slice(0, VISES) + '•'.repeat(Math.max(tekst.length - VISES, 0));
}

/** What a row is about, masked: `028250••••• · 707057••••••••••••`. */
export const maskertIdentitet = (ordning: Ordning, verdier: Radverdier): string =>
  identitetsord(ordning, (felt) => masker(felt, verdier[felt.noekkel] ?? ''));

/** The same as it was written. */
export const identitet = (ordning: Ordning, verdier: Radverdier): string =>
  identitetsord(ordning, (felt) => (verdier[felt.noekkel] ?? '').trim());

const identitetsord = (ordning: Ordning, ord: (felt: Felt) => string): string =>
  ordning.felter
    .filter((felt) => ordning.identitet.includes(felt.noekkel))
    .map(ord)
    .filter(Boolean)
    .join(' · ');
