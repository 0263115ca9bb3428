import type { Lagringstilstand } from '@/components/oppgavetabell/lager/autolagring';
import type { Hodefelt, Hodeinnhold, Hodekonflikt } from '@/lib/leveranse/flettHode';
import { lagreHodeHandling } from '../actions';

export type Hodetilstand = Lagringstilstand;

export interface Hodebilde {
  tilstand: Hodetilstand;
  grunn: string | undefined;
  konflikter: readonly Hodekonflikt[];
}

/** What the form on screen is asked to show because another has written it. */
export type Visning = (innhold: Hodeinnhold) => void;

interface Stand {
  innhold: Hodeinnhold;
  revisjon: number;
}

const VENT_MS = 400;
const IGJEN_MS = 3_000;

const medFelt = (innhold: Hodeinnhold, felt: Hodefelt, verdi: string): Hodeinnhold => ({
  ...innhold,
  hode: { ...innhold.hode, [felt]: verdi },
});

/**
 * Saves the contact form: one request at a time, again while there is no contact. Each says what was seen stored, so
 * that fields which others have written are not written over; what they have written is shown when nothing waits here.
 */
export class Hodelagring {
  readonly #leveranseId: string;
  readonly #lyttere = new Set<() => void>();
  #bilde: Hodebilde = { tilstand: 'lagret', grunn: undefined, konflikter: [] };
  /** What is known to be stored, and since when. */
  #kjent: Stand;
  /** What stands in the form. */
  #skjema: Hodeinnhold;
  #vis: Visning | undefined;
  #nyest: Stand | undefined;
  #venter = false;
  /** Sent, and not known to have arrived: sent again unchanged, or it would look like another's. */
  #ubekreftet: Hodeinnhold | undefined;
  #sending: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(leveranseId: string, innhold: Hodeinnhold) {
    this.#leveranseId = leveranseId;
    this.#skjema = innhold;
    this.#kjent = { innhold, revisjon: 0 };
  }

  abonner = (lytter: () => void): (() => void) => {
    this.#lyttere.add(lytter);
    return () => this.#lyttere.delete(lytter);
  };

  hentBilde = (): Hodebilde => this.#bilde;

  get harUlagret(): boolean {
    return this.#opptatt || this.#bilde.konflikter.length > 0;
  }

  /** Connects the form on screen; the returned function disconnects it. */
  koble(vis: Visning): () => void {
    this.#vis = vis;
    return () => (this.#vis = undefined);
  }

  endre(innhold: Hodeinnhold): void {
    this.#skjema = innhold;
    this.#venter = true;
    const konflikter = this.#bilde.konflikter.map((k) => ({ ...k, mitt: innhold.hode[k.felt] }));
    this.#sett('endret', undefined, konflikter);
    this.#planlegg(VENT_MS);
  }

  /** The form as somebody has stored it. */
  taInn = (stand: Stand): void => {
    if (stand.revisjon >= (this.#nyest?.revisjon ?? this.#kjent.revisjon)) this.#nyest = stand;
    this.#visNyest();
  };

  /** A person has chosen between the two values of a field. */
  velg({ felt, lagret }: Hodekonflikt, valg: 'mitt' | 'lagret'): void {
    const konflikter = this.#bilde.konflikter.filter((k) => k.felt !== felt);
    this.#sett(this.#bilde.tilstand, undefined, konflikter);
    if (valg === 'lagret') {
      this.#skjema = medFelt(this.#skjema, felt, lagret);
      this.#vis?.(this.#skjema);
    }
    this.#venter = true;
    this.#planlegg(0);
  }

  /** Stores what waits, at once. False when it could not be stored. */
  async lagreNaa(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#opptatt) {
      if (!this.#sending) void this.#send();
      await this.#sending;
      if (this.#bilde.tilstand !== 'lagret' && this.#bilde.tilstand !== 'endret') return false;
    }
    return !this.harUlagret;
  }

  stopp(): void {
    clearTimeout(this.#timer);
  }

  get #opptatt(): boolean {
    return this.#venter || this.#ubekreftet !== undefined || this.#sending !== undefined;
  }

  /** Others' fields are shown while nothing of our own is under way; a field that is asked about keeps standing. */
  #visNyest(): void {
    const nyest = this.#nyest;
    if (this.#opptatt || !nyest) return;
    this.#nyest = undefined;
    if (nyest.revisjon < this.#kjent.revisjon) return;
    this.#kjent = nyest;
    const konflikter = this.#bilde.konflikter
      .map((k) => ({ ...k, lagret: nyest.innhold.hode[k.felt] }))
      .filter((k) => k.lagret !== k.mitt);
    this.#skjema = konflikter.reduce((innhold, k) => medFelt(innhold, k.felt, k.mitt), nyest.innhold);
    this.#vis?.(this.#skjema);
    this.#sett(konflikter.length > 0 ? 'endret' : 'lagret', undefined, konflikter);
  }

  #planlegg(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), ms);
  }

  #send(): Promise<void> {
    if (this.#sending) return this.#sending;
    if (!this.#ubekreftet && !this.#venter) return Promise.resolve();
    if (!this.#ubekreftet) {
      this.#venter = false;
      // What is asked about is not sent before it is answered.
      this.#ubekreftet = this.#bilde.konflikter.reduce(
        (innhold, { felt }) => medFelt(innhold, felt, this.#kjent.innhold.hode[felt]),
        this.#skjema,
      );
    }
    this.#sett('lagrer');
    this.#sending = this.#forsoek(this.#ubekreftet).finally(() => {
      this.#sending = undefined;
      this.#visNyest();
    });
    return this.#sending;
  }

  async #forsoek(til: Hodeinnhold): Promise<void> {
    const inn = { leveranseId: this.#leveranseId, fra: this.#kjent.innhold, til };
    const svar = await lagreHodeHandling(inn).catch(() => ({ type: 'utilgjengelig' }) as const);
    if (svar.type === 'ok' && svar.verdi.ok) {
      const { revisjon, innhold, konflikter } = svar.verdi.verdi;
      this.#ubekreftet = undefined;
      this.#kjent = { innhold, revisjon };
      // What others have written in the meantime is shown like any other news of them.
      this.#nyest = this.#nyest && this.#nyest.revisjon > revisjon ? this.#nyest : this.#kjent;
      const eldre = this.#bilde.konflikter.filter((k) => !konflikter.some((ny) => ny.felt === k.felt));
      const alle = [...eldre, ...konflikter].map((k) => ({ ...k, mitt: this.#skjema.hode[k.felt] }));
      this.#sett(this.#venter || alle.length > 0 ? 'endret' : 'lagret', undefined, alle);
      if (this.#venter) this.#planlegg(VENT_MS);
      return;
    }
    if (svar.type === 'ok' || svar.type === 'ingen_tilgang' || svar.type === 'ugyldig') {
      // Surely not stored: what is corrected now is sent with it.
      this.#ubekreftet = undefined;
      this.#venter = true;
      this.#sett('stoppet', svar.type === 'ok' ? 'ikke_utkast' : svar.type);
    } else {
      this.#sett(svar.type === 'utilgjengelig' ? 'frakoblet' : svar.type);
      this.#planlegg(svar.type === 'for_mange' ? svar.sekunder * 1000 : IGJEN_MS);
    }
  }

  #sett(tilstand: Hodetilstand, grunn?: string, konflikter = this.#bilde.konflikter): void {
    this.#bilde = { tilstand, grunn, konflikter };
    for (const lytter of this.#lyttere) lytter();
  }
}
