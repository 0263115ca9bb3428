import 'server-only';
import { norskDag } from '@/lib/felles/dato';
import { slettesDag, varslesDag } from '@/lib/leveranse/oppbevaring';
import type { Leveransestatus } from '@/lib/leveranse/status';
import { env } from '@/lib/env';
import { db } from '../db';
import { naa as klokken } from '../klokke';
import type { Leveranse } from '../tilgang/leveranse';
import type { Utfoerer } from '../tilgang/organisasjoner';

export interface SnartSlettet {
  id: string;
  ordning: string;
  inntektsaar: number;
  status: Leveransestatus;
  slettes: string;
}

/** The day a delivery is deleted, `yyyy-mm-dd`; undefined when its content is deleted already. */
export const slettes = (
  leveranse: Pick<Leveranse, 'status' | 'inntektsaar' | 'endret' | 'sendt' | 'innholdSlettet'>,
): string | undefined =>
  leveranse.innholdSlettet
    ? undefined
    : slettesDag({ ...leveranse, status: leveranse.status as Leveransestatus }, env().OPPBEVARING_AAR);

/** The organisation's drafts and deliveries that are deleted within a month, the first ones first. */
export async function hentSnartSlettet(
  { oppgavegiver, ordninger }: Utfoerer,
  naa = klokken(),
): Promise<SnartSlettet[]> {
  const alle = await db().leveranse.findMany({
    where: { oppgavegiverId: oppgavegiver.id, ordning: { in: [...ordninger] }, innholdSlettet: null },
    select: {
      id: true,
      ordning: true,
      inntektsaar: true,
      status: true,
      endret: true,
      sendt: true,
      innholdSlettet: true,
    },
  });
  const idag = norskDag(naa);
  return alle
    .flatMap(({ id, ordning, inntektsaar, ...leveranse }) => {
      const dag = slettes({ inntektsaar, ...leveranse });
      const snart = dag !== undefined && varslesDag(dag as never) <= idag;
      return snart
        ? [{ id, ordning, inntektsaar, status: leveranse.status as Leveransestatus, slettes: dag }]
        : [];
    })
    .sort((a, b) => (a.slettes < b.slettes ? -1 : 1));
}
