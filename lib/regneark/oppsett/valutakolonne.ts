import type { Ordning } from '@/lib/ordning/typer';
import { erValutakolonne, fremmedValuta } from '../enhet';
import type { Funnteller } from '../funn';
import type { Arkrad } from '../typer';
import type { Radtekster } from './kilder';
import type { Kolonneforslag } from './kolonneforslag';

/**
 * Writes beside the amounts of a row the currency that a column of their own says they are in, unless it is Norwegian
 * kroner: no rule lets that pass as an amount. Undefined for a file without such a column, as nearly all are.
 */
export function lagValutaleser(
  kolonner: readonly Kolonneforslag[],
  { felter }: Ordning,
  teller: Funnteller,
): ((rad: Arkrad, tekster: Radtekster) => void) | undefined {
  const kolonne = kolonner.find(
    ({ navn, valg, proeve }) => valg.slag === 'ingen' && erValutakolonne(navn, proeve),
  );
  if (!kolonne) return undefined;
  return (rad, tekster) => {
    const valuta = fremmedValuta(rad.celler[kolonne.indeks] ?? '');
    if (valuta === undefined) return;
    felter.forEach(({ type, noekkel }, plass) => {
      if (type !== 'beloep' || !tekster[plass]) return;
      tekster[plass] += ` ${valuta}`;
      teller.meld('annen_enhet', noekkel, rad.nummer, tekster[plass]);
    });
  };
}
