import { NULL_OERE, type Oere } from '@/lib/felles/beloep';
import { Oeresum } from '@/lib/felles/oeresum';
import type { FeltAv, Kontekst, Ordning, Rad } from './typer';
import { lagRadleser, type LestRad } from './validering';

export type Beloepsfelt = FeltAv<'beloep'>;

/** The fields that are summed, in the order of the declaration. */
export const summerteFelter = (ordning: Ordning): Beloepsfelt[] =>
  ordning.felter.filter((felt): felt is Beloepsfelt => felt.type === 'beloep');

/** Count and sums, in øre and in the order of `summerteFelter`. `undefined`: the sum is too large to be exact. */
export interface Oppsummering {
  antall: number;
  summer: readonly (Oere | undefined)[];
}

/** What one row adds to each sum; an amount that cannot be read adds nothing, and is an avvik that blocks. */
export const bidrag = (felter: readonly Beloepsfelt[], lest: LestRad): Oere[] =>
  felter.map((felt) => lest.celler.get(felt.noekkel)?.oere ?? NULL_OERE);

/** Count and sums of what each row adds. */
export function oppsummerBidrag(ordning: Ordning, bidragene: Iterable<readonly Oere[]>): Oppsummering {
  const summer = summerteFelter(ordning).map(() => new Oeresum());
  let antall = 0;
  for (const rad of bidragene) {
    antall += 1;
    rad.forEach((oere, i) => summer[i]?.leggTil(oere));
  }
  return { antall, summer: summer.map((sum) => sum.verdi) };
}

/** Sums the rows as they are sent. The same function gives the live totals and the server's truth. */
export function oppsummerLeste(ordning: Ordning, leste: readonly LestRad[]): Oppsummering {
  const felter = summerteFelter(ordning);
  return oppsummerBidrag(
    ordning,
    leste.filter((lest) => !lest.tom).map((lest) => bidrag(felter, lest)),
  );
}

export const oppsummer = (ordning: Ordning, rader: readonly Rad[], kontekst: Kontekst): Oppsummering =>
  oppsummerLeste(ordning, rader.map(lagRadleser(ordning, kontekst)));
