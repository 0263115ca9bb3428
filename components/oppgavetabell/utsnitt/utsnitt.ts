import { type Leser, lagLeser } from '../lager/leser';
import type { Radlager } from '../lager/typer';
import { ALT, beregn, harEgenOrden, type Utsnittsvalg } from './beregn';

/** So many rows are looked through at once; more than that in slices between the browser's frames. */
const STRAKS_INNTIL = 2000;

/** What is shown, found for one set of rows and kept in step with those that come and go. */
interface Funn {
  /** The order that was looked through, or that this has been brought in step with. */
  fra: readonly string[];
  kjente: Set<string>;
  vist: readonly string[];
  /** Place of each shown row, made when somebody asks. */
  plass: Map<string, number> | undefined;
}

/**
 * The rows as they are shown: all in their own order, or a part of them, or sorted. What was found stands until
 * somebody asks anew: a row that is mended under a filter, or edited while sorted, stays where one works with it.
 */
export class Utsnitt {
  readonly lager: Radlager;
  readonly #lyttere = new Set<() => void>();
  #valg: Utsnittsvalg = ALT;
  #funn: Funn | undefined;
  #leser: Leser | undefined;

  constructor(lager: Radlager) {
    this.lager = lager;
  }

  abonner = (lytter: () => void): (() => void) => {
    const slutt = this.lager.abonner(lytter);
    this.#lyttere.add(lytter);
    return () => {
      slutt();
      this.#lyttere.delete(lytter);
    };
  };

  hentValg = (): Utsnittsvalg => {
    this.#foelg();
    return this.#valg;
  };

  /** Ids of the shown rows in the order they are shown; a new array only when that changes. */
  hentRekkefoelge = (): readonly string[] => this.#foelg()?.vist ?? this.lager.hentRekkefoelge();

  /** Place among the shown rows, or −1. */
  indeks(radId: string): number {
    const funn = this.#foelg();
    if (!funn) return this.lager.indeks(radId);
    funn.plass ??= new Map(funn.vist.map((id, i) => [id, i]));
    return funn.plass.get(radId) ?? -1;
  }

  /** A row's own number, the same whatever is shown. */
  nummer = (radId: string): number => this.lager.indeks(radId) + 1;

  /** The number of the row that is shown at a place. */
  nummerPaa(plass: number): number {
    const funn = this.#foelg();
    return funn ? this.nummer(funn.vist[plass] ?? '') : plass + 1;
  }

  /** Rows may be hidden. */
  get filtrert(): boolean {
    const { gruppe, soek } = this.hentValg();
    return gruppe !== undefined || soek !== '';
  }

  /** The shown rows from this place on, or undefined when they are as they are stored. */
  raderFra(plass: number, antall: number): readonly string[] | undefined {
    return this.#foelg()?.vist.slice(plass, plass + antall);
  }

  /** Chooses anew what is shown; `klar` is called when it is found. */
  velg(endring: Partial<Utsnittsvalg>, klar?: () => void): void {
    this.#leser?.stopp();
    this.#leser = undefined;
    const valg = { ...this.#valg, ...endring };
    valg.soek = valg.soek.trim();
    const fra = this.lager.hentRekkefoelge();
    if (!valg.gruppe && valg.soek === '' && !valg.sortering) {
      this.#ta(valg, undefined, klar);
      return;
    }
    const arbeid = beregn(this.lager, valg);
    let steg = arbeid.next();
    const gaaVidere = (): boolean => !(steg = arbeid.next()).done;
    const ferdig = (): void => {
      const vist = steg.done ? steg.value : [];
      this.#ta(valg, { fra, kjente: new Set(fra), vist, plass: undefined }, klar);
    };
    if (steg.done || fra.length <= STRAKS_INNTIL) {
      while (!steg.done) gaaVidere();
      ferdig();
      return;
    }
    this.#leser = lagLeser(gaaVidere, (alt) => alt && ferdig(), 1);
    void this.#leser.start();
  }

  /** Shows a row that is hidden, such as one that undo has changed. */
  visOgsaa(radId: string): void {
    const funn = this.#foelg();
    if (!funn || this.indeks(radId) >= 0 || this.lager.indeks(radId) < 0) return;
    this.#funn = { ...funn, vist: this.#med(funn.vist, [radId], funn.fra), plass: undefined };
    this.#meld();
  }

  #ta(valg: Utsnittsvalg, funn: Funn | undefined, klar: (() => void) | undefined): void {
    this.#valg = valg;
    this.#funn = funn;
    this.#meld();
    klar?.();
  }

  /** Rows have come or gone: those that are gone are taken out, and new ones are shown whatever is asked for. */
  #foelg(): Funn | undefined {
    const funn = this.#funn;
    const naa = this.lager.hentRekkefoelge();
    if (!funn || funn.fra === naa) return funn;
    const nye = naa.filter((radId) => !funn.kjente.has(radId));
    if (nye.length === naa.length) {
      // Other rows in place of all there were: what was asked of the old ones means nothing now.
      this.#valg = ALT;
      this.#funn = undefined;
      return undefined;
    }
    const borte = funn.kjente.size + nye.length > naa.length;
    const kjente = borte ? new Set(naa) : funn.kjente;
    for (const radId of nye) kjente.add(radId);
    const igjen = borte ? funn.vist.filter((radId) => kjente.has(radId)) : funn.vist;
    this.#funn = { fra: naa, kjente, vist: this.#med(igjen, nye, naa), plass: undefined };
    return this.#funn;
  }

  /** Rows in an order of their own get new ones at the end, others at the place where they are stored. */
  #med(vist: readonly string[], nye: readonly string[], alle: readonly string[]): readonly string[] {
    if (nye.length === 0 || harEgenOrden(this.#valg)) return [...vist, ...nye];
    const skal = new Set([...vist, ...nye]);
    return alle.filter((radId) => skal.has(radId));
  }

  #meld(): void {
    for (const lytter of this.#lyttere) lytter();
  }
}
