import { utenMellomrom } from '@/lib/ordning/felttype';
import { felttype, visCelle } from '@/lib/ordning/felttyper';
import type { Kontekst, Ordning, Radverdier } from '@/lib/ordning/typer';

/** Digits with the signs that amounts and dates are written with. */
const TALLIKT = /^[\d.,-]+$/;

/** Norwegian has no rules of its own for small letters, and the browser is much quicker without a language. */
const smaa = (tekst: string): string => tekst.toLowerCase();

/** What stands between the digits of a number without being part of it. */
const BARE_FOR_OEYET = /[\s\u200b-\u200f\u2060\u2212\ufeff]/;

/**
 * Whether a row has the text in one of its cells, as it was typed or as it is shown. Blanks inside numbers are only
 * there for the eye: `5 700` finds `5700` and the other way round.
 */
export function lagSoek(
  soek: string,
  ordning: Ordning,
  kontekst: Kontekst,
): (verdier: Radverdier) => boolean {
  const tekst = smaa(soek.trim());
  const tett = utenMellomrom(tekst).replaceAll('\u2212', '-');
  const tall = TALLIKT.test(tett);
  const viste = tall ? ordning.felter.filter((felt) => felttype(felt).vis) : [];
  const harTall = (verdi: string): boolean =>
    (BARE_FOR_OEYET.test(verdi) ? utenMellomrom(verdi).replaceAll('\u2212', '-') : verdi).includes(tett);
  return (verdier) => {
    for (const felt in verdier) {
      const verdi = verdier[felt] ?? '';
      if (tall ? harTall(verdi) : smaa(verdi).includes(tekst)) return true;
    }
    return viste.some((felt) => {
      const raa = verdier[felt.noekkel];
      return raa !== undefined && harTall(visCelle(raa, felt, kontekst));
    });
  };
}
