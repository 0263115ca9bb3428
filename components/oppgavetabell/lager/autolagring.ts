import type { Operasjon, Radlagring } from '@/lib/leveranse/operasjon';
import { Konfliktbord, type Uavklart } from './konfliktbord';
import type { Radlager } from './typer';

/** What came of storing one batch. A throw or a rejection counts as `utilgjengelig`. */
export type Lagringssvar =
  | ({ type: 'lagret' } & Radlagring)
  | { type: 'utlogget' }
  | { type: 'avvist'; grunn: string }
  | { type: 'utilgjengelig' }
  /** Too many calls: may be tried again in so many seconds. */
  | { type: 'for_mange'; sekunder: number };

/**
 * `lagret`: every committed value is stored, and nothing else may be called so. `endret` also covers values that
 * stand against somebody else's and wait for a person's choice. After `utlogget` and `stoppet` nothing happens
 * until `proevIgjen`.
 */
export type Lagringstilstand =
  'lagret' | 'endret' | 'lagrer' | 'frakoblet' | 'for_mange' | 'utlogget' | 'stoppet';

export interface Lagringsbilde {
  tilstand: Lagringstilstand;
  /** When something was last stored, in milliseconds since 1970. */
  sistLagret: number | undefined;
  konflikter: readonly Uavklart[];
  /** Rows that wait to be stored, when they are so many that it is seen to take time; else 0. */
  igjen: number;
  /** Why the server refused, when `stoppet`. */
  grunn: string | undefined;
}

export interface Autolagringsvalg {
  lager: Radlager;
  lagre: (batch: readonly Operasjon[]) => Promise<Lagringssvar>;
  /** Told of each batch that is stored, before the store is. */
  onLagret?: (batch: readonly Operasjon[], lagring: Radlagring) => void;
  /** Quiet time after the last change, and the longest that a change may wait. */
  ventMs?: number;
  maksVentMs?: number;
}

export interface Autolagring {
  abonner(lytter: () => void): () => void;
  hentBilde(): Lagringsbilde;
  /** Stores all that waits, at once. False when something could not be stored. */
  lagreNaa(): Promise<boolean>;
  /** The person has logged in again, the network is back, or the refusal is dealt with. */
  proevIgjen(): void;
  /** What waits for a person's choice. */
  readonly konfliktbord: Konfliktbord;
  /** A person has chosen. */
  loesKonflikt(konflikt: Uavklart, valg: 'mitt' | 'lagret'): void;
  /** Somebody else has seen to it that nothing more can be stored. */
  stans(grunn: string): void;
  readonly harUlagret: boolean;
  stopp(): void;
}

const FOERSTE_PAUSE = 1000;
const LENGSTE_PAUSE = 30_000;
const MANGE_RADER = 2_000;

type Hindring = 'frakoblet' | 'for_mange' | 'utlogget' | 'stoppet';

class Driver implements Autolagring {
  readonly #lager: Radlager;
  readonly #lagre: Autolagringsvalg['lagre'];
  readonly #onLagret: Autolagringsvalg['onLagret'];
  readonly konfliktbord: Konfliktbord;
  readonly #ventMs: number;
  readonly #maksVentMs: number;
  readonly #lyttere = new Set<() => void>();
  readonly #meldAv: () => void;
  /** Handed out and not known to be stored. Sent again unchanged, since it may have arrived the first time. */
  #batch: readonly Operasjon[] = [];
  #sending: Promise<void> | undefined;
  #hindring: Hindring | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ventetSiden: number | undefined;
  #forsoek = 0;
  #avsluttet = false;
  #sistLagret: number | undefined;
  #grunn: string | undefined;
  #bilde: Lagringsbilde;

