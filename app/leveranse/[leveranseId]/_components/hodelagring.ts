import type { Hodeutkast } from '@/lib/leveranse/hode';
import { lagreHodeHandling } from '../actions';

export type Hodetilstand = 'lagret' | 'endret' | 'lagrer' | 'frakoblet' | 'utlogget' | 'stoppet';

export interface Hodebilde {
  tilstand: Hodetilstand;
  grunn: string | undefined;
}

interface Innhold {
  hode: Hodeutkast;
  ingenOppgaver: boolean;
}

const VENT_MS = 400;
const IGJEN_MS = 3_000;

/** Saves the contact form as a whole: the last version wins, one request at a time, again while there is no contact. */
export class Hodelagring {
  readonly #leveranseId: string;
  readonly #lyttere = new Set<() => void>();
  #bilde: Hodebilde = { tilstand: 'lagret', grunn: undefined };
  #venter: Innhold | undefined;
  #sending: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(leveranseId: string) {
    this.#leveranseId = leveranseId;
  }

  abonner = (lytter: () => void): (() => void) => {
    this.#lyttere.add(lytter);
    return () => this.#lyttere.delete(lytter);
  };

  hentBilde = (): Hodebilde => this.#bilde;

  get harUlagret(): boolean {
    return this.#venter !== undefined || this.#sending !== undefined;
  }

  endre(innhold: Innhold): void {
    this.#venter = innhold;
    this.#sett('endret');
    this.#planlegg(VENT_MS);
  }

  /** Stores what waits, at once. False when it could not be stored. */
  async lagreNaa(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#sending || this.#venter) {
      if (!this.#sending) void this.#send();
      await this.#sending;
      if (this.#bilde.tilstand !== 'lagret' && this.#bilde.tilstand !== 'endret') return false;
    }
    return true;
  }

  stopp(): void {
    clearTimeout(this.#timer);
  }

  #planlegg(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), ms);
  }

  #send(): Promise<void> {
    if (this.#sending) return this.#sending;
    const innhold = this.#venter;
    if (!innhold) return Promise.resolve();
    this.#venter = undefined;
    this.#sett('lagrer');
    this.#sending = this.#forsoek(innhold).finally(() => (this.#sending = undefined));
    return this.#sending;
  }

  async #forsoek(innhold: Innhold): Promise<void> {
    const svar = await lagreHodeHandling({ leveranseId: this.#leveranseId, ...innhold }).catch(
      () => ({ type: 'utilgjengelig' }) as const,
    );
    if (svar.type === 'ok' && svar.verdi.ok) {
      if (this.#venter) {
        this.#sett('endret');
        this.#planlegg(VENT_MS);
      } else this.#sett('lagret');
      return;
    }
    this.#venter ??= innhold;
    if (svar.type === 'ok' || svar.type === 'ingen_tilgang' || svar.type === 'ugyldig') {
      this.#sett('stoppet', svar.type === 'ok' ? 'ikke_utkast' : svar.type);
    } else {
      this.#sett(svar.type === 'utlogget' ? 'utlogget' : 'frakoblet');
      this.#planlegg(IGJEN_MS);
    }
  }

  #sett(tilstand: Hodetilstand, grunn?: string): void {
    this.#bilde = { tilstand, grunn };
    for (const lytter of this.#lyttere) lytter();
  }
}
