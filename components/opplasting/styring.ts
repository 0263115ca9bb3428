import type { Innsetting } from '@/lib/regneark/innsetting/innsetting';
import type { Leseoppsett } from '@/lib/regneark/oppsett/typer';
import { tilHusket } from '@/lib/regneark/oppsett/husk';
import type { Framdrift } from '@/lib/regneark/typer';
import type { Fase, Lestfase, Steg } from './fase';
import { beregnBevis, tilFilsum } from './Innsettingsbevis';
import { aapneFil, type Filleser } from './klient';
import type { Lesesvar, Lestfil } from './leser';
import { spurtTilNaa } from './oppsett';
import { pause } from './pause';
import type { Opplastingsoppdrag } from './typer';

type Lytter = () => void;
type Lestuten = Omit<Lestfase, 'steg'>;

/** An upload from file to rows of the table, outside React: what has been read, what is asked, and what has landed. */
export class Opplastingsstyring {
  #oppdrag: Opplastingsoppdrag;
  readonly #lyttere = new Set<Lytter>();
  #fase: Fase = { fase: 'klar' };
  #avbryter = new AbortController();
  #leser: Filleser | undefined;
  /** The table is just as the rows of this file made it. */
  #uroert: (() => boolean) | undefined;
  /** The choices that what is shown was read with: those after them may be on their way. */
  #lestMed: Leseoppsett = {};
  /** Rows on their way into the table: they are let in before they are read in another way. */
  #landing = Promise.resolve();
  /** Grows with everything that makes an answer under way outdated. */
  #runde = 0;

  constructor(oppdrag: Opplastingsoppdrag) {
    this.#oppdrag = oppdrag;
  }

  /** As the page has it now: what was remembered changes with each file. */
  oppdater(oppdrag: Opplastingsoppdrag): void {
    this.#oppdrag = oppdrag;
  }

  abonner = (lytter: Lytter): (() => void) => {
    this.#lyttere.add(lytter);
    return () => void this.#lyttere.delete(lytter);
  };

  hentFase = (): Fase => this.#fase;

  /** One file at a time: which of several came first is nobody's choice. */
  velgFiler = async (filer: readonly File[]): Promise<void> => {
    const [fil, ...flere] = filer;
    if (!fil) return;
    if (flere.length === 0) return this.velgFil(fil);
    this.#forfra();
    const filnavn = filer.map(({ name }) => name).join(', ');
    this.#sett({ fase: 'feil', filnavn, feil: { kode: 'flere_filer', param: { antall: filer.length } } });
  };

