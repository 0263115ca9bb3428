import type { Radverdier } from '@/lib/ordning/typer';
import type { Redaktoer } from '../redaktoer';

export type Celler = Map<string, string>;
/** Every cell that holds something, by row and field. */
export const celler = (rader: readonly { radId: string; verdier: Radverdier }[]): Celler =>
  new Map(
    rader.flatMap(({ radId, verdier }) =>
      Object.entries(verdier)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .filter(([, verdi]) => verdi !== '')
        .map(([felt, verdi]) => [`${radId} ${felt}`, verdi] as const),
    ),
  );

/** The same of what a tab shows. */
export const paaSkjermen = ({ lager }: Redaktoer): Celler =>
  celler(lager.hentRekkefoelge().map((radId) => ({ radId, verdier: lager.hentVerdier(radId) ?? {} })));
