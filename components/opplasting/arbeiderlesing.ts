import { feil, ok } from '@/lib/felles/resultat';
import { tilRader } from '@/lib/regneark/bolk';
import type { Lesefeil } from '@/lib/regneark/feil';
import type { Leseoppsett, Lestrad } from '@/lib/regneark/oppsett/typer';
import { type Pakke, pakkUt } from '@/lib/regneark/pakk';
import type { Framdrift } from '@/lib/regneark/typer';
import type { Lesegrunnlag, Lesesvar } from './leser';
import type { FraArbeider, TilArbeider } from './meldinger';
import { startArbeider } from './startArbeider';

type Spoersmaal = TilArbeider extends infer M ? (M extends { nr: number } ? Omit<M, 'nr'> : never) : never;
/** What ends a question. */
type Svar = Exclude<FraArbeider, { type: 'framdrift' | 'rader' }>;
type Utennr = Svar extends infer M ? (M extends { nr: number } ? Omit<M, 'nr'> : never) : never;

/** A question, and the rows that have come of its answer. */
interface Venter {
  rader: Lestrad[];
  ferdig: (svar: Utennr) => void;
}

/** From so many rows on the worker that read the file is not kept. */
export const MANGE_RADER = 5000;

/**
 * The page's end of the worker. Rows come while those after them are being read. With a large file the worker is more
 * than all else of the page, so it is given up when nothing is asked of the person, and another reads the file anew if
 * she then changes a word of how it was read.
 */
export class Arbeiderlesing {
  readonly #grunnlag: Lesegrunnlag;
  readonly #felter: readonly string[];
  readonly #framdrift: (framdrift: Framdrift) => void;
  readonly #venter = new Map<number, Venter>();
  #arbeider: Worker | undefined;
  #nr = 0;
  #harHoert = false;
  #slutt: Lesefeil | undefined;

  constructor(arbeider: Worker, oppdrag: Lesegrunnlag & { framdrift: (framdrift: Framdrift) => void }) {
    const { framdrift, fil, ordning, inntektsaar, husket } = oppdrag;
    this.#framdrift = framdrift;
    this.#felter = ordning.felter.map(({ noekkel }) => noekkel);
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
      else if (data.type === 'rader') this.#taImot(data.nr, data.pakke);
      else this.#svar(data.nr, data);
    };
  }

  #taImot(nr: number, pakke: Pakke): void {
    const venter = this.#venter.get(nr);
    if (!venter) return;
    for (const rad of tilRader(pakkUt(pakke), this.#felter)) venter.rader.push(rad);
  }

  /** Nobody is waiting for it. */
  #giOppArbeideren(): void {
    if (this.#venter.size > 0) return;
    this.#arbeider?.terminate();
    this.#arbeider = undefined;
  }

  /** From its bytes, in a new worker if the first was given up. */
  #lesFilen(oppsett: Leseoppsett): Promise<Lesesvar | 'foreldet'> {
    const arbeider = this.#arbeider ?? (this.#slutt ? undefined : startArbeider());
    if (arbeider && arbeider !== this.#arbeider) this.#taIBruk(arbeider);
    return this.#lesning({ type: 'les', grunnlag: this.#grunnlag, oppsett });
  }

  async #lesning(spoersmaal: Extract<Spoersmaal, { oppsett: Leseoppsett }>): Promise<Lesesvar | 'foreldet'> {
    const { svar, rader } = await this.#spoer(spoersmaal);
    if (svar.type === 'foreldet') return 'foreldet';
    if (svar.type !== 'lest') return feil(svar.type === 'feil' ? svar.feil : { kode: 'uventet' });
    const { fakta, utelatt } = svar;
    if (rader.length >= MANGE_RADER && fakta.spoersmaal.length === 0) this.#giOppArbeideren();
    return ok({ fakta, rader: utenPlasser(rader, utelatt) });
  }

  #spoer(spoersmaal: Spoersmaal): Promise<{ svar: Utennr; rader: readonly Lestrad[] }> {
    if (this.#slutt) return Promise.resolve({ svar: { type: 'feil', feil: this.#slutt }, rader: [] });
    const nr = (this.#nr += 1);
    const rader: Lestrad[] = [];
    return new Promise((loes) => {
      this.#venter.set(nr, { rader, ferdig: (svar) => loes({ svar, rader }) });
      if (this.#arbeider) this.#arbeider.postMessage({ nr, ...spoersmaal } satisfies TilArbeider);
      else this.#svar(nr, { type: 'feil', feil: { kode: 'uventet' } });
    });
  }

  #svar(nr: number, svar: Utennr): void {
    const venter = this.#venter.get(nr);
    this.#venter.delete(nr);
    venter?.ferdig(svar);
  }

  #avslutt(grunn: Lesefeil): void {
    this.#arbeider?.terminate();
    this.#slutt ??= grunn;
    for (const nr of [...this.#venter.keys()]) this.#svar(nr, { type: 'feil', feil: this.#slutt });
  }
}

function utenPlasser<T>(alle: readonly T[], plasser: readonly number[]): readonly T[] {
  if (plasser.length === 0) return alle;
  const ute = new Set(plasser);
  return alle.filter((_, i) => !ute.has(i));
}
