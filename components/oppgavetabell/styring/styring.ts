import type { Radlager, Utfall } from '../lager/typer';
import { type Kolonnebredder, lagKolonnebredder } from '../bredder';
import { Utsnitt } from '../utsnitt/utsnitt';
import { innenfor, type Omraade, omraade, type Plass, radkode, type Ramme, type Utvalg } from './utvalg';
import { lagVerdi } from './verdi';
import type { Skrivefelt, Vindu } from './vindu';

const START: Plass = { rad: 0, kol: 0 };

/**
 * Where one is in the table and what one does there: active cell, selection, writing. Framework-free, and outside
 * React state, so that moving wakes two rows and not the table.
 */
export class Styring {
  readonly lager: Radlager;
  /** The rows as they are shown: every place here is a place among them. */
  readonly utsnitt: Utsnitt;
  readonly felter: readonly string[];
  readonly bredder: Kolonnebredder;
  readonly #lyttere = new Set<() => void>();
  #utvalg: Utvalg = { aktiv: START, anker: START, modus: 'ser' };
  #aktivRadId: string | undefined;
  #felt: Skrivefelt | undefined;
  vindu: Vindu | undefined;
  /** What is filled if the handle is let go now. */
  readonly fylling = lagVerdi<Omraade | undefined>(undefined);
  /** The row whose menu is asked for; a new object each time it is. */
  readonly meny = lagVerdi<{ rad: number } | undefined>(undefined);
  /** The table has focus, so the input takes it wherever it goes. */
  #harFokus = false;
  /** Enter was pressed in the last row: what comes next belongs below it, in a row that is made when it comes. */
  #venterRad = false;
  /** The input is on its way to another cell; that it loses focus then means nothing. */
  flytter = false;

  constructor(lager: Radlager, utsnitt = new Utsnitt(lager)) {
    this.lager = lager;
    this.utsnitt = utsnitt;
    this.felter = lager.ordning.felter.map((felt) => felt.noekkel);
    this.bredder = lagKolonnebredder(lager.ordning.id, this.felter);
    this.#aktivRadId = utsnitt.hentRekkefoelge()[0];
  }

  abonner = (lytter: () => void): (() => void) => {
    this.#lyttere.add(lytter);
    return () => void this.#lyttere.delete(lytter);
  };

  hentUtvalg = (): Utvalg => this.#utvalg;

