/** Which calls came, and for whom: lets a test say «exactly one token was fetched». */
export interface Kall {
  tid: string;
  tjeneste: string;
  metode: string;
  sti: string;
  /** Organisation number or, where a person asks, the pid. */
  noekkel: string | undefined;
}

const MAKS = 10_000;

export class Kalloversikt {
  private kall: Kall[] = [];

  noter(tjeneste: string, foresporsel: { method: string; url: string }, noekkel: string | undefined): void {
    const sti = foresporsel.url.split('?')[0] ?? '';
    this.kall.push({ tid: new Date().toISOString(), tjeneste, metode: foresporsel.method, sti, noekkel });
    if (this.kall.length > MAKS) this.kall.splice(0, this.kall.length - MAKS);
  }

  /** All calls, or those for one organisation or person, with a count for each service. */
  oversikt(noekkel?: string): { antall: number; perTjeneste: Record<string, number>; kall: Kall[] } {
    const kall = noekkel === undefined ? this.kall : this.kall.filter((post) => post.noekkel === noekkel);
    const perTjeneste: Record<string, number> = {};
    for (const post of kall) perTjeneste[post.tjeneste] = (perTjeneste[post.tjeneste] ?? 0) + 1;
    return { antall: kall.length, perTjeneste, kall };
  }

  nullstill(noekkel?: string): void {
    this.kall = noekkel === undefined ? [] : this.kall.filter((post) => post.noekkel !== noekkel);
  }
}
