import type { Avvisningsgrunn } from '@/components/oppgavetabell/lager/typer';
import type { Spraak } from '@/lib/felles/spraak';
import type { Filmaate, Filsum } from '@/lib/leveranse/filsum';
import type { Ordning, Rad } from '@/lib/ordning/typer';
import type { Innsetting } from '@/lib/regneark/innsetting/innsetting';
import type { HusketOppsett } from '@/lib/regneark/oppsett/typer';

/** Looks a text up by its key under `opplasting` in messages/*.json; `useTranslations('opplasting')` is one. */
export type Tekstkilde = (noekkel: string, param?: Record<string, string | number>) => string;

/** The table at one moment. */
export interface Tabellbilde {
  rader: readonly Rad[];
  /** It is still so. */
  erUendret: () => boolean;
}

/** The table as the upload knows it. */
export interface Bord {
  /** Rows with content. */
  antall(): number;
  /** In slices, between which the page answers. */
  hentBilde(): Promise<Tabellbilde>;
  /** Why the table took none of the rows; undefined when it took them. */
  settInn(innsetting: Innsetting): Promise<Avvisningsgrunn | undefined>;
  /** Remembers the table as it is; what is returned tells whether it is still so. */
  merk(): Tabellbilde['erUendret'];
}

export interface Opplastingsoppdrag {
  ordning: Ordning;
  /** Of the draft: a template made for another year is told of. */
  inntektsaar?: number;
  /** How this organisation's last file for the ordning was read. */
  husket?: HusketOppsett | undefined;
  bord: Bord;
  /** Rows have been put in; this is how their file was read. */
  onHusk: (husket: HusketOppsett) => void;
  /** They fill the table, or stand after what is there; this is what their file held. */
  onFilsum: (maate: Filmaate, filsum: Filsum) => void;
}

export interface OpplastingProps extends Opplastingsoppdrag {
  tekster: Tekstkilde;
  spraak?: Spraak;
}
