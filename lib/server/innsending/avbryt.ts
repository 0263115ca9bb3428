import 'server-only';
import { gjeldendeDel } from '@/lib/innsending/rekkefoelge';
import type { Tilstand } from '@/lib/innsending/tilstand';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import { db, type Transaksjon } from '../db';
import { varsle } from '../direkte/varsle';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import { naa } from '../klokke';
import { laasLeveranse } from '../leveranse/laas';
import type { Leveransetilgang } from '../tilgang/leveranse';
import { oppdaterStatus, sisteOmgang } from './deler';

/**
 * Stops a delivery whose part in turn certainly did not reach Skatteetaten; otherwise refused. With nothing received
 * it is a draft again. When earlier parts were received those stand, and the delivery is `delvis_mottatt`.
 */
export async function avbrytInnsending({
  leveranse,
  utfoerer,
}: Leveransetilgang): Promise<Resultat<null, 'kan_ikke'>> {
  return db().$transaction(async (tx) => {
    await laasLeveranse(tx, leveranse.id);
    const omgang = await sisteOmgang(tx, leveranse.id);
    const avbrutte = await kanAvbrytes(tx, leveranse.id, omgang);
    if (!avbrutte) return feil('kan_ikke');
    const tid = naa();
    await tx.innsending.updateMany({
      where: { id: { in: avbrutte } },
      data: { tilstand: 'avbrutt', endret: tid },
    });
    await oppdaterStatus(tx, leveranse.id, omgang, tid);
    await varsle(tx, { leveranseId: leveranse.id, hva: 'status' });
    await skrivHendelse(tx, {
      kjede: `org:${utfoerer.oppgavegiver.orgnr}`,
      type: 'innsending_avbrutt',
      innsenderId: utfoerer.innsenderId,
      leveranseId: leveranse.id,
      data: { deler: avbrutte.length },
    });
    return ok(null);
  });
}

/** The part in turn and those after it, locked so that no attempt at them begins meanwhile; undefined: not now. */
async function kanAvbrytes(
  tx: Transaksjon,
  leveranseId: string,
  omgang: number,
): Promise<string[] | undefined> {
  const deler = await tx.$queryRaw<
    { id: string; del: number; tilstand: Tilstand; kanAvbrytes: boolean; leaseEier: string | null }[]
  >`SELECT "id", "del", "tilstand", "kanAvbrytes", "leaseEier" FROM "Innsending"
    WHERE "leveranseId" = ${leveranseId}::uuid AND "omgang" = ${omgang} FOR UPDATE`;
  const gjeldende = gjeldendeDel(deler);
  if (!gjeldende || !['venter', 'maa_avklares'].includes(gjeldende.tilstand)) return undefined;
  if (!gjeldende.kanAvbrytes || gjeldende.leaseEier) return undefined;
  return deler.filter(({ del }) => del >= gjeldende.del).map(({ id }) => id);
}
