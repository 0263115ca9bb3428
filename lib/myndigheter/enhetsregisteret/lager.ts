/** A map that forgets by age, and the oldest entry first when it is full. */
export function lagLager<V>(maksAntall: number, naa: () => number) {
  const oppfoeringer = new Map<string, { verdi: V; til: number }>();
  return {
    hent(noekkel: string): V | undefined {
      const funnet = oppfoeringer.get(noekkel);
      return funnet && naa() < funnet.til ? funnet.verdi : undefined;
    },
    sett(noekkel: string, verdi: V, levetidMs: number): void {
      oppfoeringer.delete(noekkel);
      if (oppfoeringer.size >= maksAntall) {
        for (const eldste of oppfoeringer.keys()) {
          oppfoeringer.delete(eldste);
          break;
        }
      }
      oppfoeringer.set(noekkel, { verdi, til: naa() + levetidMs });
    },
  };
}
