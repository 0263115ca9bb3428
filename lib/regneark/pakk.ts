import type { Lestrad } from './oppsett/typer';
import { Radform } from './radform';
import { lesTekster, pakkTekster, type Tekster } from './tekster';

/** Some of the rows on their way between threads. */
export interface Pakke {
  antall: number;
  felter: ({ felt: string } & Tekster)[];
  radnumre: Uint32Array<ArrayBuffer>;
  /** Only of a file that has the table's own row keys. */
  radIder?: Tekster;
}

/** So few that a page unpacks them within a frame. */
export const RADER_I_PAKKEN = 2000;

/** The rows with all their `felter`, field by field: texts below each other are often the same. */
export function pakk(rader: readonly Lestrad[], felter: readonly string[]): Pakke {
  const radIder = pakkTekster(rader.map((rad) => rad.radId));
  return {
    antall: rader.length,
    felter: felter.flatMap((felt) => {
      const tekster = pakkTekster(rader.map(({ verdier }) => verdier[felt]));
      return tekster ? [{ felt, ...tekster }] : [];
    }),
    radnumre: Uint32Array.from(rader, (rad) => rad.radnummer),
    ...(radIder && { radIder }),
  };
}

export const overfoerbare = ({ felter, radnumre, radIder }: Pakke): ArrayBuffer[] => [
  radnumre.buffer,
  ...[...felter, ...(radIder ? [radIder] : [])].map(({ lengder }) => lengder.buffer),
];

/** Builds the rows of a pakke again. */
export function pakkUt(pakke: Pakke): Lestrad[] {
  const kolonner = pakke.felter.map((kolonne) => ({ felt: kolonne.felt, neste: lesTekster(kolonne) }));
  const nesteId = pakke.radIder && lesTekster(pakke.radIder);
  const form = new Radform(kolonner.map(({ felt }) => felt));
  const rader: Lestrad[] = [];
  for (let i = 0; i < pakke.antall; i += 1) {
    const tekster = kolonner.map(({ neste }) => neste(i));
    const radnummer = pakke.radnumre[i] ?? 0;
    const verdier = form.lag(tekster);
    const radId = nesteId?.(i);
    rader.push(radId ? { verdier, radnummer, radId } : { verdier, radnummer });
  }
  return rader;
}
