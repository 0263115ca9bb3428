import { duplikat } from '@/lib/ordning/tabellregler';
import type { Avvik, Kontekst, Ordning } from '@/lib/ordning/typer';
import { type Lagerleser, lagLagerleser } from './lesning';
import type { Oversikt } from './plan';
import { indeksFor, nyRekkefoelge, rekkefoelgeNaarIOrden, sammenlign } from './rekkefoelge';
import { Radregister } from './radregister';
import { type Aapen, nyRunde, type Rad, type Runde, ulest } from './runde';
import { Telling } from './telling';
import type { Endring, Plassertrad, Radvisning, Snapshot } from './typer';

/** The rows themselves with their totals: no undo, no queue, nobody to notify. */
export class Rader {
  readonly #ordning: Ordning;
  readonly #register: Radregister;
  readonly #telling: Telling;
  readonly #visninger = new WeakMap<Rad, { like: number; visning: Radvisning }>();
  #rekkefoelge: readonly string[];
  #kontekst: Kontekst;
  #leser: Lagerleser;
  #lesing = 1;
  #runder = 0;
  #lestTil = 0;
  #antallEndringer = 0;

  constructor(ordning: Ordning, kontekst: Kontekst, start: readonly Plassertrad[]) {
    this.#ordning = ordning;
    this.#kontekst = kontekst;
    this.#leser = lagLagerleser(ordning, kontekst);
    const rekkefoelge = rekkefoelgeNaarIOrden(start);
    const rader = rekkefoelge ? start : [...start].sort(sammenlign);
    this.#register = new Radregister(rader);
    this.#rekkefoelge = rekkefoelge ?? rader.map((rad) => rad.radId);
    this.#telling = new Telling(ordning, {
      plass: this.finn,
      finnFoerste: (blant, posisjon) => this.#finnFoerste(blant, posisjon),
      finnAvvik: (radId) => this.vis(radId)?.avvik ?? [],
    });
  }

  get kontekst(): Kontekst {
    return this.#kontekst;
  }

  get antallEndringer(): number {
    return this.#antallEndringer;
  }

  rekkefoelge = (): readonly string[] => this.#rekkefoelge;

  oversikt(): Oversikt {
    const felter = this.#ordning.felter.map((felt) => felt.noekkel);
    return { rekkefoelge: this.#rekkefoelge, felter, finn: this.finn, indeks: this.indeks };
  }

  finn = (radId: string): Plassertrad | undefined => this.#register.hent(radId);

  /** Place in the order, or −1. */
  indeks = (radId: string): number => {
    const rad = this.#register.hent(radId);
    return rad ? indeksFor(this.#rekkefoelge, this.finn, rad) : -1;
  };

  /** The row as it is shown. A row on screen does not wait for its turn to be read. */
  vis = (radId: string): Radvisning | undefined => {
    const rad = this.#register.hent(radId);
    if (!rad) return undefined;
    this.#les(rad);
    const like = this.#telling.like(rad.lesning?.identitet);
    const forrige = this.#visninger.get(rad);
    if (forrige?.like === like) return forrige.visning;
    const egne = rad.lesning?.avvik ?? [];
    const avvik = like > 1 ? [...egne, duplikat(this.#ordning, radId, like)] : egne;
    const visning = { radId, verdier: rad.verdier, avvik };
    this.#visninger.set(rad, { like, visning });
    return visning;
  };

  hentTelling(): Omit<Snapshot, 'ferdigLest' | 'hentes' | 'kanAngre' | 'kanGjenta' | 'ventende'> {
    return this.#telling.hent();
  }

  raderMed(kode: Avvik['kode'], felt: string | undefined): ReadonlySet<string> {
    return this.#telling.raderMed(kode, felt);
  }

  /**
   * Carries out what can be carried out, and tells what that was, with the values that really stood there. A row is
   * read once, however many of its cells change: a paste changes all of them.
   */
  anvend(endringer: readonly Endring[]): Endring[] {
    const runde = this.begynn();
    const utfoert = this.anvendDel(runde, endringer);
    this.avslutt(runde);
    return utfoert;
  }

  begynn(): Runde {
    this.#runder += 1;
    return nyRunde(this.#runder);
  }

  /**
   * Part of a round. New rows are found by their id at once, but stand in the order only when the round ends. `ferske`:
   * the ids of rows that go in were made for them, and cannot be here already.
   */
  anvendDel(runde: Runde, endringer: readonly Endring[], ferske = false): Endring[] {
    const utfoert: Endring[] = [];
    for (const e of endringer) {
      const gjort =
        e.type === 'celle'
          ? this.#settCelle(e, runde.aapne)
          : e.type === 'inn'
            ? this.#inn(e, runde, ferske)
            : this.#ut(e, runde);
      if (gjort) utfoert.push(gjort);
    }
    for (const { rad } of runde.aapne.values()) this.#les(rad);
    runde.aapne.clear();
    this.#antallEndringer += utfoert.length;
    return utfoert;
  }

  avslutt({ nr, ut, inn, angret, iRekke }: Runde): void {
    if (ut.size === 0 && inn.length === 0) return;
    const nye = angret ? this.#staarIgjen(nr, inn) : inn;
    if (!iRekke) nye.sort(sammenlign);
    this.#rekkefoelge = nyRekkefoelge(this.#rekkefoelge, this.finn, ut, nye);
    // Rows may have moved past the place that reading had come to.
    this.#lestTil = 0;
  }

  /** More rows from the draft that the first ones came from; they come after all that are here. */
  fyllPaa(rader: readonly Plassertrad[]): void {
    for (const rad of rader) this.#register.leggTilFersk(rad);
    this.#antallEndringer += rader.length;
    this.#rekkefoelge = [...this.#rekkefoelge, ...rader.map((rad) => rad.radId)];
  }

  /** The rules are others now; every row is to be read again, and keeps its old reading until then. */
  settKontekst(kontekst: Kontekst): void {
    this.#kontekst = kontekst;
    this.#leser = lagLagerleser(this.#ordning, kontekst);
    this.#lesing += 1;
    this.#lestTil = 0;
  }

  /** Reads the next unread row; false when all are read. */
  lesNeste = (): boolean => {
    const rad = this.#register.hent(this.#rekkefoelge[this.#lestTil] ?? '');
    if (rad) this.#les(rad);
    this.#lestTil += 1;
    return this.#lestTil < this.#rekkefoelge.length;
  };

  #les(rad: Rad): void {
    if (rad.lestMed === this.#lesing) return;
    this.#glem(rad);
    rad.lesning = this.#leser(rad);
    rad.lestMed = this.#lesing;
    this.#visninger.delete(rad);
    this.#telling.leggTil(rad.lesning, rad);
  }

  #glem(rad: Rad): void {
    if (rad.lesning) this.#telling.trekkFra(rad.lesning, rad);
  }

  #settCelle(e: Extract<Endring, { type: 'celle' }>, aapne: Map<string, Aapen>): Endring | undefined {
    const gammel = this.#register.hent(e.radId);
    const fra = gammel?.verdier[e.felt] ?? '';
    if (!gammel || fra === e.til) return undefined;
    const { verdier } = aapne.get(e.radId) ?? this.#aapne(gammel, aapne);
    // A missing key is an empty cell, so that there is one way to write it.
    if (e.til === '') delete verdier[e.felt];
    else verdier[e.felt] = e.til;
    return fra === e.fra ? e : { ...e, fra };
  }

  /** Puts a new row in place of the old one, to be written in; nobody has seen it yet. */
  #aapne(gammel: Rad, aapne: Map<string, Aapen>): Aapen {
    this.#glem(gammel);
    const verdier = { ...gammel.verdier };
    const aapen = { rad: ulest({ ...gammel, verdier }, gammel.runde), verdier };
    this.#register.sett(aapen.rad);
    aapne.set(gammel.radId, aapen);
    return aapen;
  }

  #inn(e: Extract<Endring, { type: 'inn' }>, runde: Runde, fersk: boolean): Endring | undefined {
    const { radId } = e.rad;
    if (!fersk && this.#register.hent(radId)) return undefined;
    const rad = ulest(e.rad, runde.nr);
    if (fersk) this.#register.leggTilFersk(rad);
    else this.#register.sett(rad);
    this.#les(rad);
    runde.inn.push(rad);
    runde.iRekke &&= !runde.siste || sammenlign(runde.siste, rad) <= 0;
    runde.siste = rad;
    return e;
  }

  #staarIgjen(runde: number, inn: readonly Rad[]): Rad[] {
    const naa = new Set(inn.map(({ radId }) => this.#register.hent(radId)));
    return [...naa].filter((rad): rad is Rad => rad?.runde === runde);
  }

  #ut(e: Extract<Endring, { type: 'ut' }>, runde: Runde): Endring | undefined {
    const rad = this.#register.hent(e.rad.radId);
    if (!rad) return undefined;
    const { radId, posisjon, verdier } = rad;
    this.#glem(rad);
    this.#register.slett(radId);
    runde.aapne.delete(radId);
    if (rad.runde === runde.nr) runde.angret = true;
    else runde.ut.add(radId);
    return { type: 'ut', rad: { radId, posisjon, verdier } };
  }

  #finnFoerste(blant: ReadonlySet<string>, posisjon: string): Rad | undefined {
    const fra = indeksFor(this.#rekkefoelge, this.finn, { radId: '', posisjon });
    for (let i = fra; i < this.#rekkefoelge.length; i += 1) {
      const radId = this.#rekkefoelge[i];
      if (radId !== undefined && blant.has(radId)) return this.#register.hent(radId);
    }
    return undefined;
  }
}
