import type { Operasjon } from '@/lib/leveranse/operasjon';
import type { Avvik, Kontekst, Ordning } from '@/lib/ordning/typer';
import { type Angrelogg, lagAngrelogg } from './angrelogg';
import { erSomFoer, fraFremmed, stedFor } from './endring';
import { settInnIBiter } from './filinnsetting';
import { Gjennomlesning } from './gjennomlesning';
import { forskjell } from './koe';
import { nyeRader, planlegg } from './plan';
import { Rader } from './rader';
import { Radlyttere } from './radlyttere';
import { lagSkriving } from './skriving';
import type {
  Celleforskjell,
  Cellested,
  Endring,
  Fremmedendring,
  Handling,
  Plassertrad,
  Radlager,
  Radlagervalg,
  Snapshot,
  Utfall,
} from './typer';
import { Utgaaende } from './utgaaende';

const MAKS_BYTE = 700_000;

type Lytter = () => void;

class Lager implements Radlager {
  readonly ordning: Ordning;
  readonly skriving = lagSkriving();
  readonly #onHoppetOver: Radlagervalg['onHoppetOver'];
  readonly #rader: Rader;
  readonly #utgaaende = new Utgaaende();
  readonly #koe = this.#utgaaende.koe;
  readonly #logg: Angrelogg = lagAngrelogg();
  readonly #lyttere = new Set<Lytter>();
  readonly #radlyttere = new Radlyttere((radId) => this.#rader.vis(radId));
  readonly #lesning: Gjennomlesning;
  /** What others have done while rows are on their way in: the order of the rows is not whole before they are. */
  #utsatt: Fremmedendring[] | undefined;
  #snapshot: Snapshot;

