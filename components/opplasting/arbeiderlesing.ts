import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import type { Lesefeil } from '@/lib/regneark/feil';
import type { Leseoppsett, Lestrad } from '@/lib/regneark/oppsett/typer';
import { pakkUt } from '@/lib/regneark/pakk';
import type { Framdrift } from '@/lib/regneark/typer';
import type { Lesegrunnlag, Lesesvar } from './leser';
import type { FraArbeider, TilArbeider } from './meldinger';

type Spoersmaal = TilArbeider extends infer M ? (M extends { nr: number } ? Omit<M, 'nr'> : never) : never;
type Svar = Exclude<FraArbeider, { type: 'framdrift' }>;
type Utennr = Svar extends infer M ? (M extends { nr: number } ? Omit<M, 'nr'> : never) : never;
type Hentet = Resultat<readonly Lestrad[], Lesefeil>;

/** From so many rows on the worker that read the file is not kept. */
export const MANGE_RADER = 5000;

export function startArbeider(): Worker | undefined {
  if (typeof Worker === 'undefined') return undefined;
  try {
    return new Worker(new URL('./arbeider.ts', import.meta.url), { type: 'module' });
  } catch {
    // Forbidden by a policy of the browser.
    return undefined;
  }
}

/**
 * The page's end of the worker. With a large file the worker is more than all else of the page, so it is given up when
 * its rows are here, and another reads the file anew if a person then changes a word of how it was read.
 */
export class Arbeiderlesing {
  readonly #grunnlag: Lesegrunnlag;
  readonly #framdrift: (framdrift: Framdrift) => void;
  readonly #venter = new Map<number, (svar: Utennr) => void>();
  #arbeider: Worker | undefined;
  #nr = 0;
  #harHoert = false;
  /** The choices that the rows were last read with, and whether the worker still has those rows. */
  #lestMed: Leseoppsett = {};
  #harRader = false;
  #slutt: Lesefeil | undefined;

  constructor(arbeider: Worker, oppdrag: Lesegrunnlag & { framdrift: (framdrift: Framdrift) => void }) {
    const { framdrift, fil, ordning, inntektsaar, husket } = oppdrag;
    this.#framdrift = framdrift;
    this.#grunnlag = {
      fil,
      ordning,
      ...(inntektsaar !== undefined && { inntektsaar }),
      ...(husket && { husket }),
    };
    this.#taIBruk(arbeider);
  }

  /** Never heard from: it could not start. Later: it died on this file, and so would the page. */
  get kunneStarte(): boolean {
    return this.#harHoert || this.#slutt?.kode === 'avbrutt';
  }

  async les(): Promise<Lesesvar> {
    const svar = await this.#lesFilen({});
    return svar === 'foreldet' ? feil({ kode: 'avbrutt' }) : svar;
  }

  endre(oppsett: Leseoppsett): Promise<Lesesvar | 'foreldet'> {
    return this.#arbeider ? this.#lesning({ type: 'endre', oppsett }) : this.#lesFilen(oppsett);
  }

  async hent(): Promise<Hentet> {
    if (!this.#harRader) {
      const lest = await this.#lesFilen(this.#lestMed);
      if (lest === 'foreldet' || !lest.ok) return lest === 'foreldet' ? feil({ kode: 'avbrutt' }) : lest;
    }
    const rader: Lestrad[] = [];
    let neste = this.#spoer({ type: 'hent', fra: 0 });
    for (;;) {
      const svar = await neste;
      if (svar.type !== 'rader') return feil(svar.type === 'feil' ? svar.feil : { kode: 'uventet' });
      const { pakke, antall } = svar;
      const fra = rader.length + pakke.antall;
      // Those after them are packed there while these are unpacked here.
      if (fra < antall) neste = this.#spoer({ type: 'hent', fra });
      for (const rad of pakkUt(pakke)) rader.push(rad);
      if (fra < antall) continue;
      if (antall >= MANGE_RADER) this.#giOppArbeideren();
      return ok(rader);
    }
  }

  lukk(): void {
    this.#avslutt({ kode: 'avbrutt' });
  }

  #taIBruk(arbeider: Worker): void {
    this.#arbeider = arbeider;
    arbeider.onerror = (hendelse) => {
      hendelse.preventDefault();
      this.#avslutt({ kode: 'uventet' });
    };
    arbeider.onmessage = ({ data }: MessageEvent<FraArbeider>) => {
      this.#harHoert = true;
      if (data.type === 'framdrift') this.#framdrift(data.framdrift);
      else this.#svar(data.nr, data);
    };
  }

  /** Nobody is waiting for it, and its rows are here. */
  #giOppArbeideren(): void {
    if (this.#venter.size > 0) return;
    this.#arbeider?.terminate();
    this.#arbeider = undefined;
    this.#harRader = false;
  }

  /** From its bytes, in a new worker if the first was given up. */
  #lesFilen(oppsett: Leseoppsett): Promise<Lesesvar | 'foreldet'> {
    const arbeider = this.#arbeider ?? (this.#slutt ? undefined : startArbeider());
    if (arbeider && arbeider !== this.#arbeider) this.#taIBruk(arbeider);
    return this.#lesning({ type: 'les', grunnlag: this.#grunnlag, oppsett });
  }

  async #lesning(spoersmaal: Extract<Spoersmaal, { oppsett: Leseoppsett }>): Promise<Lesesvar | 'foreldet'> {
    const svar = await this.#spoer(spoersmaal);
    if (svar.type === 'foreldet') return 'foreldet';
    if (svar.type !== 'lest') return feil(svar.type === 'feil' ? svar.feil : { kode: 'uventet' });
    this.#lestMed = spoersmaal.oppsett;
    this.#harRader = true;
    return ok(svar.lest);
  }

  #spoer(spoersmaal: Spoersmaal): Promise<Utennr> {
    if (this.#slutt) return Promise.resolve({ type: 'feil', feil: this.#slutt });
    const nr = (this.#nr += 1);
    return new Promise((svar) => {
      this.#venter.set(nr, svar);
      if (this.#arbeider) this.#arbeider.postMessage({ nr, ...spoersmaal } satisfies TilArbeider);
      else this.#svar(nr, { type: 'feil', feil: { kode: 'uventet' } });
    });
  }

  #svar(nr: number, svar: Utennr): void {
    const venter = this.#venter.get(nr);
    this.#venter.delete(nr);
    venter?.(svar);
  }

  #avslutt(grunn: Lesefeil): void {
    this.#arbeider?.terminate();
    this.#slutt ??= grunn;
    for (const nr of [...this.#venter.keys()]) this.#svar(nr, { type: 'feil', feil: this.#slutt });
  }
}
