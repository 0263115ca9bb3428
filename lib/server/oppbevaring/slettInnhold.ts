import 'server-only';
import { norskDag } from '@/lib/felles/dato';
import { TOMT_HODE } from '@/lib/leveranse/hode';
import { slettesDag } from '@/lib/leveranse/oppbevaring';
import { erUnderveis, kanEndres, type Leveransestatus } from '@/lib/leveranse/status';
import { env } from '@/lib/env';
import type { Leveranse } from '@/prisma/generated/client';
import { db, type Transaksjon } from '../db';
import { varsle } from '../direkte/varsle';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import { krypterHode } from '../leveranse/hode';
import { laasLeveranse } from '../leveranse/laas';
import { slettebevis } from './avtrykk';

/**
 * Deletes a delivery whose time is up, with proof in the log, in one transaction. A draft goes altogether. Of what was
 * sent everything that is personal goes, and that it was sent stays: ids, counts, sums, hashes and times. What is not
 * due, or on its way to Skatteetaten, is left as it is.
 */
export async function slettInnhold(leveranseId: string, naa: Date): Promise<boolean> {
  return db().$transaction(async (tx) => {
    await laasLeveranse(tx, leveranseId);
    const leveranse = await tx.leveranse.findUnique({
      where: { id: leveranseId },
      include: { oppgavegiver: { select: { orgnr: true } } },
    });
    if (!leveranse || !erModen(leveranse, naa)) return false;
    const utkast = kanEndres(leveranse.status as Leveransestatus);
    const bevis = await slettebevis(tx, leveranse);
    if (utkast) await slettAlt(tx, leveranse.id);
    else await toem(tx, leveranse, naa);
    await skrivHendelse(tx, {
      kjede: `org:${leveranse.oppgavegiver.orgnr}`,
      type: 'innhold_slettet',
      leveranseId,
      data: { ordning: leveranse.ordning, inntektsaar: leveranse.inntektsaar, utkast, ...bevis },
    });
    await varsle(tx, { leveranseId, hva: 'status' });
    return true;
  });
}

function erModen(leveranse: Leveranse, naa: Date): boolean {
  const status = leveranse.status as Leveransestatus;
  if (leveranse.innholdSlettet || erUnderveis(status)) return false;
  return slettesDag({ ...leveranse, status }, env().OPPBEVARING_AAR) <= norskDag(naa);
}

async function slettAlt(tx: Transaksjon, leveranseId: string): Promise<void> {
  // Those of a draft were refused or cancelled: there is no receipt that hangs on them.
  await tx.tilbakemelding.deleteMany({ where: { innsending: { leveranseId } } });
  await tx.innsending.deleteMany({ where: { leveranseId } });
  await tx.leveranse.delete({ where: { id: leveranseId } });
}

async function toem(tx: Transaksjon, { id, oppgavegiverId }: Leveranse, naa: Date): Promise<void> {
  const leveranseId = id;
  const tomt = new Uint8Array();
  await tx.rad.deleteMany({ where: { leveranseId } });
  await tx.radbunke.deleteMany({ where: { leveranseId } });
  await tx.slettetRad.deleteMany({ where: { leveranseId } });
  await tx.tilbakemelding.updateMany({ where: { innsending: { leveranseId } }, data: { innhold: tomt } });
  await tx.innsending.updateMany({
    where: { leveranseId },
    data: { melding: tomt, svar: null, avklaring: null },
  });
  await tx.leveranse.update({
    where: { id },
    data: {
      innholdSlettet: naa,
      hode: await krypterHode(oppgavegiverId, id, TOMT_HODE),
      referanseHash: null,
      klarstatus: null,
      klarmerke: null,
    },
  });
}