  constructor(valg: Radlagervalg) {
    const { ordning, kontekst, rader, ventet, synkrontInntil, onHoppetOver } = valg;
    this.ordning = ordning;
    this.#onHoppetOver = onHoppetOver;
    this.#rader = new Rader(ordning, kontekst, rader);
    for (const e of this.#sikreEnRad()) this.#utgaaende.leggTil(e, this.#rader.finn);
    this.#lesning = new Gjennomlesning(this.#rader, { ventet, synkrontInntil, etterBit: () => this.#meld() });
    this.#snapshot = this.#byggSnapshot();
  }

  get kontekst(): Kontekst {
    return this.#rader.kontekst;
  }

  get antallEndringer(): number {
    return this.#rader.antallEndringer;
  }

  abonner = (lytter: Lytter): (() => void) => {
    this.#lyttere.add(lytter);
    return () => void this.#lyttere.delete(lytter);
  };

  hentSnapshot = (): Snapshot => this.#snapshot;

  hentRekkefoelge = (): readonly string[] => this.#rader.rekkefoelge();

  indeks = (radId: string): number => this.#rader.indeks(radId);

  hentRad = (radId: string) => this.#rader.vis(radId);

  hentVerdier = (radId: string) => this.#rader.finn(radId)?.verdier;

  raderMed = (kode: Avvik['kode'], felt: string | undefined) => this.#rader.raderMed(kode, felt);

  abonnerRad = (radId: string, lytter: Lytter): (() => void) => this.#radlyttere.abonner(radId, lytter);

  utfoer(handling: Handling): Utfall {
    const grunn = this.#opptatt();
    if (grunn) return { type: 'avvist', grunn };
    const plan = planlegg(handling, this.#rader.oversikt());
    if (!plan.ok) return { type: 'avvist', grunn: plan.grunn };
    return this.#etterHandling(this.#anvend(plan.endringer), plan.nye, plan.utelatt);
  }

  async utfoerIBiter(handling: Handling): Promise<Utfall> {
    const opptatt = this.#opptatt();
    if (opptatt) return { type: 'avvist', grunn: opptatt };
    const utsatt: Fremmedendring[] = (this.#utsatt = []);
    const satt = await settInnIBiter(handling, this.#rader, this.#utgaaende);
    this.#utsatt = undefined;
    if (satt.ok) satt.utfoert.push(...this.#sikreEnRad());
    const utfall: Utfall = satt.ok
      ? this.#etterHandling(satt.utfoert, satt.nye, 0)
      : { type: 'avvist', grunn: satt.grunn };
    if (utsatt.length > 0) this.brukFremmede(utsatt);
    return utfall;
  }

  angre(): Cellested | undefined {
    if (this.#opptatt()) return undefined;
    return this.#etterSteg(this.#logg.angre((endringer) => this.#anvendSteg(endringer)));
  }

  gjenta(): Cellested | undefined {
    if (this.#opptatt()) return undefined;
    return this.#etterSteg(this.#logg.gjenta((endringer) => this.#anvendSteg(endringer)));
  }

  brukFremmede(endringer: readonly Fremmedendring[]): void {
    if (this.#utsatt) {
      this.#utsatt.push(...endringer);
      return;
    }
    this.#rader.anvend(endringer.flatMap((e) => fraFremmed(e, this.#rader.finn)));
    for (const e of endringer) {
      if (e.type === 'celle') this.#koe.glem(e.radId, e.felt);
      if (e.type === 'slett') this.#koe.glem(e.radId);
      this.#utgaaende.glemUsendt(e.radId);
    }
    for (const e of this.#sikreEnRad()) this.#utgaaende.leggTil(e, this.#rader.finn);
    this.#meld();
  }

  slettingAvvist(rad: Plassertrad): readonly Celleforskjell[] | undefined {
    const slettet = this.#koe.slettingAvvist(rad.radId);
    this.#utgaaende.glemUsendt(rad.radId);
    if (this.#rader.finn(rad.radId)) return undefined;
    this.brukFremmede([{ type: 'ny', ...rad }]);
    return forskjell(slettet, rad.verdier);
  }

  fyllPaa(rader: readonly Plassertrad[]): void {
    this.#rader.fyllPaa(rader);
    this.#meld();
  }

  ferdigHentet(): void {
    this.#lesning.alleErHer();
    this.#meld();
  }

  settKontekst(kontekst: Kontekst): void {
    this.#rader.settKontekst(kontekst);
    this.#lesning.lesHvisFaa();
    this.#meld();
    void this.#lesning.start();
  }

  start(): Promise<void> {
    return this.#lesning.start();
  }

  stopp(): void {
    this.#lesning.stopp();
  }

  get harVentende(): boolean {
    return this.#koe.harVentende;
  }

  venter(radId: string, felt?: string): boolean {
    return this.#koe.venter(radId, felt);
  }

  get antallVentende(): number {
    return this.#koe.antallVentende;
  }

  hentVentende(maksByte = MAKS_BYTE): readonly Operasjon[] {
    return this.#koe.hent(maksByte);
  }

  bekreft(batch: readonly Operasjon[]): void {
    this.#koe.bekreft(batch);
    this.#meld();
  }

  avvis(batch: readonly Operasjon[]): void {
    this.#koe.avvis(batch);
    this.#meld();
  }

  #opptatt(): 'hentes' | 'settes_inn' | undefined {
    if (this.#utsatt) return 'settes_inn';
    return this.#lesning.hentes && 'hentes';
  }

  /** A step of undo, and what is told of it. */
  #etterHandling(utfoert: readonly Endring[], nye: readonly string[], utelatt: number): Utfall {
    if (utfoert.length === 0) return { type: 'uendret' };
    this.#logg.leggTil(utfoert);
    this.#meld();
    return { type: 'utfoert', sted: stedFor(utfoert, this.#rader.finn), nye, utelatt };
  }

  #byggSnapshot(): Snapshot {
    return {
      ...this.#rader.hentTelling(),
      ferdigLest: this.#lesning.ferdig,
      hentes: this.#lesning.hentes,
      kanAngre: this.#logg.kanAngre,
      kanGjenta: this.#logg.kanGjenta,
      ventende: this.#koe.harVentende,
    };
  }

  /** First the rows on screen, then the whole. */
  #meld(): void {
    this.#snapshot = this.#byggSnapshot();
    this.#radlyttere.meld();
    for (const lytter of this.#lyttere) lytter();
  }

  /** Carries out and queues. */
  #anvend(endringer: readonly Endring[]): readonly Endring[] {
    const utfoert = this.#rader.anvend(endringer);
    if (utfoert.length > 0) utfoert.push(...this.#sikreEnRad());
    for (const e of utfoert) this.#utgaaende.leggTil(e, this.#rader.finn);
    return utfoert;
  }

  /** Undo and redo never write over what another has made of it since. */
  #anvendSteg(endringer: readonly Endring[]): readonly Endring[] {
    const somFoer = endringer.filter((e) => erSomFoer(e, this.#rader.finn));
    if (somFoer.length < endringer.length) this.#onHoppetOver?.();
    return this.#anvend(somFoer);
  }

  /** A table without rows gets an empty one, so that there is always a place to write. */
  #sikreEnRad(): Endring[] {
    if (this.#rader.rekkefoelge().length > 0) return [];
    return this.#rader.anvend(nyeRader([{}], -1, this.#rader.oversikt()));
  }

  #etterSteg(steg: readonly Endring[]): Cellested | undefined {
    this.#meld();
    return stedFor(steg, this.#rader.finn);
  }
}

/**
 * The rows of a draft, outside React. An edit replaces one row, moves the totals by the difference and wakes only
 * that row; everything that changes rows goes through here, becomes one step of undo and operations to be stored.
 */
export const lagRadlager = (valg: Radlagervalg): Radlager => new Lager(valg);
