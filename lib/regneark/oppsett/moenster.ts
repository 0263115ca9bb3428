import { sjekkMaalepunktId } from '@/lib/felles/identifikator';
import { erForkortetAvExcel, utenMellomrom } from '@/lib/ordning/felttype';
import { type Arkrad, celletype } from '../typer';

/** Excel keeps 15 of 18 digits and writes zeros for the rest: one id in a thousand ends so by itself. */
export const enderPaaNuller = (id: string): boolean => id.length === 18 && id.endsWith('000');
const ANDEL = 1e-3;
const TILFELDIG = 1e-4;

/**
 * Whether ids of this column that end in three zeros were cut by Excel, whatever their check digits say. It shows by
 * others of the column: some stand as `7,07E+17` or as numbers that long, some end so and have a wrong check digit,
 * or so many end so that chance cannot have done it.
 */
export function erAvkortet(rader: readonly Arkrad[], fra: number, kolonne: number): boolean {
  let antall = 0;
  let nuller = 0;
  const ulike = new Set<string>();
  for (let i = fra; i < rader.length; i += 1) {
    const rad = rader[i];
    const raa = rad?.celler[kolonne];
    if (!rad || !raa) continue;
    if (celletype(rad, kolonne) === 'tall') {
      if (Number(raa) >= 1e15) return true;
      continue;
    }
    if (raa.length < 7) continue;
    const id = raa.length === 18 ? raa : utenMellomrom(raa);
    if (erForkortetAvExcel(id)) return true;
    if (id.length !== 18) continue;
    antall += 1;
    if (!enderPaaNuller(id)) continue;
    const feil = sjekkMaalepunktId(id);
    if (feil === 'kontrollsiffer') return true;
    if (feil) continue;
    nuller += 1;
    ulike.add(id);
  }
  if (nuller >= 5 && nuller > antall / 2) return true;
  return ulike.size >= 2 && overTilfeldig(ulike.size, antall * ANDEL) < TILFELDIG;
}

/** Chance of at least so many where `ventet` are expected (Poisson). */
function overTilfeldig(antall: number, ventet: number): number {
  let ledd = Math.exp(-ventet);
  let under = 0;
  for (let i = 0; i < antall; i += 1) {
    under += ledd;
    ledd *= ventet / (i + 1);
  }
  return Math.max(0, 1 - under);
}

/** The id as Excel shows a number that it has cut: `7,07057500051628E+17`, which the field's own rule stops. */
export function somExcelViser(id: string): string {
  const sifre = id.replace(/0+$/, '');
  return `${sifre[0] ?? ''}${sifre.length > 1 ? `,${sifre.slice(1)}` : ''}E+${id.length - 1}`;
}
