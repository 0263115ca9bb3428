import type { ServerResponse } from 'node:http';

/** How many calls stand open at once, by key: lets a test say «never more than five». */
export class Samtidighet {
  private aapne = new Map<string, number>();
  private underArbeid: string[] = [];
  private maks = new Map<string, number>();

  /** Counts the call until its answer is handed to the network or its connection is gone. */
  noter(noekkel: string, svar: ServerResponse): void {
    const antall = (this.aapne.get(noekkel) ?? 0) + 1;
    this.aapne.set(noekkel, antall);
    this.maks.set(noekkel, Math.max(antall, this.maks.get(noekkel) ?? 0));
    let telles = true;
    const ferdig = (): void => {
      if (telles) this.aapne.set(noekkel, (this.aapne.get(noekkel) ?? 1) - 1);
      telles = false;
    };
    svar.once('finish', ferdig);
    svar.once('close', ferdig);
  }

  /** Counts as being worked on until `gjoer` has ended, also when whoever asked has gone. */
  async under<T>(noekkel: string, gjoer: () => Promise<T>): Promise<T> {
    this.underArbeid.push(noekkel);
    try {
      return await gjoer();
    } finally {
      this.underArbeid.splice(this.underArbeid.indexOf(noekkel), 1);
    }
  }

  /** Whether more than one call with this key is being worked on. */
  flereUnder(noekkel: string): boolean {
    return this.underArbeid.filter((en) => en === noekkel).length > 1;
  }

  /** The most at once of any key that begins so. */
  stoerste(start = ''): number {
    return Math.max(
      0,
      ...[...this.maks].map(([noekkel, antall]) => (noekkel.startsWith(start) ? antall : 0)),
    );
  }

  nullstill(): void {
    this.maks.clear();
  }
}
