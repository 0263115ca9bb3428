/** Names of cells in our own templates begin so; what follows is a key of `Malmerker`. */
export const MERKEPREFIKS = 'oppgaveportalen_';

export const MALVERSJON = '1';

/** What a template says about itself, in named cells of a hidden sheet. */
export interface Malmerker {
  ordning: string;
  ordningsnavn: string;
  inntektsaar: string;
  versjon: string;
}
