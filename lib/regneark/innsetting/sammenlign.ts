import { erTom } from '@/lib/ordning/rad';
import type { Felt, Kontekst, Radverdier } from '@/lib/ordning/typer';
import type { Lestrad } from '../oppsett/typer';
import { kanonisk, kontekstFor, lagIdentitet } from '@/lib/ordning/kanonisk';
import type { Celleendring, Endretrad, Flertydig, Grunnlag, Plass, Sammenligning } from './typer';

/** Rows that are looked at between two pauses. */
const RADER_I_BITEN = 250;
const NY = -1;
const FLERTYDIG = -2;

/** Rows that are about the same: indexes in the file and in the table. */
interface Gruppe {
  fil: number[];
  tabell: number[];
  /** The rows say what they are about. Without that, only what is wholly equal belongs together. */
  harIdentitet: boolean;
}

class Sammenligner {
  readonly #g: Grunnlag;
  readonly #kontekst: Kontekst;
  readonly #felter: readonly Felt[];
  readonly #identitet: (verdier: Radverdier) => string | undefined;
  /** For each row of the file: the row of the table it belongs to, or one of the two above. */
  readonly #treff: Int32Array;
  /** Rows of the table that are spoken for. */
  readonly #opptatt: Uint8Array;
  readonly #flertydige: Flertydig[] = [];
  #medRadId = 0;

  constructor(g: Grunnlag) {
    this.#g = g;
    this.#kontekst = kontekstFor(g.inntektsaar);
    this.#felter = g.ordning.felter.filter((felt) => !g.manglende.includes(felt.noekkel));
    this.#identitet = lagIdentitet(g.ordning, this.#kontekst);
    this.#treff = new Int32Array(g.fil.length).fill(NY);
    this.#opptatt = Uint8Array.from(g.tabell, (rad) => Number(erTom(rad.verdier)));
  }

  *utfoer(): Generator<undefined, Sammenligning> {
    const antallITabell = this.#opptatt.reduce((sum, tom) => sum + (tom ? 0 : 1), 0);
    yield* this.#finnPaaRadId();
    const grupper = new Map<string, Gruppe>();
    const { fil, tabell } = this.#g;
    for (const [i, rad] of tabell.entries()) {
      if (!this.#opptatt[i]) this.#gruppe(grupper, rad.verdier).tabell.push(i);
      if (i % RADER_I_BITEN === 0) yield;
    }
    for (const [i, rad] of fil.entries()) {
      if (this.#treff[i] === NY) this.#gruppe(grupper, rad.verdier).fil.push(i);
      if (i % RADER_I_BITEN === 0) yield;
    }
    let fordelt = 0;
    for (const gruppe of grupper.values()) {
      this.#fordel(gruppe);
      fordelt += 1;
      if (fordelt % RADER_I_BITEN === 0) yield;
    }
    return yield* this.#resultat(antallITabell);
  }

  /** A row that we have exported knows its own place, whatever has become of its identity. */
  *#finnPaaRadId(): Generator<undefined, void> {
    const { fil, tabell } = this.#g;
    const medId = new Map<string, number[]>();
    for (const [i, { radId }] of fil.entries()) {
      if (i % RADER_I_BITEN === 0) yield;
      if (radId === undefined) continue;
      const andre = medId.get(radId);
      if (andre) andre.push(i);
      else medId.set(radId, [i]);
    }
    if (medId.size === 0) return;
    for (const [i, rad] of tabell.entries()) {
      if (i % RADER_I_BITEN === 0) yield;
      const rader = medId.get(rad.radId);
      if (!rader || this.#opptatt[i]) continue;
      this.#opptatt[i] = 1;
      this.#medRadId += rader.length;
      const [ene, ...flere] = rader.length > 1 ? this.#somFoer(rader, rad.verdier) : rader;
      if (ene !== undefined && flere.length === 0) this.#treff[ene] = i;
      else this.#merkFlertydig(rader, [i]);
    }
  }

  /** A row was copied with its key: of the copies, the one that is still about the same. */
  #somFoer(rader: readonly number[], verdier: Radverdier): number[] {
    const foer = this.#identitet(verdier);
    return rader.filter((i) => foer !== undefined && this.#identitet(this.#fra(i)) === foer);
  }

  #fra(i: number): Radverdier {
    return this.#g.fil[i]?.verdier ?? {};
  }

  #gruppe(grupper: Map<string, Gruppe>, verdier: Radverdier): Gruppe {
    const identitet = this.#identitet(verdier);
    const noekkel = identitet ?? `\0${this.#innhold(verdier)}`;
    const kjent = grupper.get(noekkel);
    if (kjent) return kjent;
    const ny: Gruppe = { fil: [], tabell: [], harIdentitet: identitet !== undefined };
    grupper.set(noekkel, ny);
    return ny;
  }

