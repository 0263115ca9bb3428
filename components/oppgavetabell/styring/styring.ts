import type { Radlager, Utfall } from '../lager/typer';
import type { Kommando, Modus, Retning } from '../taster';
import { erOmraade, tilUtklipp, tolkUtklipp } from '../utklipp';
import { finnNeste } from './nesteFeil';
import {
  erEnCelle,
  flyttet,
  innenfor,
  nesteCelle,
  omraade,
  type Plass,
  radkode,
  type Ramme,
  tilKant,
  type Utvalg,
} from './utvalg';

/** The one input, as much of it as is needed. */
export interface Skrivefelt {
  value: string;
  focus(valg: { preventScroll: boolean }): void;
  select(): void;
  setSelectionRange(fra: number, til: number): void;
}

/** What the table on screen does for its control. */
export interface Vindu {
  /** Draws at once: the next character must find its input in place. */
  tegn(oppdater: () => void): void;
  vis(plass: Plass): void;
  raderISiden(): number;
  fokuserKnapp(rad: number): void;
  si(melding: Melding): void;
}

export type Melding =
  | { type: 'radSlettet'; rad: number }
  | { type: 'limtInn'; rader: number; utelatt: number }
  | { type: 'avvist'; grunn: 'for_lang' | 'for_mange_rader' }
  | { type: 'ingenFeil' }
  | { type: 'toemt' }
  /** A committed cell broke a rule; the person has already gone on. */
  | { type: 'avvik'; radId: string; felt: string };

const START: Plass = { rad: 0, kol: 0 };

/**
 * Where one is in the table and what one does there: active cell, selection, writing. Framework-free, and outside
 * React state, so that moving wakes two rows and not the table.
 */
export class Styring {
  readonly lager: Radlager;
  readonly #felter: readonly string[];
  readonly #lyttere = new Set<() => void>();
  #utvalg: Utvalg = { aktiv: START, anker: START, modus: 'ser' };
  #aktivRadId: string | undefined;
  #felt: Skrivefelt | undefined;
  #vindu: Vindu | undefined;
  /** The table has focus, so the input takes it wherever it goes. */
  harFokus = false;
  /** The input is on its way to another cell; that it loses focus then means nothing. */
  flytter = false;

  constructor(lager: Radlager) {
    this.lager = lager;
    this.#felter = lager.ordning.felter.map((felt) => felt.noekkel);
    this.#aktivRadId = lager.hentRekkefoelge()[0];
  }

  abonner = (lytter: () => void): (() => void) => {
    this.#lyttere.add(lytter);
    return () => void this.#lyttere.delete(lytter);
  };

  hentUtvalg = (): Utvalg => this.#utvalg;

