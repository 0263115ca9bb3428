import type { Ordning, Radverdier } from '@/lib/ordning/typer';

/**
 * A row of last year as this year's begins: whom it is about stays, amounts and dates are emptied, so that nobody sends
 * last year's numbers by mistake. Which they are follows from the kinds of the declaration's fields.
 */
export function tilNesteAar(ordning: Ordning, verdier: Radverdier): Radverdier {
  const beholdes = ordning.felter.filter(({ type }) => type !== 'beloep' && type !== 'dato');
  return Object.fromEntries(
    beholdes.flatMap(({ noekkel }) => (verdier[noekkel] ? [[noekkel, verdier[noekkel]] as const] : [])),
  );
}
