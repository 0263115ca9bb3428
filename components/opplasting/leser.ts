import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import type { Ordning, Registre } from '@/lib/ordning/typer';
import { ordninger } from '@/lib/ordninger/register';
import type { Lesefeil } from '@/lib/regneark/feil';
import { type Importert, lesTabell } from '@/lib/regneark/importer';
import { lesRegneark } from '@/lib/regneark/les';
import type { Radmottaker } from '@/lib/regneark/oppsett/leste';
import type { HusketOppsett, Lesefakta, Leseoppsett, Lestrad } from '@/lib/regneark/oppsett/typer';
import type { Arbeidsbok, Framdrift } from '@/lib/regneark/typer';

/** What a file is read by, whatever a person chooses later. */
export interface Lesegrunnlag {
  fil: File;
  ordning: Ordning;
  inntektsaar?: number;
  husket?: HusketOppsett;
}

/** How the file was understood, and its rows. */
export interface Lestfil {
  fakta: Lesefakta;
  rader: readonly Lestrad[];
}

export type Lesesvar = Resultat<Lestfil, Lesefeil>;

/** The file's own encoding and separator: another one of these, and the bytes must be read again. */
type Bytelesning = Pick<Leseoppsett, 'tegnsett' | 'skilletegn'>;

const erLik = (a: Bytelesning, b: Bytelesning): boolean =>
  a.tegnsett === b.tegnsett && a.skilletegn === b.skilletegn;

/** Large, and needed only where files are read: a help for guessing, which can be done without. */
export const lastRegistre = (): Promise<Registre | undefined> =>
  import('@/lib/ordninger/registre').then(
    ({ registre }) => registre,
    () => undefined,
  );

/** Keeps a file that has been read, so that another choice costs only what hangs on it. */
export class Leser {
  readonly #grunnlag: Lesegrunnlag;
  readonly #framdrift: (framdrift: Framdrift) => void;
  /** Kept for a csv only: what an xlsx holds does not hang on any choice. */
  #bytes: Uint8Array | undefined;
  #bok: Arbeidsbok | undefined;
  #lestSom: Bytelesning = {};

  constructor(grunnlag: Lesegrunnlag, framdrift: (framdrift: Framdrift) => void) {
    this.#grunnlag = grunnlag;
    this.#framdrift = framdrift;
  }

  /**
   * Reads the file, again when it must be, as `oppsett` says; what that leaves open is found out. `onRader` is told of the
   * rows meanwhile, see `Tabellvalg`.
   */
  async les(oppsett: Leseoppsett = {}, onRader?: Radmottaker): Promise<Resultat<Importert, Lesefeil>> {
    const [bok, registre] = await Promise.all([this.#hentBok(oppsett), lastRegistre()]);
    if (!bok.ok) return bok;
    const { fil, ordning, inntektsaar, husket } = this.#grunnlag;
    return lesTabell(bok.verdi, fil.name, ordning, {
      oppsett,
      ordninger,
      ...(registre && { registre }),
      ...(inntektsaar !== undefined && { inntektsaar }),
      ...(husket && { husket }),
      ...(onRader && { onRader }),
      framdrift: this.#framdrift,
    });
  }

  async #hentBok({ tegnsett, skilletegn }: Leseoppsett): Promise<Resultat<Arbeidsbok, Lesefeil>> {
    const lesSom: Bytelesning = { ...(tegnsett && { tegnsett }), ...(skilletegn && { skilletegn }) };
    if (this.#bok && (this.#bok.format === 'xlsx' || erLik(lesSom, this.#lestSom))) return ok(this.#bok);
    const { fil, ordning } = this.#grunnlag;
    this.#framdrift({ steg: 'pakker_ut' });
    let bytes = this.#bytes;
    try {
      bytes ??= new Uint8Array(await fil.arrayBuffer());
    } catch {
      // The file was moved or changed, or is open in a program that locks it.
      return feil({ kode: 'utilgjengelig' });
    }
    const lest = await lesRegneark(bytes, fil.name, { ordning, ...lesSom, framdrift: this.#framdrift });
    if (!lest.ok) return lest;
    this.#bok = lest.verdi;
    this.#lestSom = lesSom;
    this.#bytes = lest.verdi.format === 'csv' ? bytes : undefined;
    return lest;
  }
}
