/** A value outside React that one can wait for changes of. */
export interface Verdi<T> {
  hent(): T;
  sett(verdi: T): void;
  abonner(lytter: () => void): () => void;
}

export function lagVerdi<T>(start: T): Verdi<T> {
  const lyttere = new Set<() => void>();
  let verdi = start;
  return {
    hent: () => verdi,
    sett(ny) {
      if (ny === verdi) return;
      verdi = ny;
      for (const lytter of lyttere) lytter();
    },
    abonner(lytter) {
      lyttere.add(lytter);
      return () => void lyttere.delete(lytter);
    },
  };
}