  /** All that the file has columns for, in one text. */
  #innhold(verdier: Radverdier): string {
    return JSON.stringify(this.#felter.map((felt) => kanonisk(verdier[felt.noekkel], felt, this.#kontekst)));
  }

  #fordel({ fil, tabell, harIdentitet }: Gruppe): void {
    const [rad, ...flereRader] = fil;
    const [plass, ...flerePlasser] = tabell;
    if (rad === undefined || plass === undefined) return;
    if (flereRader.length === 0 && flerePlasser.length === 0) this.#par(rad, plass);
    else this.#fordelLike(fil, tabell, harIdentitet);
  }

  /** Of several rows about the same, those that are wholly equal surely belong together; of the rest nobody knows. */
  #fordelLike(fil: readonly number[], tabell: readonly number[], harIdentitet: boolean): void {
    const ledige = new Map<string, number[]>();
    for (const i of tabell) {
      const innhold = this.#innhold(this.#g.tabell[i]?.verdier ?? {});
      ledige.set(innhold, [...(ledige.get(innhold) ?? []), i]);
    }
    const resten = fil.filter((i) => {
      const plass = ledige.get(this.#innhold(this.#fra(i)))?.shift();
      if (plass !== undefined) this.#par(i, plass);
      return plass === undefined;
    });
    if (harIdentitet && resten.length > 0) this.#merkFlertydig(resten, [...ledige.values()].flat());
  }

  #par(i: number, plass: number): void {
    this.#treff[i] = plass;
    this.#opptatt[plass] = 1;
  }

  #merkFlertydig(fil: readonly number[], tabell: readonly number[]): void {
    for (const i of fil) this.#treff[i] = FLERTYDIG;
    for (const i of tabell) this.#opptatt[i] = 1;
    this.#flertydige.push({
      radnumre: fil.map((i) => this.#g.fil[i]?.radnummer ?? 0),
      tabellrader: tabell.map((i) => i + 1),
    });
  }

  *#resultat(antallITabell: number): Generator<undefined, Sammenligning> {
    const plasser: Plass[] = [];
    const endret: Endretrad[] = [];
    const nye: Lestrad[] = [];
    let like = 0;
    for (const [i, lest] of this.#g.fil.entries()) {
      if (i % RADER_I_BITEN === 0) yield;
      const treff = this.#treff[i] ?? NY;
      const rad = this.#g.tabell[treff];
      if (!rad) {
        plasser.push(treff === FLERTYDIG ? 'flertydig' : 'ny');
        if (treff !== FLERTYDIG) nye.push(lest);
        continue;
      }
      plasser.push({ radId: rad.radId });
      const celler = this.#ulikheter(rad.verdier, lest.verdier);
      if (celler.length === 0) like += 1;
      else endret.push({ radId: rad.radId, tabellrad: treff + 1, radnummer: lest.radnummer, celler });
    }
    const borte = this.#g.tabell.flatMap((_, i) => (this.#opptatt[i] ? [] : [i + 1]));
    const flertydige = this.#flertydige;
    return { plasser, endret, nye, like, borte, flertydige, medRadId: this.#medRadId, antallITabell };
  }

  #ulikheter(tabell: Radverdier, fil: Radverdier): Celleendring[] {
    const ulike: Celleendring[] = [];
    for (const felt of this.#felter) {
      const fra = tabell[felt.noekkel] ?? '';
      const til = fil[felt.noekkel] ?? '';
      if (fra === til || kanonisk(fra, felt, this.#kontekst) === kanonisk(til, felt, this.#kontekst))
        continue;
      ulike.push({ felt: felt.noekkel, fra, til });
    }
    return ulike;
  }
}

/**
 * Compares a file with the table: which rows belong together, and what is different. A row with a radId (a file that
 * we have exported) belongs to that row; others by what they are about, which amounts are no part of. The same in a
 * generator that pauses often, so that whoever runs it on a page can let it answer.
 */
export const sammenlignStegvis = (g: Grunnlag): Generator<undefined, Sammenligning> =>
  new Sammenligner(g).utfoer();

export function sammenlign(g: Grunnlag): Sammenligning {
  const steg = sammenlignStegvis(g);
  for (;;) {
    const { done, value } = steg.next();
    if (done) return value;
  }
}
