import type { Kolonne } from '@/lib/ordning/kolonner';
import { bidrag, summerteFelter } from '@/lib/ordning/oppsummering';
import type { Kontekst, Ordning, Radverdier } from '@/lib/ordning/typer';
import { lesRad } from '@/lib/ordning/validering';

type Lytter = () => void;

const SKIVE_MS = 8;

/**
 * What every contestant but ours is given: rows, judged by the same `lesRad`, with totals that move by the difference.
 * It is as cheap as it can be made, so that what is compared is the tables.
 */
export class Regnskap {
  readonly ordning: Ordning;
  readonly rader: Radverdier[];
  readonly #kontekst: Kontekst;
  readonly #felter;
  /** Øre per row and sum, rows after each other. */
  readonly #oere: Float64Array;
  readonly #summer: number[];
  readonly #feil = new Map<number, ReadonlySet<string>>();
  readonly #lyttere = new Set<Lytter>();
  readonly #radlyttere = new Map<number, Lytter>();
  #antallFeil = 0;
  #tekst = '';

  constructor(ordning: Ordning, kontekst: Kontekst, rader: readonly Radverdier[]) {
    this.ordning = ordning;
    this.rader = [...rader];
    this.#kontekst = kontekst;
    this.#felter = summerteFelter(ordning);
    this.#summer = this.#felter.map(() => 0);
    this.#oere = new Float64Array(rader.length * this.#felter.length);
  }

  abonner = (lytter: Lytter): (() => void) => {
    this.#lyttere.add(lytter);
    return () => void this.#lyttere.delete(lytter);
  };

  abonnerRad(nr: number, lytter: Lytter): () => void {
    this.#radlyttere.set(nr, lytter);
    return () => {
      if (this.#radlyttere.get(nr) === lytter) this.#radlyttere.delete(nr);
    };
  }

  /** The totals as the page shows them. */
  tekst = (): string => this.#tekst;

  harFeil(nr: number, felt: string): boolean {
    return this.#feil.get(nr)?.has(felt) ?? false;
  }

  /** Takes in one row; nobody is told before `meld`. */
  sett(nr: number, verdier: Radverdier): void {
    this.rader[nr] = verdier;
    const lest = lesRad(this.ordning, { radId: '', verdier }, this.#kontekst);
    bidrag(this.#felter, lest).forEach((oere, i) => {
      const plass = nr * this.#felter.length + i;
      this.#summer[i] = (this.#summer[i] ?? 0) + oere - (this.#oere[plass] ?? 0);
      this.#oere[plass] = oere;
    });
    this.#antallFeil += lest.avvik.length - (this.#feil.get(nr)?.size ?? 0);
    if (lest.avvik.length > 0) this.#feil.set(nr, new Set(lest.avvik.map((a, i) => a.felt ?? String(i))));
    else this.#feil.delete(nr);
    this.#radlyttere.get(nr)?.();
  }

  meld(): void {
    this.#tekst = `${this.#summer.join(' ')} ${this.#antallFeil}`;
    for (const lytter of this.#lyttere) lytter();
  }

  /** Reads every row, in slices between frames as our own store does. */
  async les(): Promise<void> {
    const kanal = new MessageChannel();
    for (let nr = 0; nr < this.rader.length;) {
      const slutt = performance.now() + SKIVE_MS;
      while (nr < this.rader.length && performance.now() < slutt) {
        for (const til = Math.min(nr + 64, this.rader.length); nr < til; nr += 1) {
          this.sett(nr, this.rader[nr] ?? {});
        }
      }
      await new Promise((videre) => {
        kanal.port1.onmessage = videre;
        kanal.port2.postMessage(0);
      });
    }
    kanal.port1.close();
    this.meld();
  }
}

/** Changes one field and keeps the row immutable. */
export const medVerdi = (rad: Radverdier | undefined, felt: string, verdi: string): Radverdier => ({
  ...rad,
  [felt]: verdi,
});

/** An amount as these rows have them; what cannot be read is sorted last. */
export function tilTall(beloep: string | undefined): number {
  const tall = Number(beloep?.replace(',', '.'));
  return Number.isNaN(tall) ? Infinity : tall;
}

export const beloepskolonne = (kolonner: readonly Kolonne[]): number =>
  kolonner.findIndex(({ felt }) => felt.type === 'beloep');
