import { BIT_MS, lagOverlevering } from './biter';

/** The clock is not read for every row. */
const RADER_MELLOM_BLIKK = 64;

export interface Leser {
  /** Starts, or goes on; resolves when everything is read. */
  start(): Promise<void>;
  stopp(): void;
}

/**
 * Reads a long table in slices. `lesNeste` reads one row and says whether there are more; `etterBit` is called after
 * each slice.
 */
export function lagLeser(
  lesNeste: () => boolean,
  etterBit: (ferdig: boolean) => void,
  raderMellomBlikk = RADER_MELLOM_BLIKK,
): Leser {
  const overlever = lagOverlevering();
  let klar: Promise<void> | undefined;
  /** Which start is the valid one; a stopped one finds another here and gives up. */
  let loep = 0;

  const lesBit = (mitt: number, ferdig: () => void): void => {
    if (mitt !== loep) return;
    const frist = performance.now() + BIT_MS;
    let flere = true;
    do {
      for (let i = 0; i < raderMellomBlikk && flere; i += 1) flere = lesNeste();
    } while (flere && performance.now() < frist);
    if (!flere) klar = undefined;
    etterBit(!flere);
    if (flere) overlever(() => lesBit(mitt, ferdig));
    else ferdig();
  };

  return {
    start() {
      const mitt = loep;
      klar ??= new Promise((ferdig) => overlever(() => lesBit(mitt, ferdig)));
      return klar;
    },
    stopp() {
      loep += 1;
      klar = undefined;
    },
  };
}
