import type { Tekst } from '@/lib/felles/spraak';
import type { Oere } from '@/lib/felles/beloep';
import { erPersonlig, identitet, masker, maskertIdentitet } from '@/lib/ordning/masker';
import { oppsummerLeste } from '@/lib/ordning/oppsummering';
import type { Kontekst, Ordning, Radverdier } from '@/lib/ordning/typer';
import { lesRad } from '@/lib/ordning/validering';
import type { Cellerettelse, Differanse, Endretrad } from './differanse';

/** Rows of each kind that are listed; the counts and sums are of all. */
export const VISTE_RADER = 20;

export interface Bilderad {
  nummer: number | undefined;
  /** Masked, unless it was asked for as it is. */
  hvem: string;
  /** `nytt`: a number that points to a person, of which neither the old nor the new is shown. */
  celler: readonly { felt: Tekst; fra: string; til: string; nytt: boolean }[];
}

/** One kind of difference as it is shown; sums in øre, in the order of the declaration. */
export interface Differansegruppe {
  type: 'endret' | 'nye' | 'fjernet';
  antall: number;
  /** Before and after; undefined where there is no such side. */
  fra: readonly (Oere | undefined)[] | undefined;
  til: readonly (Oere | undefined)[] | undefined;
  rader: readonly Bilderad[];
}

/** What a correction changes, small enough for a page and without anybody's whole number. Kinds without rows are left out. */
export function differansebilde(
  ordning: Ordning,
  kontekst: Kontekst,
  { endret, nye, fjernet }: Differanse,
  umaskert = false,
): Differansegruppe[] {
  const summer = (rader: readonly Radverdier[]): readonly (Oere | undefined)[] =>
    oppsummerLeste(
      ordning,
      rader.map((verdier) => lesRad(ordning, { radId: '', verdier }, kontekst)),
    ).summer;
  const uten = (rad: { nummer?: number; verdier: Radverdier }): Bilderad => ({
    nummer: rad.nummer,
    hvem: hvem(ordning, rad.verdier, umaskert),
    celler: [],
  });
  const grupper: Differansegruppe[] = [
    {
      type: 'endret',
      antall: endret.length,
      fra: summer(endret.map(({ fra }) => fra)),
      til: summer(endret.map(({ til }) => til)),
      rader: endret.slice(0, VISTE_RADER).map((rad) => medCeller(ordning, rad, umaskert)),
    },
    {
      type: 'nye',
      antall: nye.length,
      fra: undefined,
      til: summer(nye.map(({ verdier }) => verdier)),
      rader: nye.slice(0, VISTE_RADER).map(uten),
    },
    {
      type: 'fjernet',
      antall: fjernet.length,
      fra: summer(fjernet.map(({ verdier }) => verdier)),
      til: undefined,
      rader: fjernet.slice(0, VISTE_RADER).map(uten),
    },
  ];
  return grupper.filter(({ antall }) => antall > 0);
}

const hvem = (ordning: Ordning, verdier: Radverdier, umaskert: boolean): string =>
  umaskert ? identitet(ordning, verdier) : maskertIdentitet(ordning, verdier);

const medCeller = (ordning: Ordning, { nummer, fra, celler }: Endretrad, umaskert: boolean): Bilderad => ({
  nummer,
  hvem: hvem(ordning, fra, umaskert),
  celler: celler.map((celle) => vistCelle(ordning, celle, umaskert)),
});

function vistCelle(
  ordning: Ordning,
  { felt: noekkel, fra, til }: Cellerettelse,
  umaskert: boolean,
): Bilderad['celler'][0] {
  const felt = ordning.felter.find((f) => f.noekkel === noekkel);
  if (!felt) throw new Error(`differansebilde: no field ${noekkel}`);
  if (umaskert) return { felt: felt.ledetekst, fra: fra.trim(), til: til.trim(), nytt: false };
  const nytt = erPersonlig(felt);
  return {
    felt: felt.ledetekst,
    fra: nytt ? '' : masker(felt, fra),
    til: nytt ? '' : masker(felt, til),
    nytt,
  };
}
