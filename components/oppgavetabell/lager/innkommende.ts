import type { Operasjon, Radlagring } from '@/lib/leveranse/operasjon';
import type { Radverdier } from '@/lib/ordning/typer';
import type { Konfliktbord } from './konfliktbord';
import { forskjell } from './koe';
import type { Fremmedendring, Radlager } from './typer';

/** Rows as they were stored or deleted at a revision, by anybody, this tab included. */
export interface Radpakke {
  rader: readonly (readonly [radId: string, posisjon: string, verdier: Radverdier, revisjon: number])[];
  slettet: readonly (readonly [radId: string, revisjon: number])[];
}

/** `rad` is undefined for a row that was deleted. */
interface Nytt {
  revisjon: number;
  rad: { posisjon: string; verdier: Radverdier } | undefined;
}

export interface Innkommendevalg {
  lager: Radlager;
  konfliktbord: Konfliktbord;
  /** Something on the screen was changed by another. */
  onTattInn?: (radIder: readonly string[]) => void;
}

export interface Innkommende {
  taImot(pakke: Radpakke): void;
  /** A batch of our own is stored: what the server told of its rows before that is old. */
  vedLagret(batch: readonly Operasjon[], lagring: Radlagring): void;
  stopp(): void;
}

/** How often it is seen whether somebody has finished writing in a row that others have changed. */
const SE_ETTER_MS = 250;

class Mottak implements Innkommende {
  readonly #lager: Radlager;
  readonly #bord: Konfliktbord;
  readonly #onTattInn: Innkommendevalg['onTattInn'];
  readonly #meldAv: () => void;
  /** Revision of the rows that this tab has stored itself. */
  readonly #egne = new Map<string, number>();
  /** The newest that is told of each row and not wholly on the screen. */
  readonly #venter = new Map<string, Nytt>();
  #opptatt = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor({ lager, konfliktbord, onTattInn }: Innkommendevalg) {
    this.#lager = lager;
    this.#bord = konfliktbord;
    this.#onTattInn = onTattInn;
    this.#meldAv = lager.abonner(() => this.#taInn());
  }

  taImot({ rader, slettet }: Radpakke): void {
    for (const [radId, revisjon] of slettet) this.#merk(radId, { revisjon, rad: undefined });
    for (const [radId, posisjon, verdier, revisjon] of rader)
      this.#merk(radId, { revisjon, rad: { posisjon, verdier } });
    this.#taInn();
  }

  vedLagret(batch: readonly Operasjon[], { revisjon, uendret }: Radlagring): void {
    for (const { radId } of batch) this.#egne.set(radId, revisjon);
    for (const [radId, lest] of uendret) this.#egne.set(radId, lest);
  }

  stopp(): void {
    clearTimeout(this.#timer);
    this.#meldAv();
  }

  #merk(radId: string, nytt: Nytt): void {
    if (nytt.revisjon >= (this.#venter.get(radId)?.revisjon ?? 0)) this.#venter.set(radId, nytt);
  }

  /** Brings what waits on the screen, as far as nobody here has something of their own in the same place. */
  #taInn(): void {
    if (this.#opptatt || this.#venter.size === 0) return;
    this.#opptatt = true;
    let skrives = false;
    const endringer: Fremmedendring[] = [];
    for (const [radId, nytt] of this.#venter) {
      if (this.#lager.skriving.gjelder(radId)) skrives = true;
      else if (this.#erGammelt(radId, nytt) || this.#vurder(radId, nytt, endringer))
        this.#venter.delete(radId);
    }
    if (endringer.length > 0) this.#lager.brukFremmede(endringer);
    this.#opptatt = false;
    if (endringer.length > 0) this.#onTattInn?.([...new Set(endringer.map((e) => e.radId))]);
    clearTimeout(this.#timer);
    if (skrives) this.#timer = setTimeout(() => this.#taInn(), SE_ETTER_MS);
  }

  #erGammelt(radId: string, { revisjon }: Nytt): boolean {
    return revisjon < (this.#egne.get(radId) ?? 0);
  }

  /** Adds what can be changed now. False when something must wait until our own is stored. */
  #vurder(radId: string, { rad }: Nytt, endringer: Fremmedendring[]): boolean {
    const verdier = this.#lager.hentVerdier(radId);
    if (!rad) {
      if (!verdier) return true;
      // Our own save will find the row gone, and somebody is asked.
      if (this.#lager.venter(radId)) return false;
      if (!this.#bord.radForsvant(radId)) endringer.push({ type: 'slett', radId });
      return true;
    }
    if (!verdier) {
      if (this.#lager.venter(radId)) return false;
      endringer.push({ type: 'ny', radId, ...rad });
      return true;
    }
    const spurt = this.#bord.radKom(radId, rad.verdier);
    const ulike = forskjell(verdier, rad.verdier).filter(({ felt }) => !spurt.has(felt));
    const frie = ulike.filter(({ felt }) => !this.#lager.venter(radId, felt));
    for (const { felt, til } of frie) endringer.push({ type: 'celle', radId, felt, til });
    return frie.length === ulike.length;
  }
}

/** Takes in what others change while a person works, and never at the cost of what she has written. */
export const lagInnkommende = (valg: Innkommendevalg): Innkommende => new Mottak(valg);
