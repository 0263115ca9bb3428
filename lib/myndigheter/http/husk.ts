import type { Resultat } from '@/lib/felles/resultat';

/**
 * Remembers one answer for a while. Callers at the same time share one fetch; a failure is not remembered.
 * @param levetidMs how long a success stands
 */
export function husk<V, F>(
  hent: () => Promise<Resultat<V, F>>,
  levetidMs: number,
  naa: () => number,
): () => Promise<Resultat<V, F>> {
  let husket: { svar: Resultat<V, F>; til: number } | undefined;
  let underveis: Promise<Resultat<V, F>> | undefined;

  const fornyet = async (): Promise<Resultat<V, F>> => {
    try {
      const svar = await hent();
      if (svar.ok) husket = { svar, til: naa() + levetidMs };
      return svar;
    } finally {
      underveis = undefined;
    }
  };
  return async () => {
    if (husket && naa() < husket.til) return husket.svar;
    underveis ??= fornyet();
    return underveis;
  };
}
