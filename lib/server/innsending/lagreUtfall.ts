import 'server-only';
import { kanProeves, type Tilstand } from '@/lib/innsending/tilstand';
import type { Utfall } from '@/lib/innsending/utfall';
import { skalGisOpp, ventetid } from '@/lib/innsending/ventetid';
import type { Leveransestatus } from '@/lib/leveranse/status';
import type { Innsendingssvar } from '@/lib/myndigheter/skatteetaten/innsending';
import { env } from '@/lib/env';
import type { Innsending } from '@/prisma/generated/client';
import { db, type Transaksjon } from '../db';
import { type Hendelsetype, skrivHendelse } from '../hendelse/skrivHendelse';
import { varsleOm } from '../epostvarsel/varsleOm';
import { bestillForsoek } from '../jobber/bestillForsoek';
import { krypter } from '../krypto/aes';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import { naa } from '../klokke';
import { laasLeveranse } from '../leveranse/laas';

interface Forsoeksresultat {
  utfall: Utfall;
  fraSkatteetaten: Innsendingssvar | undefined;
  kanVaereMottatt: boolean;
  kanAvbrytes: boolean;
}

/** The delivery's status that goes with the state of its innsending. A refusal reopens the draft. */
const STATUS: Record<Tilstand, Leveransestatus> = {
  klar: 'sendes',
  venter: 'sendes',
  ukjent: 'ukjent',
  maa_avklares: 'maa_avklares',
  mottatt: 'mottatt',
  tilbakevist: 'utkast',
  avbrutt: 'utkast',
};

const HENDELSE: Partial<Record<Tilstand, Hendelsetype>> = {
  mottatt: 'innsending_mottatt',
  tilbakevist: 'innsending_tilbakevist',
  maa_avklares: 'innsending_maa_avklares',
};

/** Stores what an attempt came to, the answer untouched, and orders the next attempt where there is to be one. */
export async function lagreUtfall(
  innsending: Innsending,
  eier: string,
  resultat: Forsoeksresultat,
): Promise<void> {
  const tid = naa();
  const utfall = medOppgivelse(resultat.utfall, innsending, tid);
  const antallForsoek = innsending.antallForsoek + 1;
  const venter = ventetid(antallForsoek, env().SENDING_BACKOFF_MS, Math.random());
  const nesteForsoek = new Date(tid.getTime() + venter);
  const leveranse = await db().leveranse.findUniqueOrThrow({
    where: { id: innsending.leveranseId },
    include: { oppgavegiver: { select: { orgnr: true } } },
  });
  const svar = await svarfelter(innsending, leveranse.oppgavegiverId, resultat.fraSkatteetaten);
  await db().$transaction(async (tx) => {
    // First the delivery, then its innsending, as every other verb takes them: the other way round is a deadlock.
    await laasLeveranse(tx, leveranse.id);
    const { count } = await tx.innsending.updateMany({
      where: { id: innsending.id, leaseEier: eier },
      data: {
        tilstand: utfall.tilstand,
        aarsak: 'aarsak' in utfall ? utfall.aarsak : null,
        kanVaereMottatt: resultat.kanVaereMottatt,
        kanAvbrytes: resultat.kanAvbrytes,
        antallForsoek,
        nesteForsoek,
        leaseEier: null,
        leaseTil: null,
        endret: tid,
        ...svar,
      },
    });
    // Somebody took over while this attempt hung: the outcome is theirs to store, and the key makes both the same.
    if (count !== 1) return;
    await lagreKvittering(tx, innsending.id, resultat.fraSkatteetaten);
    await tx.leveranse.update({
      where: { id: leveranse.id },
      data: { status: STATUS[utfall.tilstand], endret: tid },
    });
    await varsleOm(
      tx,
      leveranse.id,
      utfall.tilstand === 'tilbakevist' ? 'tilbakevist' : STATUS[utfall.tilstand],
    );
    await skrivHendelse(tx, {
      kjede: `org:${leveranse.oppgavegiver.orgnr}`,
      type: HENDELSE[utfall.tilstand] ?? 'innsending_forsoekt',
      leveranseId: leveranse.id,
      data: { innsendingId: innsending.id, forsoek: antallForsoek, tilstand: utfall.tilstand },
    });
    if (kanProeves(utfall.tilstand)) await bestillForsoek(tx, innsending.id, nesteForsoek);
  });
}

function medOppgivelse(utfall: Utfall, { foersteForsoek }: Innsending, tid: Date): Utfall {
  const gisOpp = kanProeves(utfall.tilstand) && foersteForsoek && skalGisOpp(foersteForsoek, tid);
  return gisOpp ? { tilstand: 'maa_avklares', aarsak: 'gitt_opp' } : utfall;
}

async function svarfelter(innsending: Innsending, oppgavegiverId: string, svar: Innsendingssvar | undefined) {
  if (!svar || !('raatt' in svar)) return {};
  const noekkel = await oppgavegivernoekkel(oppgavegiverId);
  return {
    svar: krypter(noekkel, svar.raatt, `svar:${innsending.id}`),
    svarStatus: 'status' in svar ? svar.status : 200,
  };
}

async function lagreKvittering(
  tx: Transaksjon,
  innsendingId: string,
  svar: Innsendingssvar | undefined,
): Promise<void> {
  if (svar?.type !== 'mottatt') return;
  await tx.kvittering.create({
    data: {
      innsendingId,
      dialogId: svar.dialogId,
      forsendelseId: svar.forsendelseId,
      referanse: svar.oppgavegiversLeveranseReferanse ?? null,
      antallOppgaver: svar.antallOppgaver ?? null,
    },
  });
}
