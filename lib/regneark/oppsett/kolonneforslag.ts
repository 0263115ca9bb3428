import type { Felt, Ordning } from '@/lib/ordning/typer';
import { annenEnhet } from '../enhet';
import type { Profil } from './profil';
import type { Kilde, Kolonnevalg, Lestkolonne } from './typer';

/** A column of the sheet before it is known what it is. */
export interface Kolonnegrunnlag {
  indeks: number;
  overskrift: string;
  /** What it is known by: see `Overskrift.navn`. */
  navn: string;
  profil: Profil;
  /** Cells of the sample, row by row: the shapes of splits and the order of dates are tried on them. */
  proeve: readonly string[];
}

/** A column under way. */
export interface Kolonneforslag extends Kolonnegrunnlag {
  valg: Kolonnevalg;
  kilde: Kilde;
  grunn: Lestkolonne['grunn'];
  sikkerhet: number;
  delinger: readonly string[];
  /** Fields that it is read into; of a split, those that its cells have something for. */
  fyller: readonly string[];
}

export const INGEN: Kolonnevalg = { slag: 'ingen' };

/** The one field that a choice fills, whole or in part. */
export function finnFelt(ordning: Ordning, valg: Kolonnevalg): Felt | undefined {
  const noekkel = valg.slag === 'deling' ? undefined : felterAv(ordning, valg)[0];
  return noekkel === undefined ? undefined : ordning.felter.find((felt) => felt.noekkel === noekkel);
}

/** What the heading of a column of amounts says that they are counted in, when that is not kroner. */
export const enhetAv = ({ overskrift, valg }: Kolonneforslag, ordning: Ordning): string | undefined =>
  finnFelt(ordning, valg)?.type === 'beloep' ? annenEnhet(overskrift) : undefined;

/** The fields that a choice may fill. */
export function felterAv(ordning: Ordning, valg: Kolonnevalg): readonly string[] {
  switch (valg.slag) {
    case 'felt':
      return [valg.felt];
    case 'deling':
      return ordning.delinger.find((deling) => deling.noekkel === valg.deling)?.felter ?? [];
    case 'ledd':
      return ordning.sammensetninger.flatMap(({ felt, ledd }) =>
        ledd.some(({ noekkel }) => noekkel === valg.ledd) ? [felt] : [],
      );
    case 'ingen':
      return [];
  }
}

/** The declaration may have changed since a choice was remembered. */
export const lovlig = (ordning: Ordning, valg: Kolonnevalg): boolean =>
  valg.slag === 'ingen' ||
  (valg.slag === 'deling' ? felterAv(ordning, valg).length > 0 : finnFelt(ordning, valg) !== undefined);

export function nullstill(kolonne: Kolonneforslag): void {
  Object.assign(kolonne, { valg: INGEN, kilde: 'funnet', grunn: 'ukjent', sikkerhet: 0, fyller: [] });
}
