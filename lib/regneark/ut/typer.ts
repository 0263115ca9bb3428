import type { Spraak } from '@/lib/felles/spraak';
import type { Ordning, Radverdier, Registre } from '@/lib/ordning/typer';

/** A row on its way out. */
export interface Utrad {
  radId: string;
  verdier: Radverdier;
  /** Why it cannot be sent, in words; only in a file of rows with errors. */
  aarsak?: string;
}

export interface Utvalg {
  ordning: Ordning;
  inntektsaar: number;
  spraak?: Spraak;
  /** The first column says why each row cannot be sent. */
  medAarsak: boolean;
  /** Gives the lists that cells are chosen from. */
  registre?: Registre;
}
