import {
  type Autolagring,
  lagAutolagring,
  type Lagringssvar,
} from '@/components/oppgavetabell/lager/autolagring';
import {
  type Innkommende,
  lagInnkommende,
  type Radpakke,
} from '@/components/oppgavetabell/lager/innkommende';
import { lagRadlager } from '@/components/oppgavetabell/lager/radlager';
import type { Radlager } from '@/components/oppgavetabell/lager/typer';
import type { Operasjon } from '@/lib/leveranse/operasjon';
import { ordningMed } from '@/lib/ordninger/register';
import { hentEndringer, hentRevisjon } from '@/lib/server/leveranse/endringer';
import { kontekstFor } from '@/lib/server/leveranse/kontekst';
import { lagreRader } from '@/lib/server/leveranse/lagreRader';
import { hentAlleRader } from '@/lib/server/leveranse/rader';
import type { Leveransetilgang } from '@/lib/server/tilgang/leveranse';
import { krev } from './leveranse';

/** Longer than any test: everything is stored when the test says so. */
const ALDRI_MS = 1_000_000;

/**
 * One open tab: the browser's own store, saving and intake, on the server's own verbs. What comes from the server
 * lies still until the test delivers it, so that answers can be late or lost.
 */
export class Redaktoer {
  readonly redigererId = crypto.randomUUID();
  readonly tilgang: Leveransetilgang;
  readonly lager: Radlager;
  readonly auto: Autolagring;
  readonly post: Radpakke[] = [];
  readonly #inn: Innkommende;
  #fortalt: number;
  #svar: ((svar: Lagringssvar) => void) | undefined;
  #lagring: Lagringssvar | undefined;
  #utfoert: (() => void) | undefined;
  #feilet: ((feil: unknown) => void) | undefined;
  /** Writing has begun in this cell. */
  skriver: { radId: string; felt: string } | undefined;
  /** Called around each batch that the server carries out. */
  rundt: (batch: readonly Operasjon[], utfoer: () => Promise<Lagringssvar>) => Promise<Lagringssvar> = (
    _batch,
    utfoer,
  ) => utfoer();

  private constructor(
    tilgang: Leveransetilgang,
    revisjon: number,
    rader: Parameters<typeof lagRadlager>[0]['rader'],
  ) {
    const { leveranse } = tilgang;
    this.tilgang = tilgang;
    this.#fortalt = revisjon;
    this.lager = lagRadlager({
      ordning: ordningMed(leveranse.ordning),
      kontekst: kontekstFor(leveranse),
      rader,
    });
    this.auto = lagAutolagring({
      lager: this.lager,
      ventMs: ALDRI_MS,
      maksVentMs: ALDRI_MS,
      lagre: (batch) => this.#lagre(batch),
      onLagret: (batch, lagring) => this.#inn.vedLagret(batch, lagring),
    });
    this.#inn = lagInnkommende({ lager: this.lager, konfliktbord: this.auto.konfliktbord });
    this.lager.skriving.registrer(() => this.skriver?.radId);
  }

  /** Opens the draft as the page does: the revision first, then the rows. */
  static async aapne(tilgang: Leveransetilgang): Promise<Redaktoer> {
    const revisjon = await hentRevisjon(tilgang.leveranse.id);
    return new Redaktoer(tilgang, revisjon, await hentAlleRader(tilgang.leveranse));
  }

  /** Sends what waits, and returns when the server has done it. Its answer lies until `faaSvar`. */
  async send(): Promise<void> {
    if (this.#svar || !this.lager.harVentende) return;
    const utfoert = new Promise<void>((ferdig, feilet) => {
      this.#utfoert = ferdig;
      this.#feilet = feilet;
    });
    this.auto.proevIgjen();
    await utfoert;
  }

  /** The answer comes, or is lost on the way. */
  async faaSvar(tapt = false): Promise<void> {
    const svar = this.#svar;
    if (!svar || !this.#lagring) return;
    this.#svar = undefined;
    svar(tapt ? { type: 'utilgjengelig' } : this.#lagring);
    // The saving goes on in the microtasks that follow.
    await new Promise((videre) => setImmediate(videre));
  }

  get venterPaaSvar(): boolean {
    return this.#svar !== undefined;
  }

  /** Asks for changes as the stream does. They lie in `post` until they are delivered. */
  async hent(): Promise<void> {
    for await (const { revisjon, ...pakke } of hentEndringer(
      this.tilgang.leveranse,
      this.#fortalt,
      this.redigererId,
    )) {
      this.post.push(pakke);
      this.#fortalt = revisjon ?? this.#fortalt;
    }
  }

  lever(): void {
    const pakke = this.post.shift();
    if (pakke) this.#inn.taImot(pakke);
  }

  stopp(): void {
    this.auto.stopp();
    this.#inn.stopp();
    this.lager.stopp();
  }

  async #lagre(batch: readonly Operasjon[]): Promise<Lagringssvar> {
    try {
      this.#lagring = await this.rundt(batch, async () => ({
        type: 'lagret',
        ...krev(await lagreRader(this.tilgang, batch, this.redigererId)),
      }));
    } catch (feil) {
      this.#feilet?.(feil);
      throw feil;
    }
    const svar = new Promise<Lagringssvar>((loes) => (this.#svar = loes));
    this.#utfoert?.();
    return svar;
  }
}
