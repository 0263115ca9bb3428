import type { Konflikt, Operasjon } from '@/lib/leveranse/operasjon';
import type { Radverdier } from '@/lib/ordning/typer';
import { forskjell } from './koe';
import type { Celleforskjell, Radlager } from './typer';

/** A conflict as it is put to a person: of a row that was to be deleted, what another has changed in it. */
export type Uavklart =
  | Exclude<Konflikt, { type: 'endret' }>
  | { type: 'endret'; radId: string; endringer: readonly Celleforskjell[] };

const erSamme = (a: Uavklart, b: Uavklart): boolean =>
  a.type === b.type && a.radId === b.radId && (a.type !== 'celle' || b.type !== 'celle' || a.felt === b.felt);

/** What waits for a person's choice, kept in step with what comes from others while it waits. */
export class Konfliktbord {
  readonly #lager: Radlager;
  readonly #meld: () => void;
  #konflikter: readonly Uavklart[] = [];

  constructor(lager: Radlager, meld: () => void) {
    this.#lager = lager;
    this.#meld = meld;
  }

  get konflikter(): readonly Uavklart[] {
    return this.#konflikter;
  }

  /** The server has answered for a batch. */
  tattImot(batch: readonly Operasjon[], nye: readonly Konflikt[]): void {
    const avvist = new Set(nye.flatMap((k) => (k.type === 'endret' ? [k.radId] : [])));
    for (const op of batch) if (op.type === 'slett' && !avvist.has(op.radId)) this.#fjernRad(op.radId);
    for (const konflikt of nye) {
      if (konflikt.type !== 'endret') {
        if (konflikt.type === 'borte') this.#fjernRad(konflikt.radId);
        this.#leggTil(konflikt);
        continue;
      }
      const { radId, posisjon, verdier } = konflikt;
      const endringer = this.#lager.slettingAvvist({ radId, posisjon, verdier });
      if (!endringer) continue;
      this.#fjernRad(radId);
      this.#leggTil({ type: 'endret', radId, endringer });
    }
  }

  /** A person has chosen. */
  loes(konflikt: Uavklart, valg: 'mitt' | 'lagret'): void {
    this.#sett(this.#konflikter.filter((k) => k !== konflikt));
    const { radId } = konflikt;
    if (konflikt.type === 'borte') this.#loesBorte(radId, valg);
    else if (konflikt.type === 'endret') {
      if (valg === 'mitt') this.#lager.utfoer({ type: 'slettRader', radIder: [radId] });
    } else {
      const { felt, lagret, mitt } = konflikt;
      this.#lager.brukFremmede([{ type: 'celle', radId, felt, til: lagret }]);
      if (valg === 'mitt') this.#lager.utfoer({ type: 'sett', celler: [{ radId, felt, til: mitt }] });
    }
    this.#meld();
  }

  /**
   * The row as another has stored it. Gives the fields that a person is being asked about, which are not to be
   * changed under the question.
   */
  radKom(radId: string, verdier: Radverdier): ReadonlySet<string> {
    const spurt = new Set<string>();
    for (const k of this.#konflikter.filter((k) => k.radId === radId)) {
      if (k.type === 'borte') {
        // It was brought back by the one who deleted it: what was written here meanwhile is not to vanish.
        this.#sett(this.#konflikter.filter((annen) => annen !== k));
        for (const { felt, fra, til } of forskjell(this.#lager.hentVerdier(radId) ?? {}, verdier)) {
          if (this.#lager.venter(radId, felt)) continue;
          this.#leggTil({ type: 'celle', radId, felt, mitt: fra, lagret: til });
          spurt.add(felt);
        }
      } else if (k.type === 'celle') {
        spurt.add(k.felt);
        const lagret = verdier[k.felt] ?? '';
        if (lagret === k.mitt) this.#sett(this.#konflikter.filter((annen) => annen !== k));
        else if (lagret !== k.lagret) this.#leggTil({ ...k, lagret });
      }
    }
    return spurt;
  }

  /** Another has deleted the row. True when a person has something in it to be asked about. */
  radForsvant(radId: string): boolean {
    const egne = this.#konflikter.filter((k) => k.radId === radId && k.type !== 'endret');
    this.#fjernRad(radId);
    if (egne.length > 0) this.#leggTil({ type: 'borte', radId });
    return egne.length > 0;
  }

  /** Somebody has deleted the row: let it go, or write it anew as it stands here. */
  #loesBorte(radId: string, valg: 'mitt' | 'lagret'): void {
    const verdier = this.#lager.hentVerdier(radId);
    const etter = this.#lager.hentRekkefoelge()[this.#lager.indeks(radId) - 1];
    this.#lager.brukFremmede([{ type: 'slett', radId }]);
    if (valg === 'mitt' && verdier)
      this.#lager.utfoer({ type: 'leggTil', rader: [verdier], ...(etter !== undefined && { etter }) });
  }

  #leggTil(ny: Uavklart): void {
    this.#sett([...this.#konflikter.filter((k) => !erSamme(k, ny)), ny]);
  }

  #fjernRad(radId: string): void {
    if (this.#konflikter.some((k) => k.radId === radId))
      this.#sett(this.#konflikter.filter((k) => k.radId !== radId));
  }

  #sett(konflikter: readonly Uavklart[]): void {
    this.#konflikter = konflikter;
    this.#meld();
  }
}
