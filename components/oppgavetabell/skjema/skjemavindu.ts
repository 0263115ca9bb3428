import { type KeyboardEvent, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Kolonne } from '@/lib/ordning/kolonner';
import { tilMeldingstekst } from '../melding';
import type { Styring } from '../styring/styring';
import type { Tabelltekster } from '../tekster';

/** Lets the form stand where the table stood: the row that one is at is the same, and follows its row. */
export function useSkjemavindu(
  styring: Styring,
  kolonner: readonly Kolonne[],
  tekster: Tabelltekster,
): string {
  const [melding, settMelding] = useState('');
  useLayoutEffect(() => {
    const slutt = styring.koble({
      tegn: (oppdater) => flushSync(oppdater),
      vis: () => undefined,
      raderISiden: () => 1,
      fokuserKnapp: () => undefined,
      fokuserOverskrift: () => undefined,
      si: (m) => settMelding(tilMeldingstekst(m, { lager: styring.lager, kolonner, tekster })),
    });
    return () => {
      // The table takes focus only when somebody goes to it.
      styring.harFokus = false;
      slutt();
    };
  }, [styring, kolonner, tekster]);
  return melding;
}

/** The browser's own undo belongs to what is being written; after that the keys mean the rows. */
export function angreEllerGjenta(
  e: KeyboardEvent,
  verdier: Readonly<Record<string, string>>,
): 'angre' | 'gjenta' | undefined {
  if (!(e.ctrlKey || e.metaKey) || e.altKey) return undefined;
  const tast = e.key.toLowerCase();
  if (tast !== 'z' && tast !== 'y') return undefined;
  const felt = e.target instanceof HTMLInputElement && e.target.type !== 'radio' ? e.target : undefined;
  if (felt && felt.value !== (verdier[felt.name] ?? '')) return undefined;
  return tast === 'y' || e.shiftKey ? 'gjenta' : 'angre';
}