  constructor({ lager, lagre, onLagret, ventMs = 400, maksVentMs = 2000 }: Autolagringsvalg) {
    this.#lager = lager;
    this.#lagre = lagre;
    this.#onLagret = onLagret;
    this.konfliktbord = new Konfliktbord(lager, () => this.#meld());
    this.#ventMs = ventMs;
    this.#maksVentMs = maksVentMs;
    this.#bilde = this.#byggBilde();
    this.#meldAv = lager.abonner(() => this.#vedEndring());
    this.#vedEndring();
  }

  abonner = (lytter: () => void): (() => void) => {
    this.#lyttere.add(lytter);
    return () => void this.#lyttere.delete(lytter);
  };

  hentBilde = (): Lagringsbilde => this.#bilde;

  get harUlagret(): boolean {
    return this.#lager.harVentende || this.konfliktbord.konflikter.length > 0;
  }

  async lagreNaa(): Promise<boolean> {
    do {
      // A request on its way carries older changes: it must be through before the newer ones.
      await (this.#sending ?? this.#send());
    } while (this.#lager.harVentende && !this.#hindring);
    return !this.harUlagret;
  }

  proevIgjen(): void {
    if (this.#sending) return;
    this.#hindring = undefined;
    this.#forsoek = 0;
    if (this.#lager.harVentende) void this.#send();
    else this.#meld();
  }

  loesKonflikt(konflikt: Uavklart, valg: 'mitt' | 'lagret'): void {
    this.konfliktbord.loes(konflikt, valg);
  }

  stans(grunn: string): void {
    clearTimeout(this.#timer);
    this.#hindring = 'stoppet';
    this.#grunn = grunn;
    this.#meld();
  }

  stopp(): void {
    this.#avsluttet = true;
    clearTimeout(this.#timer);
    this.#meldAv();
  }

  #vedEndring(): void {
    const ledig = !this.#sending && !this.#hindring;
    if (ledig && this.#lager.harVentende) {
      this.#ventetSiden ??= Date.now();
      const igjen = this.#ventetSiden + this.#maksVentMs - Date.now();
      this.#sendOm(Math.max(0, Math.min(this.#ventMs, igjen)));
    }
    this.#meld();
  }

  #sendOm(ms: number): void {
    clearTimeout(this.#timer);
    if (this.#avsluttet) return;
    this.#timer = setTimeout(() => void this.#send(), ms);
  }

  #send(): Promise<void> {
    clearTimeout(this.#timer);
    this.#ventetSiden = undefined;
    if (this.#batch.length === 0) this.#batch = this.#lager.hentVentende();
    if (this.#batch.length === 0) return Promise.resolve();
    this.#sending = this.#sendBatch(this.#batch);
    this.#meld();
    return this.#sending;
  }

  async #sendBatch(batch: readonly Operasjon[]): Promise<void> {
    let svar: Lagringssvar;
    try {
      svar = await this.#lagre(batch);
    } catch {
      svar = { type: 'utilgjengelig' };
    }
    this.#sending = undefined;
    this.#hindring = undefined;
    if (svar.type === 'lagret') this.#tattImot(batch, svar);
    else this.#hindret(svar, batch);
    this.#meld();
  }

  #tattImot(batch: readonly Operasjon[], lagring: Radlagring): void {
    this.#batch = [];
    this.#forsoek = 0;
    this.#grunn = undefined;
    this.#sistLagret = Date.now();
    this.#onLagret?.(batch, lagring);
    this.konfliktbord.tattImot(batch, lagring.konflikter);
    // Tells `#vedEndring`, which plans the next batch if more has come meanwhile.
    this.#lager.bekreft(batch);
  }

  #hindret(svar: Exclude<Lagringssvar, { type: 'lagret' }>, batch: readonly Operasjon[]): void {
    if (svar.type === 'utilgjengelig') {
      this.#hindring = 'frakoblet';
      this.#sendOm(Math.min(FOERSTE_PAUSE * 2 ** this.#forsoek, LENGSTE_PAUSE));
      this.#forsoek += 1;
    } else if (svar.type === 'for_mange') {
      this.#hindring = 'for_mange';
      this.#sendOm(svar.sekunder * 1000);
    } else if (svar.type === 'utlogget') {
      this.#hindring = 'utlogget';
    } else {
      this.#hindring = 'stoppet';
      this.#grunn = svar.grunn;
      // Surely not stored: what is undone or corrected now can be merged with it.
      this.#batch = [];
      this.#lager.avvis(batch);
    }
  }

  #tilstand(): Lagringstilstand {
    // An attempt that is only a repetition does not look like progress.
    if (this.#hindring) return this.#hindring;
    if (this.#sending) return 'lagrer';
    return this.harUlagret ? 'endret' : 'lagret';
  }

  #byggBilde(): Lagringsbilde {
    return {
      tilstand: this.#tilstand(),
      sistLagret: this.#sistLagret,
      igjen: this.#lager.antallVentende >= MANGE_RADER ? this.#lager.antallVentende : 0,
      konflikter: this.konfliktbord.konflikter,
      grunn: this.#grunn,
    };
  }

  #meld(): void {
    const ny = this.#byggBilde();
    const gammel = this.#bilde;
    const likt = (Object.keys(ny) as (keyof Lagringsbilde)[]).every((n) => ny[n] === gammel[n]);
    if (likt) return;
    this.#bilde = ny;
    for (const lytter of this.#lyttere) lytter();
  }
}

/** Stores the changes of a store while a person works: batched, in order, one request at a time, never given up. */
export const lagAutolagring = (valg: Autolagringsvalg): Autolagring => new Driver(valg);
