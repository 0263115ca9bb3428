import type { Operasjon } from '@/lib/leveranse/operasjon';
import type { Avvik, Kontekst, Ordning } from '@/lib/ordning/typer';
import { type Angrelogg, lagAngrelogg } from './angrelogg';
import { forskjell, lagKoe } from './koe';
import { lagLeser } from './leser';
import { nyeRader, type Oversikt, planlegg } from './plan';
import { Rader } from './rader';
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

const MAKS_BYTE = 700_000;
const SYNKRONT_INNTIL = 2000;

type Lytter = () => void;

class Lager implements Radlager {
  readonly ordning: Ordning;
  readonly skriving = lagSkriving();
  readonly #onHoppetOver: Radlagervalg['onHoppetOver'];
  readonly #synkrontInntil: number;
  readonly #felter: readonly string[];
  readonly #rader: Rader;
  readonly #koe = lagKoe();
  readonly #logg: Angrelogg = lagAngrelogg();
  readonly #lyttere = new Set<Lytter>();
  readonly #radlyttere = new Map<string, { hver: Set<Lytter>; sist: unknown }>();
  /** Rows that hold nothing yet and were never stored: they are sent when something is written in them. */
  readonly #usendte = new Set<string>();
  readonly #leser = lagLeser(
    () => this.#rader.lesNeste(),
    (ferdig) => {
      this.#ferdigLest = ferdig;
      this.#meld();
    },
  );
  #ferdigLest = false;
  #snapshot: Snapshot;

  constructor({ ordning, kontekst, rader, synkrontInntil = SYNKRONT_INNTIL, onHoppetOver }: Radlagervalg) {
    this.ordning = ordning;
    this.#onHoppetOver = onHoppetOver;
    this.#synkrontInntil = synkrontInntil;
    this.#felter = ordning.felter.map((felt) => felt.noekkel);
    this.#rader = new Rader(ordning, kontekst, rader);
    for (const e of this.#sikreEnRad()) this.#leggIKoe(e);
    this.#lesHvisFaa();
    this.#snapshot = this.#byggSnapshot();
  }

  get kontekst(): Kontekst {
    return this.#rader.kontekst;
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

  abonnerRad = (radId: string, lytter: Lytter): (() => void) => {
    const post = this.#radlyttere.get(radId) ?? { hver: new Set(), sist: this.#rader.vis(radId) };
    this.#radlyttere.set(radId, post);
    post.hver.add(lytter);
    return () => {
      post.hver.delete(lytter);
      if (post.hver.size === 0 && this.#radlyttere.get(radId) === post) this.#radlyttere.delete(radId);
    };
  };

  utfoer(handling: Handling): Utfall {
    const plan = planlegg(handling, this.#oversikt());
    if (!plan.ok) return { type: 'avvist', grunn: plan.grunn };
    const utfoert = this.#anvend(plan.endringer);
    if (utfoert.length === 0) return { type: 'uendret' };
    this.#logg.leggTil(utfoert);
    this.#meld();
    return { type: 'utfoert', sted: this.#sted(utfoert), nye: plan.nye, utelatt: plan.utelatt };
  }

  angre(): Cellested | undefined {
    return this.#etterSteg(this.#logg.angre((endringer) => this.#anvendSteg(endringer)));
  }

  gjenta(): Cellested | undefined {
    return this.#etterSteg(this.#logg.gjenta((endringer) => this.#anvendSteg(endringer)));
  }

  brukFremmede(endringer: readonly Fremmedendring[]): void {
    this.#rader.anvend(endringer.flatMap((e) => tilEndring(e, this.#rader.finn)));
    for (const e of endringer) {
      if (e.type === 'celle') this.#koe.glem(e.radId, e.felt);
      if (e.type === 'slett') this.#koe.glem(e.radId);
      this.#usendte.delete(e.radId);
    }
    for (const e of this.#sikreEnRad()) this.#leggIKoe(e);
    this.#meld();
  }

  slettingAvvist(rad: Plassertrad): readonly Celleforskjell[] | undefined {
    const slettet = this.#koe.slettingAvvist(rad.radId);
    this.#usendte.delete(rad.radId);
    if (this.#rader.finn(rad.radId)) return undefined;
    this.brukFremmede([{ type: 'ny', ...rad }]);
    return forskjell(slettet, rad.verdier);
  }

  settKontekst(kontekst: Kontekst): void {
    this.#rader.settKontekst(kontekst);
    this.#lesHvisFaa();
    this.#meld();
    if (!this.#ferdigLest) void this.#leser.start();
  }

  start(): Promise<void> {
    return this.#ferdigLest ? Promise.resolve() : this.#leser.start();
  }

  stopp(): void {
    this.#leser.stopp();
  }

  get harVentende(): boolean {
    return this.#koe.harVentende;
  }

  venter(radId: string, felt?: string): boolean {
    return this.#koe.venter(radId, felt);
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

  #oversikt(): Oversikt {
    const { rekkefoelge, finn, indeks } = this.#rader;
    return { rekkefoelge: rekkefoelge(), felter: this.#felter, finn, indeks };
  }

  #lesHvisFaa(): void {
    this.#ferdigLest = this.#rader.rekkefoelge().length <= this.#synkrontInntil;
    if (this.#ferdigLest) while (this.#rader.lesNeste());
  }

  #byggSnapshot(): Snapshot {
    return {
      ...this.#rader.hentTelling(),
      ferdigLest: this.#ferdigLest,
      kanAngre: this.#logg.kanAngre,
      kanGjenta: this.#logg.kanGjenta,
      ventende: this.#koe.harVentende,
    };
  }

  /** First the rows on screen that look different now (an edit can make or heal duplicates), then the whole. */
  #meld(): void {
    this.#snapshot = this.#byggSnapshot();
    for (const [radId, post] of this.#radlyttere) {
      const visning = this.#rader.vis(radId);
      if (post.sist === visning) continue;
      post.sist = visning;
      for (const lytter of post.hver) lytter();
    }
    for (const lytter of this.#lyttere) lytter();
  }

  /** Carries out and queues. */
  #anvend(endringer: readonly Endring[]): readonly Endring[] {
    const utfoert = this.#rader.anvend(endringer);
    if (utfoert.length > 0) utfoert.push(...this.#sikreEnRad());
    for (const e of utfoert) this.#leggIKoe(e);
    return utfoert;
  }

  /** Undo and redo never write over what another has made of it since. */
  #anvendSteg(endringer: readonly Endring[]): readonly Endring[] {
    const somFoer = endringer.filter((e) => this.#erSomFoer(e));
    if (somFoer.length < endringer.length) this.#onHoppetOver?.();
    return this.#anvend(somFoer);
  }

  #erSomFoer(e: Endring): boolean {
    const rad = this.#rader.finn(radIdFor(e));
    if (e.type === 'celle') return rad !== undefined && (rad.verdier[e.felt] ?? '') === e.fra;
    if (e.type === 'inn') return rad === undefined;
    return rad !== undefined && forskjell(rad.verdier, e.rad.verdier).length === 0;
  }

  /** A table without rows gets an empty one, so that there is always a place to write. */
  #sikreEnRad(): Endring[] {
    if (this.#rader.rekkefoelge().length > 0) return [];
    return this.#rader.anvend(nyeRader([{}], -1, this.#oversikt()));
  }

  #leggIKoe(e: Endring): void {
    if (e.type === 'celle') {
      const ny = this.#usendte.delete(e.radId) ? this.#rader.finn(e.radId) : undefined;
      if (ny) this.#koe.leggTil({ type: 'ny', radId: ny.radId, posisjon: ny.posisjon, verdier: {} });
      this.#koe.leggTil(e);
      return;
    }
    const { radId, posisjon, verdier } = e.rad;
    if (e.type === 'ut') {
      if (!this.#usendte.delete(radId)) this.#koe.leggTil({ type: 'slett', radId, verdier });
    } else if (Object.keys(verdier).length === 0) {
      this.#usendte.add(radId);
    } else {
      this.#koe.leggTil({ type: 'ny', radId, posisjon, verdier });
    }
  }

  #etterSteg(steg: readonly Endring[]): Cellested | undefined {
    this.#meld();
    return this.#sted(steg);
  }

  /** Where a step is to be seen: its first cell or row that is still there. */
  #sted(steg: readonly Endring[]): Cellested | undefined {
    const treff = steg.find((e) => this.#rader.finn(radIdFor(e)));
    if (!treff) return undefined;
    return { radId: radIdFor(treff), ...(treff.type === 'celle' && { felt: treff.felt }) };
  }
}

const radIdFor = (e: Endring): string => (e.type === 'celle' ? e.radId : e.rad.radId);

function tilEndring(e: Fremmedendring, finn: (radId: string) => Plassertrad | undefined): Endring[] {
  if (e.type === 'celle') return [{ ...e, fra: '' }];
  const { radId } = e;
  if (e.type === 'ny') return [{ type: 'inn', rad: { radId, posisjon: e.posisjon, verdier: e.verdier } }];
  const rad = finn(radId);
  return rad ? [{ type: 'ut', rad }] : [];
}

/**
 * The rows of a draft, outside React. An edit replaces one row, moves the totals by the difference and wakes only
 * that row; everything that changes rows goes through here, becomes one step of undo and operations to be stored.
 */
export const lagRadlager = (valg: Radlagervalg): Radlager => new Lager(valg);
