import { NULL_OERE, type Oere, tilOere } from '@/lib/felles/beloep';
import { bidrag, summerteFelter } from '@/lib/ordning/oppsummering';
import { identitetsnoekkel } from '@/lib/ordning/tabellregler';
import type { Ordning, Rad, Radverdier } from '@/lib/ordning/typer';
import type { LestRad } from '@/lib/ordning/validering';

/** When an amount is so far from last year's that it is worth a look: so many times as large or small, and so much in øre. */
export const TERSKLER = { forhold: 2, oere: 100_000 };

/** What is unusual beside last year, of one identity. */
export interface Aarsavvik {
  /** A row of it, of this year if there is one. */
  verdier: Radverdier;
  /** Its sums last year and this year, in øre and in the order of the declaration. */
  fra: readonly (Oere | undefined)[];
  til: readonly (Oere | undefined)[];
}

/** `borte`: in no row this year. `nye`: in none last year. `flere`: in more rows than last year. `endret`: by `TERSKLER`. */
export const AARSAVVIK = ['borte', 'nye', 'flere', 'endret'] as const;
export type AvvikFraIFjor = Readonly<Record<(typeof AARSAVVIK)[number], readonly Aarsavvik[]>>;

interface Sum {
  verdier: Radverdier;
  antall: number;
  oere: bigint[];
}

/** The rows of a year and the reading of each, in the same order. */
export interface Aarsrader {
  rader: readonly Rad[];
  leste: readonly LestRad[];
}

/**
 * What differs oddly from last year's rows, by what they are about; never an error. Rows that do not say what they are
 * about are left out, and an amount that cannot be read counts as none: it is an error of its own.
 */
export function avvikFraIFjor(ordning: Ordning, iFjor: Aarsrader, iAar: Aarsrader): AvvikFraIFjor {
  const foer = perIdentitet(ordning, iFjor);
  const naa = perIdentitet(ordning, iAar);
  const avvik: Record<keyof AvvikFraIFjor, Aarsavvik[]> = { borte: [], nye: [], flere: [], endret: [] };
  for (const [noekkel, sum] of naa) {
    const gammel = foer.get(noekkel);
    const type = !gammel
      ? 'nye'
      : sum.antall > gammel.antall
        ? 'flere'
        : harSpring(gammel, sum)
          ? 'endret'
          : null;
    if (type) avvik[type].push(tilAvvik(gammel, sum));
  }
  for (const [noekkel, sum] of foer) if (!naa.has(noekkel)) avvik.borte.push(tilAvvik(sum, undefined));
  return avvik;
}

function perIdentitet(ordning: Ordning, { rader, leste }: Aarsrader): Map<string, Sum> {
  const felter = summerteFelter(ordning);
  const summer = new Map<string, Sum>();
  for (const [i, lest] of leste.entries()) {
    const noekkel = identitetsnoekkel(ordning, lest);
    if (noekkel === undefined) continue;
    const verdier = rader[i]?.verdier ?? {};
    const sum = summer.get(noekkel) ?? { verdier, antall: 0, oere: felter.map(() => 0n) };
    sum.antall += 1;
    bidrag(felter, lest).forEach((oere, i) => (sum.oere[i] = (sum.oere[i] ?? 0n) + BigInt(oere)));
    summer.set(noekkel, sum);
  }
  return summer;
}

const harSpring = (fra: Sum, til: Sum): boolean =>
  til.oere.some((naa, i) => erSpring(Number(fra.oere[i] ?? 0n), Number(naa)));

/** So much in kroner, and so many times as large, as small or with the other sign. */
function erSpring(fra: number, til: number): boolean {
  const [liten, stor] = [Math.min(Math.abs(fra), Math.abs(til)), Math.max(Math.abs(fra), Math.abs(til))];
  if (Math.abs(til - fra) < TERSKLER.oere) return false;
  return Math.sign(fra) !== Math.sign(til) || stor >= liten * TERSKLER.forhold;
}

const tilAvvik = (fra: Sum | undefined, til: Sum | undefined): Aarsavvik => {
  const tall = (sum: Sum | undefined): (Oere | undefined)[] =>
    (sum ?? fra ?? til)?.oere.map((oere) => (sum ? tilOere(oere) : NULL_OERE)) ?? [];
  return { verdier: (til ?? fra)?.verdier ?? {}, fra: tall(fra), til: tall(til) };
};
