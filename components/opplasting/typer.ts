import type { Avvisningsgrunn } from '@/components/oppgavetabell/lager/typer';
import type { Lesefakta } from '@/lib/regneark/oppsett/typer';
import type { Ordning, Radverdier } from '@/lib/ordning/typer';
import type { Spraak } from '@/lib/ordning/kolonner';

/** Looks a text up by its key under `opplasting` in messages/*.json; `useTranslations('opplasting')` is one. */
export type Tekstkilde = (noekkel: string, param?: Record<string, string | number>) => string;

export type Innsettingsmaate = 'legg_til' | 'erstatt';

export interface OpplastingProps {
  ordning: Ordning;
  /** Of the draft: a template made for another year is told of. */
  inntektsaar?: number;
  /** Rows with content in the table now. When there are any, the user chooses before new ones land. */
  antallRaderFraFoer: number;
  /**
   * `maate` is what the user chose; in an empty table it is `erstatt`, and the rows land at once. Gives why the table
   * took none of them; undefined when it took them.
   */
  onRader: (rader: Radverdier[], fakta: Lesefakta, maate: Innsettingsmaate) => Avvisningsgrunn | undefined;
  tekster: Tekstkilde;
  spraak?: Spraak;
}
