/** Tells which row somebody is writing in, or undefined. */
export type Skrivested = () => string | undefined;

/** Where something is being written that is not committed yet: what others do to that row waits until it is. */
export interface Skriving {
  /** Adds a place to write; the returned function takes it away. */
  registrer(sted: Skrivested): () => void;
  gjelder(radId: string): boolean;
}

export function lagSkriving(): Skriving {
  const steder = new Set<Skrivested>();
  return {
    registrer(sted) {
      steder.add(sted);
      return () => void steder.delete(sted);
    },
    gjelder: (radId) => [...steder].some((sted) => sted() === radId),
  };
}
