import 'server-only';
import type { Hendt } from './lytt';

/** Gathers what happens until somebody asks. */
export class Venterom {
  #hendt = new Set<Hendt>();
  #vekk: (() => void) | undefined;
  stengt = false;

  si = (hva: Hendt): void => {
    this.#hendt.add(hva);
    this.#vekk?.();
  };

  steng = (): void => {
    this.stengt = true;
    this.#vekk?.();
  };

  async neste(maksMs: number): Promise<ReadonlySet<Hendt>> {
    if (this.#hendt.size === 0 && !this.stengt) {
      await new Promise<void>((vekk) => {
        const timer = setTimeout(vekk, maksMs);
        this.#vekk = () => {
          clearTimeout(timer);
          vekk();
        };
      });
    }
    this.#vekk = undefined;
    const hendt = this.#hendt;
    this.#hendt = new Set();
    return hendt;
  }
}
