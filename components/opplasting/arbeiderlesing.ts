import { lagOverlevering } from '@/components/oppgavetabell/lager/biter';
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

export function startArbeider(): Worker | undefined {
  if (typeof Worker === 'undefined') return undefined;
  try {
    return new Worker(new URL('./arbeider.ts', import.meta.url), { type: 'module' });
  } catch {
    // Forbidden by a policy of the browser.
    return undefined;
  }
}

/** The page's end of the worker. */
export class Arbeiderlesing {
  readonly #arbeider: Worker;
  readonly #grunnlag: Lesegrunnlag;
  readonly #slippTil = lagOverlevering();
  readonly #venter = new Map<number, (svar: Utennr) => void>();
  #nr = 0;
  #harHoert = false;
  #slutt: Lesefeil | undefined;

  constructor(arbeider: Worker, oppdrag: Lesegrunnlag & { framdrift: (framdrift: Framdrift) => void }) {
    const { framdrift, fil, ordning, inntektsaar, husket } = oppdrag;
    this.#arbeider = arbeider;
    this.#grunnlag = {
      fil,
      ordning,
      ...(inntektsaar !== undefined && { inntektsaar }),
      ...(husket && { husket }),
    };
    arbeider.onerror = (hendelse) => {
      hendelse.preventDefault();
      this.#avslutt({ kode: 'uventet' });
    };
    arbeider.onmessage = ({ data }: MessageEvent<FraArbeider>) => {
      this.#harHoert = true;
      if (data.type === 'framdrift') framdrift(data.framdrift);
      else this.#svar(data.nr, data);
    };
  }

  /** Never heard from: it could not start. Later: it died on this file, and so would the page. */
  get kunneStarte(): boolean {
    return this.#harHoert || this.#slutt?.kode === 'avbrutt';
  }

  async les(): Promise<Lesesvar> {
    const svar = await this.#lesning({ type: 'les', grunnlag: this.#grunnlag });
    return svar === 'foreldet' ? feil({ kode: 'avbrutt' }) : svar;
  }

  endre(oppsett: Leseoppsett): Promise<Lesesvar | 'foreldet'> {
    return this.#lesning({ type: 'endre', oppsett });
  }

  async hent(): Promise<Resultat<readonly Lestrad[], Lesefeil>> {
    const svar = await this.#spoer({ type: 'hent' });
    if (svar.type === 'rader') return ok(await pakkUt(svar.pakke, this.#pause));
    return feil(svar.type === 'feil' ? svar.feil : { kode: 'uventet' });
  }

  #pause = (): Promise<void> => new Promise((videre) => this.#slippTil(videre));

  lukk(): void {
    this.#avslutt({ kode: 'avbrutt' });
  }

  async #lesning(spoersmaal: Spoersmaal): Promise<Lesesvar | 'foreldet'> {
    const svar = await this.#spoer(spoersmaal);
    if (svar.type === 'lest') return ok(svar.lest);
    if (svar.type === 'foreldet') return 'foreldet';
    return feil(svar.type === 'feil' ? svar.feil : { kode: 'uventet' });
  }

  #spoer(spoersmaal: Spoersmaal): Promise<Utennr> {
    if (this.#slutt) return Promise.resolve({ type: 'feil', feil: this.#slutt });
    const nr = (this.#nr += 1);
    return new Promise((svar) => {
      this.#venter.set(nr, svar);
      this.#arbeider.postMessage({ nr, ...spoersmaal } satisfies TilArbeider);
    });
  }

  #svar(nr: number, svar: Utennr): void {
    const venter = this.#venter.get(nr);
    this.#venter.delete(nr);
    venter?.(svar);
  }

  #avslutt(grunn: Lesefeil): void {
    this.#arbeider.terminate();
    this.#slutt ??= grunn;
    for (const nr of [...this.#venter.keys()]) this.#svar(nr, { type: 'feil', feil: this.#slutt });
  }
}
