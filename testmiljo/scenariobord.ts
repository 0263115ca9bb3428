import { SCENARIER } from './scenarier';
import type { Scenario, Scenarionavn, Sted } from './scenarier';

interface Armert {
  navn: Scenarionavn;
  noekkel: string;
  igjen: number;
  ms: number | undefined;
}

export type Utloest = Scenario & { navn: Scenarionavn; ms: number | undefined };

const ALLE = '*';

/** Which scenarios wait for whom. Kept per organisation (or person), so parallel tests stay apart. */
export class Scenariobord {
  private armerte: Armert[] = [];
  private utloeste = new Map<Scenarionavn, number>();

  arm(
    navn: Scenarionavn,
    valg: { noekkel?: string | undefined; antall?: number; ms?: number | undefined } = {},
  ) {
    this.armerte.push({ navn, noekkel: valg.noekkel ?? ALLE, igjen: valg.antall ?? 1, ms: valg.ms });
  }

  /** Takes one use of the first scenario that is armed for this place and one of these keys. */
  ta(sted: Sted, ...noekler: (string | undefined)[]): Utloest | undefined {
    const treff = this.armerte.find(
      (armert) =>
        SCENARIER[armert.navn].sted === sted && (armert.noekkel === ALLE || noekler.includes(armert.noekkel)),
    );
    if (!treff) return undefined;
    this.utloeste.set(treff.navn, (this.utloeste.get(treff.navn) ?? 0) + 1);
    treff.igjen -= 1;
    if (treff.igjen <= 0) this.armerte.splice(this.armerte.indexOf(treff), 1);
    return { ...SCENARIER[treff.navn], navn: treff.navn, ms: treff.ms };
  }

  liste(): readonly Armert[] {
    return this.armerte;
  }

  /** How often each scenario has struck since the start. */
  antallUtloeste(): Record<string, number> {
    return Object.fromEntries(this.utloeste);
  }

  nullstill(noekkel?: string): void {
    this.armerte = noekkel === undefined ? [] : this.armerte.filter((armert) => armert.noekkel !== noekkel);
  }
}
