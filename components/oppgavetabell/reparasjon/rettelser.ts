import { finnReparasjon, kanRepareres } from '@/lib/ordning/reparasjon';
import type { Gruppe, Radlager } from '../lager/typer';

/** One cell that can be put right with certainty. */
export interface Rettelse {
  radId: string;
  felt: string;
  fra: string;
  til: string;
}

const RADER_I_BITEN = 16;

/** Every cell of a group of avvik that has a certain repair, in table order; in short steps, since they may be many. */
export function* finnRettelser(
  lager: Radlager,
  { kode, felt: noekkel }: Pick<Gruppe, 'kode' | 'felt'>,
): Generator<void, Rettelse[]> {
  const felt = lager.ordning.felter.find((f) => f.noekkel === noekkel);
  if (!felt || !kanRepareres(kode)) return [];
  const rader = lager.raderMed(kode, noekkel);
  const ut: Rettelse[] = [];
  const ider = lager.hentRekkefoelge().filter((radId) => rader.has(radId));
  for (const [i, radId] of ider.entries()) {
    if (i % RADER_I_BITEN === RADER_I_BITEN - 1) yield;
    const fra = lager.hentVerdier(radId)?.[felt.noekkel] ?? '';
    const til = finnReparasjon(fra, felt, lager.kontekst);
    if (til !== undefined) ut.push({ radId, felt: felt.noekkel, fra, til });
  }
  return ut;
}

/** Cells that still hold what they held when the repair was found. */
export const fremdelesLike = (lager: Radlager, rettelser: readonly Rettelse[]): Rettelse[] =>
  rettelser.filter(({ radId, felt, fra }) => lager.hentVerdier(radId)?.[felt] === fra);
