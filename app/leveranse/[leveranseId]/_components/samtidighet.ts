import type { Stroemhendelser } from './endringsstroem';

export type Samtidighetsmelding = 'tattInn' | 'hoppetOver';

export interface Samtidighetsbilde {
  tilstede: Stroemhendelser['tilstede'];
  melding: Samtidighetsmelding | undefined;
}

/** How long a message stands, and the shortest time between two of them: who works is not to be talked to all the time. */
const STAAR_MS = 5_000;

/** Who else is here and what they have just done, as far as it is told in words. */
export class Samtidighet {
  readonly #lyttere = new Set<() => void>();
  #bilde: Samtidighetsbilde = { tilstede: { faner: 0, personer: 0 }, melding: undefined };
  #timer: ReturnType<typeof setTimeout> | undefined;

  abonner = (lytter: () => void): (() => void) => {
    this.#lyttere.add(lytter);
    return () => void this.#lyttere.delete(lytter);
  };

  hentBilde = (): Samtidighetsbilde => this.#bilde;

  settTilstede(tilstede: Stroemhendelser['tilstede']): void {
    this.#sett({ ...this.#bilde, tilstede });
  }

  si(melding: Samtidighetsmelding): void {
    if (this.#bilde.melding === melding) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#sett({ ...this.#bilde, melding: undefined }), STAAR_MS);
    this.#sett({ ...this.#bilde, melding });
  }

  stopp(): void {
    clearTimeout(this.#timer);
  }

  #sett(bilde: Samtidighetsbilde): void {
    this.#bilde = bilde;
    for (const lytter of this.#lyttere) lytter();
  }
}
