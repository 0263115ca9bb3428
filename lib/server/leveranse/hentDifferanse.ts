import 'server-only';
import { type Differanse, differanse, type Forrigerad } from '@/lib/leveranse/differanse';
import { ordningMed } from '@/lib/ordninger/register';
import type { Transaksjon } from '../db';
import type { Leveranse } from '../tilgang/leveranse';
import { hentForrigeRader, hentKilder } from './forrigeRader';
import { kontekstFor } from './kontekst';
import type { LagretRad } from './rader';

/** How a correction differs from what was sent; undefined for what is no correction, or when that delivery is gone. */
export async function hentDifferanse(
  leveranse: Leveranse,
  rader: readonly LagretRad[],
  tx: Transaksjon,
): Promise<Differanse | undefined> {
  if (leveranse.utgangspunkt !== 'retter' || !leveranse.forgjengerId) return undefined;
  const forgjenger = await tx.leveranse.findUnique({ where: { id: leveranse.forgjengerId } });
  if (!forgjenger) return undefined;
  const alle = await hentForrigeRader(forgjenger, tx);
  const kilder = await hentKilder(leveranse.id, tx);
  return differanse(
    ordningMed(leveranse.ordning),
    kontekstFor(leveranse),
    radeneSomGjelder(leveranse, forgjenger.status === 'delvis_mottatt', alle, new Set(kilder.values())),
    rader.map((rad) => ({ ...rad, kildeRadId: kilder.get(rad.radId) ?? null })),
  );
}

/** A draft of the rows that were not received, or of one part, does not speak of the others. */
function radeneSomGjelder(
  { retterDel }: Leveranse,
  delvis: boolean,
  alle: readonly Forrigerad[],
  brukte: ReadonlySet<string>,
): readonly Forrigerad[] {
  if (retterDel !== null) return alle.filter(({ del }) => del === retterDel);
  const gjelder = new Set(alle.filter(({ radId }) => brukte.has(radId)).map(({ staar }) => staar));
  return delvis && gjelder.size > 0 ? alle.filter(({ staar }) => gjelder.has(staar)) : alle;
}