  velgFil = async (fil: File): Promise<void> => {
    const runde = this.#forfra();
    const avbryter = new AbortController();
    this.#avbryter = avbryter;
    const { ordning, inntektsaar, husket } = this.#oppdrag;
    const framdrift = (framdrift: Framdrift): void => {
      if (runde === this.#runde) this.#sett({ fase: 'leser', filnavn: fil.name, framdrift });
    };
    const { leser, svar } = await aapneFil({
      fil,
      ordning,
      ...(inntektsaar !== undefined && { inntektsaar }),
      ...(husket && { husket }),
      framdrift,
      signal: avbryter.signal,
    });
    if (runde !== this.#runde) return leser.lukk();
    this.#leser = leser;
    if (!svar.ok) {
      leser.lukk();
      return this.#sett({ fase: 'feil', filnavn: fil.name, feil: svar.feil });
    }
    const { spoersmaal, ligner } = svar.verdi.fakta;
    const straks = spoersmaal.length === 0 && !ligner && this.#oppdrag.bord.antall() === 0;
    await this.#gaaVidere(svar.verdi, {}, straks);
  };

  /** Reads the file with these choices. */
  endre = async (oppsett: Leseoppsett): Promise<void> => {
    await this.#landing;
    const foer = this.#fase;
    if (foer.fase !== 'lest' || !this.#leser) return;
    const runde = (this.#runde += 1);
    const staar: Lestfase = { ...foer, leser: true };
    delete staar.feil;
    this.#sett({ ...staar, oppsett });
    const svar: Lesesvar | 'foreldet' = await this.#leser.endre(oppsett);
    if (runde !== this.#runde || svar === 'foreldet') return;
    if (!svar.ok) return this.#sett({ ...staar, oppsett: this.#lestMed, leser: false, feil: svar.feil });
    await this.#gaaVidere(svar.verdi, oppsett, this.#uroert?.() ?? false);
  };

  /** The one button: into an empty table, or on to the choice of what becomes of the rows that are there. */
  settInn = async (): Promise<void> => {
    if (this.#fase.fase !== 'lest') return;
    const { lest, oppsett } = this.#fase;
    await this.#gaaVidere(lest, oppsett, this.#oppdrag.bord.antall() === 0);
  };

  /** As a person has chosen. What was read is kept when the table takes nothing, so that one can choose again. */
  settInnSom = async (innsetting: Innsetting): Promise<void> => {
    const fase = this.#fase;
    if (fase.fase !== 'lest' || fase.steg.type !== 'velger') return;
    this.#land(fase, innsetting);
    await this.#landing;
  };

  /** Ends whatever is going on, and takes away what is shown. What has landed stays. */
  lukk = (): void => {
    this.#forfra();
    this.#sett({ fase: 'klar' });
  };

  #forfra(): number {
    this.#avbryter.abort();
    this.#leser?.lukk();
    this.#leser = undefined;
    this.#uroert = undefined;
    return (this.#runde += 1);
  }

  /** After a reading: to the questions, into the table, or to the choice. */
  async #gaaVidere(lest: Lestfil, oppsett: Leseoppsett, straks: boolean): Promise<void> {
    this.#lestMed = oppsett;
    const foer = this.#fase.fase === 'lest' ? this.#fase.spurt : [];
    const spurt = spurtTilNaa(foer, lest.fakta, oppsett);
    const fase: Lestuten = { fase: 'lest', lest, oppsett, spurt, leser: false };
    if (lest.fakta.spoersmaal.length > 0) {
      return this.#sett({ ...fase, steg: { type: 'spoer', landet: this.#uroert?.() ?? false } });
    }
    if (straks) {
      this.#land(fase, { type: 'erstatt', rader: lest.rader.map(({ verdier }) => verdier) });
      return this.#landing;
    }
    this.#sett({ ...fase, steg: { type: this.#oppdrag.bord.antall() === 0 ? 'klar' : 'velger' } });
  }

  #land(fase: Lestuten, innsetting: Innsetting): void {
    if (this.#fase.fase === 'lest') this.#sett({ ...this.#fase, leser: true });
    this.#landing = this.#slippInn(fase, innsetting);
  }

  async #slippInn(fase: Lestuten, innsetting: Innsetting): Promise<void> {
    const { bord, onHusk, onFilsum } = this.#oppdrag;
    const runde = (this.#runde += 1);
    const avslag = await bord.settInn(innsetting);
    if (!avslag) onHusk(tilHusket(fase.lest.fakta));
    // Closed, or on to another file: the rows have landed all the same, and can be undone.
    if (runde !== this.#runde) return;
    if (avslag) {
      const steg: Steg = bord.antall() === 0 ? { type: 'klar', avslag } : { type: 'velger', avslag };
      return this.#sett({ ...fase, steg });
    }
    // The table is drawn first: what is told of it is a piece of work of its own.
    await pause();
    if (runde !== this.#runde) return;
    // Beside or among other rows, those of the file can no longer be taken out again as one.
    this.#uroert = innsetting.type === 'erstatt' ? bord.merk() : undefined;
    this.#sett({ ...fase, steg: { type: 'satt_inn', innsetting } });
    await pause();
    const { rader, fakta } = fase.lest;
    const { manglende } = fakta;
    const { ordning } = this.#oppdrag;
    const { rader: etter } = await bord.hentBilde();
    const bevis = await beregnBevis({ ordning, fil: rader, innsetting, etter, manglende });
    if (innsetting.type !== 'oppdater') onFilsum(innsetting.type, tilFilsum(rader.length, bevis));
    if (runde === this.#runde) this.#sett({ ...fase, steg: { type: 'satt_inn', innsetting, bevis } });
  }

  #sett(fase: Fase): void {
    this.#fase = fase;
    for (const lytter of this.#lyttere) lytter();
  }
}
