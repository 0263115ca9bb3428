import type { Spraak } from '@/lib/felles/spraak';
import type { Ordning, Radverdier } from '@/lib/ordning/typer';
import type { Innsettingsmaate } from '@/lib/regneark/innsetting/innsetting';
import type { Sammenligning } from '@/lib/regneark/innsetting/typer';
import type { Lestrad } from '@/lib/regneark/oppsett/typer';

/** One line of the preview: a cell that changes, or a whole row that comes. Row numbers are the table's, or the file's. */
export type Linje =
  | { type: 'endret'; rad: number; felt: string; fra: string; til: string }
  | { type: 'ny'; rad: number; innhold: string };

export interface Forhaandsvisning {
  linjer: readonly Linje[];
  /** Lines that there are in all. */
  antall: number;
}

/** Nobody reads more; the numbers are said anyhow. */
const VIS_INNTIL = 20;

/** The first that would be different, the changes before the new rows. */
export function forhaandsvis(
  maate: Innsettingsmaate,
  { endret, nye }: Sammenligning,
  lest: readonly Lestrad[],
  ordning: Ordning,
  spraak: Spraak,
): Forhaandsvisning {
  const navn = new Map(ordning.felter.map((felt) => [felt.noekkel, felt.ledetekst[spraak]]));
  const endringer = maate === 'leggTil' ? [] : endret;
  const kommer = maate === 'leggTil' ? lest : nye;
  const celler = endringer.slice(0, VIS_INNTIL).flatMap(({ tabellrad, celler }) =>
    celler.map(({ felt, fra, til }): Linje => {
      return { type: 'endret', rad: tabellrad, felt: navn.get(felt) ?? felt, fra, til };
    }),
  );
  const rader = kommer.slice(0, VIS_INNTIL).map(({ radnummer, verdier }): Linje => {
    return { type: 'ny', rad: radnummer, innhold: iEttStykke(ordning, verdier) };
  });
  const antall = endringer.reduce((sum, rad) => sum + rad.celler.length, 0) + kommer.length;
  return { linjer: [...celler, ...rader].slice(0, VIS_INNTIL), antall };
}

const iEttStykke = (ordning: Ordning, verdier: Radverdier): string =>
  ordning.felter.flatMap((felt) => verdier[felt.noekkel] || []).join(' · ');

/** `4, 7, 9 …`: the first of many row numbers. */
export const radnumre = (rader: readonly number[]): string =>
  rader.slice(0, VIS_INNTIL).join(', ') + (rader.length > VIS_INNTIL ? ' …' : '');
