import { type Oere, tilOere } from '@/lib/felles/beloep';
import type { Oppsummering } from '@/lib/ordning/oppsummering';

/** Count and sums of all the parts together: what the delivery is, as it was sent. */
export function samletAv(deler: readonly { antall: number; summer: readonly number[] }[]): Oppsummering {
  const summer = (deler[0]?.summer ?? []).map((_, i): Oere | undefined =>
    tilOere(deler.reduce((sum, del) => sum + BigInt(del.summer[i] ?? 0), 0n)),
  );
  return { antall: deler.reduce((antall, del) => antall + del.antall, 0), summer };
}
