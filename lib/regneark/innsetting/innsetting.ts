import type { Radverdier } from '@/lib/ordning/typer';
import type { Lestrad } from '../oppsett/typer';
import type { Plass, Sammenligning } from './typer';

/** What may be done with the rows of a file. */
export const INNSETTINGSMAATER = ['oppdater', 'leggTil', 'erstatt'] as const;
export type Innsettingsmaate = (typeof INNSETTINGSMAATER)[number];

/**
 * What is done to the table, as the store's own handling of the same type. An update also says in `plasser` where each
 * row of the file goes; otherwise all of them are new.
 */
export type Innsetting = { rader: readonly Radverdier[] } & (
  | { type: 'leggTil' | 'erstatt' }
  | {
      type: 'oppdater';
      celler: readonly { radId: string; felt: string; til: string }[];
      plasser: readonly Plass[];
    }
);

/**
 * The way a person chose, as one handling. An update changes and appends; rows that are not in the file stay, and so
 * do those that are ambiguous.
 */
export function lagInnsetting(
  maate: Innsettingsmaate,
  fil: readonly Lestrad[],
  sammenligning: Pick<Sammenligning, 'plasser' | 'endret' | 'nye'>,
): Innsetting {
  if (maate !== 'oppdater') {
    return { type: maate, rader: fil.map((rad) => rad.verdier) };
  }
  const { plasser, endret, nye } = sammenligning;
  return {
    type: 'oppdater',
    celler: endret.flatMap(({ radId, celler }) => celler.map(({ felt, til }) => ({ radId, felt, til }))),
    rader: nye.map((rad) => rad.verdier),
    plasser,
  };
}

/**
 * What is chosen until a person chooses otherwise: an update where the file knows most of its rows in the table. Never
 * a replacement while the table has rows.
 */
export function foreslaaMaate({ plasser, medRadId, antallITabell }: Sammenligning): Innsettingsmaate {
  if (antallITabell === 0) return 'erstatt';
  const kjente = plasser.filter((plass) => plass !== 'ny').length;
  return medRadId > 0 || kjente * 2 > plasser.length ? 'oppdater' : 'leggTil';
}
