import { NULL_OERE } from '@/lib/felles/beloep';
import { Oeresum } from '@/lib/felles/oeresum';
import { summerteFelter } from '@/lib/ordning/oppsummering';
import { duplikat, sumavvik } from '@/lib/ordning/tabellregler';
import type { Avvik, Ordning } from '@/lib/ordning/typer';
import { type Grupper, lagGrupper } from './grupper';
import type { Lesning } from './lesning';
import type { Gruppe, Plassertrad, Snapshot } from './typer';

type Plass = Pick<Plassertrad, 'radId' | 'posisjon'>;
type Tall = Pick<Snapshot, 'antall' | 'summer' | 'antallFeil' | 'antallVarsler' | 'grupper'>;

/** What the counts must ask the table about. */
export interface Oppslag {
  plass(radId: string): Plass | undefined;
  finnFoerste(rader: ReadonlySet<string>, posisjon: string): Plass | undefined;
  finnAvvik(radId: string): readonly Avvik[];
}

/** Totals, avvik and duplicates of the table, kept up to date row by row. */
export class Telling {
  readonly #ordning: Ordning;
  readonly #oppslag: Oppslag;
  readonly #summer: readonly Oeresum[];
  readonly #grupper: Grupper;
  /** Most identities belong to one row: its id alone, a set only when there are more. */
  readonly #like = new Map<string, string | Set<string>>();
  readonly #antall = { rader: 0, feil: 0, varsel: 0 };

  constructor(ordning: Ordning, oppslag: Oppslag) {
    this.#ordning = ordning;
    this.#oppslag = oppslag;
    this.#summer = summerteFelter(ordning).map(() => new Oeresum());
    this.#grupper = lagGrupper(ordning, oppslag);
  }

  leggTil(lesning: Lesning, plass: Plass): void {
    if (lesning.tom) return;
    this.#tellRad(lesning, plass, 1);
    const { identitet } = lesning;
    if (identitet === undefined) return;
    const andre = this.#like.get(identitet);
    if (andre === undefined) {
      this.#like.set(identitet, plass.radId);
      return;
    }
    if (typeof andre === 'string') {
      this.#like.set(identitet, new Set([andre, plass.radId]));
      this.#tellDuplikat(this.#oppslag.plass(andre), 1);
    } else {
      andre.add(plass.radId);
    }
    this.#tellDuplikat(plass, 1);
  }

  trekkFra(lesning: Lesning, plass: Plass): void {
    if (lesning.tom) return;
    this.#tellRad(lesning, plass, -1);
    const { identitet } = lesning;
    const andre = identitet === undefined ? undefined : this.#like.get(identitet);
    if (identitet === undefined || andre === undefined) return;
    if (typeof andre === 'string') {
      this.#like.delete(identitet);
      return;
    }
    andre.delete(plass.radId);
    this.#tellDuplikat(plass, -1);
    const [siste] = andre;
    if (andre.size > 1 || siste === undefined) return;
    this.#like.set(identitet, siste);
    this.#tellDuplikat(this.#oppslag.plass(siste), -1);
  }

  /** How many rows are about the same, the row itself included. */
  like(identitet: string | undefined): number {
    const andre = identitet === undefined ? undefined : this.#like.get(identitet);
    if (andre === undefined) return 0;
    return typeof andre === 'string' ? 1 : andre.size;
  }

  raderMed(kode: Avvik['kode'], felt: string | undefined): ReadonlySet<string> {
    return this.#grupper.raderMed(kode, felt);
  }

  hent(): Tall {
    const summer = this.#summer.map((sum) => sum.verdi);
    const forStor = sumavvik({ antall: this.#antall.rader, summer });
    const sumgrupper = forStor.map((a): Gruppe => ({ ...a, antall: 0, foersteRadId: undefined }));
    return {
      antall: this.#antall.rader,
      summer,
      antallFeil: this.#antall.feil + forStor.length,
      antallVarsler: this.#antall.varsel,
      grupper: [...sumgrupper, ...this.#grupper.hent()],
    };
  }

  #tellRad(lesning: Lesning, plass: Plass, fortegn: 1 | -1): void {
    this.#antall.rader += fortegn;
    for (let i = 0; i < lesning.bidrag.length; i += 1) {
      this.#summer[i]?.leggTil((lesning.bidrag[i] ?? NULL_OERE) * fortegn);
    }
    for (const avvik of lesning.avvik) this.#tell(avvik, plass, fortegn);
  }

  #tell(avvik: Avvik, plass: Plass, fortegn: 1 | -1): void {
    this.#antall[avvik.alvor] += fortegn;
    if (fortegn > 0) this.#grupper.leggTil(avvik, plass);
    else this.#grupper.trekkFra(avvik, plass);
  }

  #tellDuplikat(plass: Plass | undefined, fortegn: 1 | -1): void {
    if (plass) this.#tell(duplikat(this.#ordning, plass.radId, 2), plass, fortegn);
  }
}
