import type { Workbook } from 'exceljs';
import type { Felt, Ordning, Registre } from '@/lib/ordning/typer';

/** Values of a field that stands in a register, in order; undefined for every other field. */
function verdierFor(felt: Felt, inntektsaar: number, registre: Registre): string[] | undefined {
  if (felt.type !== 'sifre' || felt.register !== 'kommune') return undefined;
  const alle = Array.from({ length: 10 ** felt.antall }, (_, i) => String(i).padStart(felt.antall, '0'));
  return alle.filter((nummer) => registre.erKjentKommune(nummer, inntektsaar));
}

export interface Lister {
  /** Range of the list for each field that has one, as a formula. */
  omraader: ReadonlyMap<string, string>;
  /** Adds the sheet that the ranges point into. */
  skriv(bok: Workbook): void;
}

/** Not a word that a heading of the ordning could be: the sheet must never be taken for one of rows. */
const ARK = '_lister';

/** The lists that cells are chosen from, on a sheet of their own that nobody sees. */
export function lagLister(ordning: Ordning, inntektsaar: number, registre: Registre | undefined): Lister {
  const lister = ordning.felter.flatMap((felt) => {
    const verdier = registre && verdierFor(felt, inntektsaar, registre);
    return verdier ? [{ felt: felt.noekkel, verdier }] : [];
  });
  const kolonne = (i: number): string => String.fromCharCode(65 + i);
  return {
    omraader: new Map(
      lister.map(({ felt, verdier }, i) => [
        felt,
        `'${ARK}'!$${kolonne(i)}$1:$${kolonne(i)}$${verdier.length}`,
      ]),
    ),
    skriv(bok) {
      if (lister.length === 0) return;
      const ark = bok.addWorksheet(ARK, { state: 'veryHidden' });
      ark.columns = lister.map(() => ({ style: { numFmt: '@' } }));
      const lengst = Math.max(...lister.map(({ verdier }) => verdier.length));
      for (let i = 0; i < lengst; i += 1) ark.addRow(lister.map(({ verdier }) => verdier[i])).commit();
    },
  };
}
