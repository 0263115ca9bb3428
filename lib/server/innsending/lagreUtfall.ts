import 'server-only';
import { kanProeves, type Tilstand } from '@/lib/innsending/tilstand';
import { etterSvar, type Forsoekssvar, type Neste } from '@/lib/innsending/utfall';
import { skalGisOpp, ventetid } from '@/lib/innsending/ventetid';
import { env } from '@/lib/env';
import { db, type Transaksjon } from '../db';
import { varsle } from '../direkte/varsle';
import { type Hendelsetype, skrivHendelse } from '../hendelse/skrivHendelse';
import { bestillForsoek } from '../jobber/bestillForsoek';
import { krypter } from '../krypto/aes';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import { naa } from '../klokke';
import { laasLeveranse } from '../leveranse/laas';
import { avslutteDel, oppdaterStatus } from './deler';
import { lagreKvittering, vurderKvittering } from './kvittering';
import type { TattInnsending } from './lease';
import type { Sendingssvar } from './send';

const HENDELSE: Partial<Record<Tilstand, Hendelsetype>> = {
  mottatt: 'innsending_mottatt',
  tilbakevist: 'innsending_tilbakevist',
  maa_avklares: 'innsending_maa_avklares',
};

/**
 * Stores what an attempt came to, the answer untouched, and orders what is next: another attempt, or the part after
 * this one. Nothing is stored for an owner whose lease another has taken over: the outcome is theirs, and the key
 * makes both the same.
 */
export async function lagreUtfall(
  innsending: TattInnsending,
  eier: string,
  { svar, fraSkatteetaten }: Sendingssvar,
): Promise<void> {
  const leveranse = await db().leveranse.findUniqueOrThrow({
    where: { id: innsending.leveranseId },
    include: { oppgavegiver: { select: { orgnr: true } } },
  });
  const svarfelt = await svarfelter(innsending, leveranse.oppgavegiverId, fraSkatteetaten);
  const tid = naa();
  const antallForsoek = innsending.antallForsoek + 1;
  await db().$transaction(async (tx) => {
    // First the delivery, then its innsending, as every other verb takes them: the other way round is a deadlock.
    await laasLeveranse(tx, leveranse.id);
    const vurdert = await vurderKvittering(tx, leveranse, innsending, fraSkatteetaten);
    const neste = nesteFor(innsending, vurdert ?? svar, tid);
    const nesteForsoek = new Date(
      tid.getTime() + ventetid(antallForsoek, env().SENDING_BACKOFF_MS, Math.random()),
    );
    const { count } = await tx.innsending.updateMany({
      where: { id: innsending.id, leaseEier: eier },
      data: {
        ...neste,
        ...svarfelt,
        antallForsoek,
        nesteForsoek,
        leaseEier: null,
        leaseTil: null,
        endret: tid,
      },
    });
    if (count !== 1) return;
    if (neste.tilstand === 'mottatt') await lagreKvittering(tx, innsending.id, fraSkatteetaten);
    await skrivHendelse(tx, {
      kjede: `org:${leveranse.oppgavegiver.orgnr}`,
      type: HENDELSE[neste.tilstand] ?? 'innsending_forsoekt',
      leveranseId: leveranse.id,
      data: {
        innsendingId: innsending.id,
        forsoek: antallForsoek,
        tilstand: neste.tilstand,
        ...(neste.aarsak && { aarsak: neste.aarsak }),
      },
    });
    await gaaVidere(tx, innsending, neste.tilstand, nesteForsoek);
    await oppdaterStatus(tx, leveranse.id, innsending.omgang, tid);
    await varsle(tx, { leveranseId: leveranse.id, hva: 'status' });
  });
}

async function gaaVidere(
  tx: Transaksjon,
  innsending: TattInnsending,
  tilstand: Tilstand,
  nesteForsoek: Date,
): Promise<void> {
  if (kanProeves(tilstand)) return bestillForsoek(tx, innsending.id, nesteForsoek);
  const nesteDel = await avslutteDel(tx, innsending, tilstand);
  if (nesteDel) await bestillForsoek(tx, nesteDel);
}

function nesteFor(innsending: TattInnsending, svar: Forsoekssvar, tid: Date): Neste {
  const { kanVaereMottatt, kanAvbrytes, foersteForsoek } = innsending;
  const sted = { tilstand: innsending.tilstand as Tilstand, kanVaereMottatt, kanAvbrytes };
  const neste = etterSvar(sted, svar, foersteForsoek !== null && skalGisOpp(foersteForsoek, tid));
  if (!neste) throw new Error(`an innsending that is ${innsending.tilstand} was tried`);
  return neste;
}

async function svarfelter(
  innsending: TattInnsending,
  oppgavegiverId: string,
  svar: Sendingssvar['fraSkatteetaten'],
) {
  if (!svar || !('raatt' in svar)) return {};
  const noekkel = await oppgavegivernoekkel(oppgavegiverId);
  return {
    svar: krypter(noekkel, svar.raatt, `svar:${innsending.id}`),
    svarStatus: 'status' in svar ? svar.status : 200,
  };
}
