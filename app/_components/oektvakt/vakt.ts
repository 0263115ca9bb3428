import type { Oektfrister } from '@/lib/felles/oektfrister';

/** `tilbake`: the person was logged out and is logged in again. `minutter` is rounded up. */
export type Vaktbilde =
  | { type: 'rolig' }
  | { type: 'stille' | 'maks'; minutter: number }
  | { type: 'utlogget' }
  | { type: 'tilbake' };

/** What the server answered when it was asked what is left. */
export type Vaktsvar = Oektfrister | 'utlogget' | 'ingen_kontakt';

export interface Vaktvalg {
  frister: Oektfrister;
  spoer: () => Promise<Vaktsvar>;
  fortsett: () => Promise<Vaktsvar>;
}

const MINUTT_MS = 60_000;
/** How long before each limit it is told. Somebody who must log in again needs longer to finish a thought. */
export const VARSEL_MS = { stille: 3 * MINUTT_MS, maks: 5 * MINUTT_MS };
/** Other tabs, and ID-porten, change what is left: it is asked about again at least this often. */
const SPOER_HVERT_MS = MINUTT_MS;
const SPOER_TETT_MS = 10_000;
const SPOER_UTLOGGET_MS = 5_000;
const TILBAKE_STAAR_MS = 6_000;

const minutter = (ms: number): number => Math.max(1, Math.ceil(ms / MINUTT_MS));

export function bildeAv({ stilleMs, maksMs }: Oektfrister): Vaktbilde {
  if (maksMs <= VARSEL_MS.maks && maksMs <= stilleMs) return { type: 'maks', minutter: minutter(maksMs) };
  if (stilleMs <= VARSEL_MS.stille) return { type: 'stille', minutter: minutter(stilleMs) };
  return maksMs <= VARSEL_MS.maks ? { type: 'maks', minutter: minutter(maksMs) } : { type: 'rolig' };
}

/** When to ask next: at the warning, or often while it stands. */
export function nesteSpoersmaalMs({ stilleMs, maksMs }: Oektfrister): number {
  const tilVarsel = [stilleMs - VARSEL_MS.stille, maksMs - VARSEL_MS.maks].filter((ms) => ms > 0);
  const tilSlutt = Math.max(Math.min(stilleMs, maksMs), 0) + 500;
  const tett = tilVarsel.length < 2 ? [SPOER_TETT_MS] : [];
  return Math.min(SPOER_HVERT_MS, tilSlutt, ...tilVarsel, ...tett);
}

/**
 * Watches what is left of the session for one page. It knows only what the server last said: use in another tab, or
 * in this one, is heard of by asking.
 */
export class Oektvakt {
  readonly #valg: Vaktvalg;
  readonly #lyttere = new Set<() => void>();
  #bilde: Vaktbilde;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #startet = false;

  constructor(valg: Vaktvalg) {
    this.#valg = valg;
    this.#bilde = bildeAv(valg.frister);
  }

  abonner = (lytter: () => void): (() => void) => {
    this.#lyttere.add(lytter);
    return () => void this.#lyttere.delete(lytter);
  };

  hentBilde = (): Vaktbilde => this.#bilde;

  start(): void {
    this.#startet = true;
    this.#om(nesteSpoersmaalMs(this.#valg.frister));
  }

  stopp(): void {
    this.#startet = false;
    clearTimeout(this.#timer);
  }

  /** Asks at once: the page came into view, or another tab told of a change. */
  spoer = async (): Promise<void> => this.#taImot(await this.#valg.spoer());

  fortsett = async (): Promise<void> => this.#taImot(await this.#valg.fortsett());

  #taImot(svar: Vaktsvar): void {
    if (!this.#startet) return;
    if (svar === 'ingen_kontakt') return this.#om(SPOER_TETT_MS);
    if (svar === 'utlogget') {
      this.#vis({ type: 'utlogget' });
      return this.#om(SPOER_UTLOGGET_MS);
    }
    const varBorte = this.#bilde.type === 'utlogget';
    this.#vis(varBorte ? { type: 'tilbake' } : bildeAv(svar));
    this.#om(varBorte ? TILBAKE_STAAR_MS : nesteSpoersmaalMs(svar));
  }

  #om(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.spoer(), ms);
  }

  #vis(bilde: Vaktbilde): void {
    if (JSON.stringify(bilde) === JSON.stringify(this.#bilde)) return;
    this.#bilde = bilde;
    for (const lytter of this.#lyttere) lytter();
  }
}
