import type { Filsum } from '@/lib/leveranse/filsum';
import { type Bevis, type Bevisgrunnlag, bevisStegvis } from '@/lib/regneark/innsetting/bevis';
import { medPauser } from './Innsettingsbiter';

/** The proof line of each sum after an insertion, worked out without holding the page up. */
export const beregnBevis = async (grunnlag: Bevisgrunnlag): Promise<readonly Bevis[]> =>
  (await medPauser(bevisStegvis(grunnlag))) ?? [];

/** What the file held, for the receipt's proof. */
export const tilFilsum = (antall: number, bevis: readonly Bevis[]): Filsum => ({
  antall,
  summer: Object.fromEntries(bevis.flatMap(({ felt, fil }) => (fil === undefined ? [] : [[felt, fil]]))),
});