  radkode(rad: number): number {
    return radkode(this.#utvalg, rad);
  }

  /** Connects the table on screen; the returned function disconnects it. */
  koble(vindu: Vindu): () => void {
    this.#vindu = vindu;
    const slutt = this.lager.abonner(() => this.#foelgRadene());
    this.#foelgRadene();
    return () => {
      slutt();
      this.#vindu = undefined;
    };
  }

  /** The input has come into its cell, or gone. */
  settFelt(felt: Skrivefelt | undefined): void {
    this.#felt = felt;
    if (this.harFokus) this.fokuser();
  }

  fokuser(): void {
    this.harFokus = true;
    this.#felt?.focus({ preventScroll: true });
    // All of it is selected, so that the first character takes its place.
    if (this.#utvalg.modus === 'ser') this.#felt?.select();
  }

  /** True when the key was used here. */
  utfoer(kommando: Kommando): boolean {
    switch (kommando.type) {
      case 'flytt':
        return this.#flytt(kommando.retning, kommando.utvid);
      case 'kant':
        return this.gaaTil(tilKant(this.#utvalg.aktiv, kommando.kant, this.#ramme()), kommando.utvid);
      case 'side': {
        const steg = this.#vindu?.raderISiden() ?? 1;
        return this.gaaTil(flyttet(this.#utvalg.aktiv, kommando.retning, steg), kommando.utvid);
      }
      case 'merkAlt':
        return this.#merkAlt();
      case 'rediger':
        return this.rediger();
      case 'avbryt':
        return this.#avbryt();
      case 'videre':
        return this.#videre(kommando.retning);
      case 'tab':
        return this.#tab(kommando.bakover);
      case 'toem':
        return this.toem();
      case 'fyllNed':
        this.#utfoerILager({ type: 'fyllNed', ...this.#valgte() });
        return true;
      case 'angre':
      case 'gjenta':
        return this.#tidsreise(kommando.type);
      case 'nesteFeil':
        return this.#nesteFeil(kommando.bakover);
    }
  }

  /** Makes a cell the active one; `utvid` stretches the selection to it. What is being written is committed. */
  gaaTil(plass: Plass, utvid = false): boolean {
    if (!this.fullfoer()) return true;
    const aktiv = innenfor(plass, this.#ramme());
    this.#sett({ aktiv, anker: utvid ? this.#utvalg.anker : aktiv, modus: 'ser' });
    return true;
  }

  gaaTilCelle(radId: string, felt?: string): void {
    const rad = this.lager.indeks(radId);
    if (rad < 0) return;
    this.harFokus = true;
    this.gaaTil({ rad, kol: Math.max(0, this.#felter.indexOf(felt ?? '')) });
  }

  /** Selects a whole row; `utvid` every row up to it. */
  merkRad(rad: number, utvid: boolean): void {
    if (!this.fullfoer()) return;
    const fra = utvid ? this.#utvalg.anker.rad : rad;
    this.#sett({
      aktiv: { rad, kol: 0 },
      anker: { rad: fra, kol: this.#felter.length - 1 },
      modus: 'ser',
    });
  }

  /** Lets one write in the cell and keeps what stands there. */
  rediger(): boolean {
    const { aktiv } = this.#utvalg;
    this.#sett({ aktiv, anker: aktiv, modus: 'retter' });
    const slutt = this.#felt?.value.length ?? 0;
    this.#felt?.setSelectionRange(slutt, slutt);
    return true;
  }

  /** The input has got text while the cell was only looked at: that is how writing begins. */
  begynnAaSkrive(): void {
    if (this.#utvalg.modus !== 'ser') return;
    const { aktiv } = this.#utvalg;
    this.#sett({ aktiv, anker: aktiv, modus: 'skriver' });
  }

  /** Stores what has been written and stays in the cell. False when it was refused. */
  lagreTekst(): boolean {
    const celle = this.#aktivCelle();
    if (this.#utvalg.modus === 'ser' || !this.#felt || !celle) return true;
    const utfall = this.lager.utfoer({ type: 'sett', celler: [{ ...celle, til: this.#felt.value }] });
    if (utfall.type === 'avvist') {
      this.#vindu?.si(utfall);
      return false;
    }
    const avvik = this.lager.hentRad(celle.radId)?.avvik ?? [];
    if (utfall.type === 'utfoert' && avvik.some((a) => a.felt === celle.felt))
      this.#vindu?.si({ type: 'avvik', ...celle });
    return true;
  }

  /** Commits what is being written. False when it was refused, and then one is still in the cell. */
  fullfoer(): boolean {
    if (this.#utvalg.modus === 'ser') return true;
    if (!this.lagreTekst()) return false;
    this.#sett({ ...this.#utvalg, modus: 'ser' });
    return true;
  }

  toem(): boolean {
    if (this.#utfoerILager({ type: 'toem', ...this.#valgte() })) this.#vindu?.si({ type: 'toemt' });
    return true;
  }

  kopier(): string {
    const { radIder, felter } = this.#valgte();
    return tilUtklipp(
      radIder.map((radId) => {
        const verdier = this.lager.hentRad(radId)?.verdier ?? {};
        return felter.map((felt) => verdier[felt] ?? '');
      }),
    );
  }

  /** Pastes at the corner of the selection; one value fills all of it. False: it is text for the cell one writes in. */
  limInn(utklipp: string): boolean {
    const tekst = tolkUtklipp(utklipp);
    const flere = erOmraade(tekst);
    if (this.#utvalg.modus !== 'ser') {
      if (!flere) return false;
      this.#sett({ ...this.#utvalg, modus: 'ser' });
    }
    const { radIder, felter } = this.#valgte();
    const [radId = '', felt = ''] = [radIder[0], felter[0]];
    if (!flere) {
      const til = (tekst[0]?.[0] ?? '').trim();
      const celler = radIder.flatMap((id) => felter.map((f) => ({ radId: id, felt: f, til })));
      this.#utfoerILager({ type: 'sett', celler });
      return true;
    }
    const utfall = this.#utfoerILager({ type: 'limInn', radId, felt, tekst });
    if (utfall)
      this.#vindu?.si({ type: 'limtInn', rader: tekst.length, utelatt: utfall.utelatt });
    const { fraRad, fraKol } = omraade(this.#utvalg);
    const bredde = Math.max(...tekst.map((rad) => rad.length));
    const aktiv = { rad: fraRad, kol: fraKol };
    const slutt = { rad: fraRad + tekst.length - 1, kol: fraKol + bredde - 1 };
    this.#sett({ aktiv, anker: innenfor(slutt, this.#ramme()), modus: 'ser' });
    return true;
  }

  slettRad(rad: number): void {
    const radId = this.lager.hentRekkefoelge()[rad];
    if (radId === undefined || !this.fullfoer()) return;
    this.harFokus = true;
    this.lager.utfoer({ type: 'slettRader', radIder: [radId] });
    this.gaaTil({ rad, kol: this.#utvalg.aktiv.kol });
    this.#vindu?.si({ type: 'radSlettet', rad: rad + 1 });
  }

  /** A new row at the end, ready to be written in. */
  leggTilRad(): void {
    if (!this.fullfoer()) return;
    this.harFokus = true;
    if (this.#utfoerILager({ type: 'leggTil' })) this.gaaTil({ rad: this.#ramme().antallRader - 1, kol: 0 });
  }

  #ramme(): Ramme {
    return { antallRader: this.lager.hentRekkefoelge().length, antallKolonner: this.#felter.length };
  }

  #aktivCelle(): { radId: string; felt: string } | undefined {
    const radId = this.#aktivRadId;
    const felt = this.#felter[this.#utvalg.aktiv.kol];
    return radId !== undefined && felt !== undefined ? { radId, felt } : undefined;
  }

  #valgte(): { radIder: readonly string[]; felter: readonly string[] } {
    const { fraRad, tilRad, fraKol, tilKol } = omraade(this.#utvalg);
    return {
      radIder: this.lager.hentRekkefoelge().slice(fraRad, tilRad + 1),
      felter: this.#felter.slice(fraKol, tilKol + 1),
    };
  }

  #utfoerILager(handling: Parameters<Radlager['utfoer']>[0]): Extract<Utfall, { type: 'utfoert' }> | undefined {
    const utfall = this.lager.utfoer(handling);
    if (utfall.type === 'avvist') this.#vindu?.si(utfall);
    // The cell is the same, but what stands in it may not be.
    this.#sett({ ...this.#utvalg });
    return utfall.type === 'utfoert' ? utfall : undefined;
  }

  #flytt(retning: Retning, utvid: boolean): boolean {
    const { aktiv } = this.#utvalg;
    if (retning === 'hoeyre' && !utvid && aktiv.kol === this.#felter.length - 1) {
      this.#vindu?.fokuserKnapp(aktiv.rad);
      return true;
    }
    return this.gaaTil(flyttet(aktiv, retning, 1), utvid);
  }

  #merkAlt(): boolean {
    const { antallRader, antallKolonner } = this.#ramme();
    const anker = { rad: antallRader - 1, kol: antallKolonner - 1 };
    this.#sett({ aktiv: START, anker, modus: 'ser' });
    return true;
  }

  #avbryt(): boolean {
    const { aktiv, modus } = this.#utvalg;
    if (modus === 'ser' && erEnCelle(this.#utvalg)) return false;
    this.#sett({ aktiv, anker: aktiv, modus: 'ser' });
    return true;
  }

  /** Down from the last row there is a new one, unless this one is still empty. */
  #videre(retning: Retning): boolean {
    if (!this.fullfoer()) return true;
    const { aktiv } = this.#utvalg;
    if (retning === 'ned') this.#sikreRadEtter(aktiv.rad);
    return this.gaaTil(flyttet(aktiv, retning, 1));
  }

  #tab(bakover: boolean): boolean {
    const skrev = this.#utvalg.modus !== 'ser';
    if (!this.fullfoer()) return true;
    const { aktiv } = this.#utvalg;
    if (skrev && !bakover && aktiv.kol === this.#felter.length - 1) this.#sikreRadEtter(aktiv.rad);
    const neste = nesteCelle(aktiv, bakover, this.#ramme());
    // At the ends of the table the key belongs to the page.
    return neste ? this.gaaTil(neste) : false;
  }

  #sikreRadEtter(rad: number): void {
    const rader = this.lager.hentRekkefoelge();
    const verdier = this.lager.hentRad(rader[rad] ?? '')?.verdier ?? {};
    if (rad === rader.length - 1 && Object.keys(verdier).length > 0) this.lager.utfoer({ type: 'leggTil' });
  }

  #tidsreise(vei: 'angre' | 'gjenta'): boolean {
    const sted = vei === 'angre' ? this.lager.angre() : this.lager.gjenta();
    if (sted) this.gaaTilCelle(sted.radId, sted.felt ?? this.#felter[this.#utvalg.aktiv.kol]);
    return true;
  }

  #nesteFeil(bakover: boolean): boolean {
    if (!this.fullfoer()) return true;
    const { aktiv } = this.#utvalg;
    const plass =
      finnNeste(this.lager, aktiv, bakover, 'feil') ?? finnNeste(this.lager, aktiv, bakover, 'varsel');
    if (plass) return this.gaaTil(plass);
    this.#vindu?.si({ type: 'ingenFeil' });
    return true;
  }

  /** Rows have come or gone: the active cell goes with its row, or stays where it was when the row is gone. */
  #foelgRadene(): void {
    const rader = this.lager.hentRekkefoelge();
    const { aktiv, anker, modus } = this.#utvalg;
    if (rader[aktiv.rad] === this.#aktivRadId && anker.rad < rader.length) return;
    const rad = this.#aktivRadId === undefined ? -1 : this.lager.indeks(this.#aktivRadId);
    const ny = innenfor({ rad: rad < 0 ? aktiv.rad : rad, kol: aktiv.kol }, this.#ramme());
    this.#utvalg = { aktiv: ny, anker: ny, modus: rad < 0 ? ('ser' satisfies Modus) : modus };
    this.#aktivRadId = rader[ny.rad];
    for (const lytter of this.#lyttere) lytter();
  }

  #sett(utvalg: Utvalg): void {
    this.#utvalg = utvalg;
    this.#aktivRadId = this.lager.hentRekkefoelge()[utvalg.aktiv.rad];
    const meld = (): void => {
      for (const lytter of this.#lyttere) lytter();
    };
    this.flytter = true;
    if (this.#vindu) this.#vindu.tegn(meld);
    else meld();
    this.flytter = false;
    if (!this.harFokus) return;
    this.#vindu?.vis(utvalg.aktiv);
    this.fokuser();
  }
}
