import type { Felt, Ordning, Radverdier } from './typer';

const PERSONLIGE: readonly Felt['type'][] = ['foedselsnummer', 'eier', 'maalepunktId'];
/** What stays of a number that points to a person: of a fødselsnummer, the date. */
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
  return tekst.slice(0, VISES) + '*'.repeat(Math.max(tekst.length - VISES, 0));
}

/** What a row is about, masked: `028250***** · 707057************`. */
export const maskertIdentitet = (ordning: Ordning, verdier: Radverdier): string =>
  ordning.felter
    .filter((felt) => ordning.identitet.includes(felt.noekkel))
    .map((felt) => masker(felt, verdier[felt.noekkel] ?? ''))
    .filter(Boolean)
    .join(' · ');
