import type { Ordning, Radverdier } from './typer';

/** The example rows of a declaration with the income year put in: for the template, the help and the tests. */
export const eksempelrader = (ordning: Ordning, inntektsaar: number): Radverdier[] =>
  ordning.eksempler.map((rad) =>
    Object.fromEntries(
      Object.entries(rad).map(([felt, verdi]) => [
        felt,
        verdi.replaceAll('{inntektsaar}', String(inntektsaar)),
      ]),
    ),
  );