  radkode(rad: number): number {
    return radkode(this.#utvalg, rad, this.#harFokus);
  }

  get harFokus(): boolean {
    return this.#harFokus;
  }

  set harFokus(harFokus: boolean) {
    if (harFokus === this.#harFokus) return;
    this.#harFokus = harFokus;
    this.#meld();
  }

  /** Connects the table on screen; the returned function disconnects it. */
  koble(vindu: Vindu): () => void {
    this.vindu = vindu;
    const slutt = this.utsnitt.abonner(() => this.#foelgRadene());
    this.#foelgRadene();
    return () => {
      slutt();
      this.vindu = undefined;
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

  /** Makes a cell the active one; `utvid` stretches the selection to it. What is being written is committed. */
  gaaTil(plass: Plass, utvid = false): true {
    if (!this.lagreTekst()) return true;
    const aktiv = innenfor(plass, this.ramme());
    this.sett({ aktiv, anker: utvid ? this.#utvalg.anker : aktiv, modus: 'ser' });
    return true;
  }

  gaaTilCelle(radId: string, felt?: string): void {
    this.utsnitt.visOgsaa(radId);
    const rad = this.utsnitt.indeks(radId);
    if (rad < 0) return;
    this.harFokus = true;
    this.gaaTil({ rad, kol: Math.max(0, this.felter.indexOf(felt ?? '')) });
  }

  /** Selects a whole row; `utvid` every row up to it. */
  merkRad(rad: number, utvid: boolean): void {
    if (!this.lagreTekst()) return;
    const fra = utvid ? this.#utvalg.anker.rad : rad;
    this.sett({
      aktiv: { rad, kol: 0 },
      anker: { rad: fra, kol: this.felter.length - 1 },
      modus: 'ser',
    });
  }

  /** The row that is being written in, if one is. */
  skriverI(): string | undefined {
    return this.#utvalg.modus === 'ser' ? undefined : this.#aktivRadId;
  }

  /** Lets one write in the cell and keeps what stands there. */
  rediger(): boolean {
    const { aktiv } = this.#utvalg;
    this.sett({ aktiv, anker: aktiv, modus: 'retter' });
    const slutt = this.#felt?.value.length ?? 0;
    this.#felt?.setSelectionRange(slutt, slutt);
    return true;
  }

  /** The input has got text while the cell was only looked at: that is how writing begins. */
  begynnAaSkrive(): void {
    if (this.#utvalg.modus !== 'ser') return;
    const skrevet = this.#felt?.value ?? '';
    const flyttet = this.gaaTilVentetRad();
    const { aktiv } = this.#utvalg;
    this.sett({ aktiv, anker: aktiv, modus: 'skriver' });
    if (!flyttet || !this.#felt) return;
    this.#felt.value = skrevet;
    this.#felt.setSelectionRange(skrevet.length, skrevet.length);
  }

  /** Enter in the last row: there is nothing below yet, and nothing is made before it is needed. */
  ventPaaRad(): true {
    this.#venterRad = true;
    return true;
  }

  /** Makes the row that Enter promised and goes to it; false when none was. */
  gaaTilVentetRad(): boolean {
    if (!this.#venterRad) return false;
    const { rad, kol } = this.#utvalg.aktiv;
    this.lager.utfoer({ type: 'leggTil' });
    return this.gaaTil({ rad: rad + 1, kol });
  }

  /** Stores what has been written and stays in the cell. False when it was refused. */
  lagreTekst(): boolean {
    const celle = this.#aktivCelle();
    if (this.#utvalg.modus === 'ser' || !this.#felt || !celle) return true;
    const utfall = this.lager.utfoer({ type: 'sett', celler: [{ ...celle, til: this.#felt.value }] });
    if (utfall.type === 'avvist') {
      this.vindu?.si(utfall);
      return false;
    }
    const avvik = this.lager.hentRad(celle.radId)?.avvik ?? [];
    if (utfall.type === 'utfoert' && avvik.some((a) => a.felt === celle.felt))
      this.vindu?.si({ type: 'avvik', ...celle });
    return true;
  }

  /** Commits what is being written. False when it was refused, and then one is still in the cell. */
  fullfoer(): boolean {
    if (this.#utvalg.modus === 'ser') return true;
    if (!this.lagreTekst()) return false;
    this.sett({ ...this.#utvalg, modus: 'ser' });
    return true;
  }

  ramme(): Ramme {
    return { antallRader: this.utsnitt.hentRekkefoelge().length, antallKolonner: this.felter.length };
  }

  #aktivCelle(): { radId: string; felt: string } | undefined {
    const radId = this.#aktivRadId;
    const felt = this.felter[this.#utvalg.aktiv.kol];
    return radId !== undefined && felt !== undefined ? { radId, felt } : undefined;
  }

  /** Rows and fields of the selection. */
  valgte(): { radIder: readonly string[]; felter: readonly string[] } {
    const { fraRad, tilRad, fraKol, tilKol } = omraade(this.#utvalg);
    return {
      radIder: this.utsnitt.hentRekkefoelge().slice(fraRad, tilRad + 1),
      felter: this.felter.slice(fraKol, tilKol + 1),
    };
  }

  /** Does something to the rows; the selection stays. */
  utfoerILager(
    handling: Parameters<Radlager['utfoer']>[0],
  ): Extract<Utfall, { type: 'utfoert' }> | undefined {
    const utfall = this.lager.utfoer(handling);
    if (utfall.type === 'avvist') this.vindu?.si(utfall);
    // The cell is the same, but what stands in it may not be.
    this.sett({ ...this.#utvalg });
    return utfall.type === 'utfoert' ? utfall : undefined;
  }

  /** Rows have come or gone: the active cell goes with its row, or stays where it was when the row is gone. */
  #foelgRadene(): void {
    const rader = this.utsnitt.hentRekkefoelge();
    const { aktiv, anker, modus } = this.#utvalg;
    if (rader[aktiv.rad] === this.#aktivRadId && anker.rad < rader.length) return;
    const rad = this.#aktivRadId === undefined ? -1 : this.utsnitt.indeks(this.#aktivRadId);
    const ny = innenfor({ rad: rad < 0 ? aktiv.rad : rad, kol: aktiv.kol }, this.ramme());
    this.#utvalg = { aktiv: ny, anker: ny, modus: rad < 0 ? 'ser' : modus };
    this.#aktivRadId = rader[ny.rad];
    this.#meld();
  }

  /** Changes the selection and draws it at once. */
  sett(utvalg: Utvalg): void {
    this.#venterRad = false;
    this.#utvalg = utvalg;
    this.#aktivRadId = this.utsnitt.hentRekkefoelge()[utvalg.aktiv.rad];
    this.flytter = true;
    if (this.vindu) this.vindu.tegn(() => this.#meld());
    else this.#meld();
    this.flytter = false;
    if (!this.harFokus) return;
    this.vindu?.vis(utvalg.aktiv);
    this.fokuser();
  }

  #meld(): void {
    for (const lytter of this.#lyttere) lytter();
  }
}
