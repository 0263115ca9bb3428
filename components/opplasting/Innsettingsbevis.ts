import { type Bevis, type Bevisgrunnlag, bevisStegvis } from '@/lib/regneark/innsetting/bevis';
import { medPauser } from './Innsettingsbiter';

/** The proof line of each sum after an insertion, worked out without holding the page up. */
export const beregnBevis = async (grunnlag: Bevisgrunnlag): Promise<readonly Bevis[]> =>
  (await medPauser(bevisStegvis(grunnlag))) ?? [];
