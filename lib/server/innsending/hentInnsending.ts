import 'server-only';
import type { Dom } from '@/lib/innsending/dom';
import { visteDel } from '@/lib/innsending/rekkefoelge';
import type { Aarsak, Tilstand } from '@/lib/innsending/tilstand';
import { type Feilsvar, tolkFeilsvar } from '@/lib/myndigheter/skatteetaten/feilsvar';
import type { Innsending, Kvittering } from '@/prisma/generated/client';
import { db } from '../db';
import { dekrypter } from '../krypto/aes';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import { dekrypterAvklaring, type Lagretavklaring } from './lagretAvklaring';
import { radavvik, type Radavvik } from './radavvik';

/** One part of a delivery, which goes as one message. Most deliveries have one. */
export interface Delinnsending {
  id: string;
  /** Part `del` of `deler`, of which the first oppgave is number `foersteOppgave + 1` of the delivery. */
  del: number;
  deler: number;
  foersteOppgave: number;
  tilstand: Tilstand;
  aarsak: Aarsak | null;
  antall: number;
  /** In øre. */
  summer: readonly number[];
  sha256: string;
  antallForsoek: number;
  nesteForsoek: Date;
  /** An attempt may have arrived without an answer coming back. */
  kanVaereMottatt: boolean;
  /** It is certain that nothing was received. */
  kanAvbrytes: boolean;
  opprettet: Date;
  /** Skatteetaten's refusal, read from the stored answer. Holds the values that were sent. */
  feilsvar: Feilsvar | undefined;
  kvittering: Kvittering | null;
  /** What a person was told by Skatteetaten, where that is what ended it. */
  avklaring: Lagretavklaring | undefined;
  /** Skatteetaten's verdict, once there is one. */
  dom: Dom | null;
  /** Of a refused part of several: the remarks that are certain to be about one oppgave. */
  radavvik: readonly Radavvik[];
}

/** The part that stands for the delivery (`visteDel`), and all its parts in order. */
export interface Innsendingsbilde extends Delinnsending {
  delene: readonly Delinnsending[];
}

/** What came of the last time that a delivery was sent, or undefined when it never was. */
export async function hentInnsending(leveranse: {
  id: string;
  oppgavegiverId: string;
}): Promise<Innsendingsbilde | undefined> {
  const alle = await db().innsending.findMany({
    where: { leveranseId: leveranse.id },
    orderBy: [{ omgang: 'desc' }, { del: 'asc' }],
    omit: { melding: true },
    include: { kvittering: true },
  });
  const siste = alle.filter(({ omgang }) => omgang === alle[0]?.omgang);
  const delene = await Promise.all(siste.map((del) => tilBilde(del, leveranse.oppgavegiverId)));
  const vist = visteDel(delene);
  return vist && { ...vist, delene };
}

type Lagret = Omit<Innsending, 'melding'> & { kvittering: Kvittering | null };

async function tilBilde(innsending: Lagret, oppgavegiverId: string): Promise<Delinnsending> {
  const feilsvar = await lesFeilsvar(innsending, oppgavegiverId);
  return {
    id: innsending.id,
    del: innsending.del,
    deler: innsending.deler,
    foersteOppgave: innsending.foersteOppgave,
    tilstand: innsending.tilstand as Tilstand,
    aarsak: innsending.aarsak as Aarsak | null,
    antall: innsending.antall,
    summer: innsending.summer.map(Number),
    sha256: innsending.sha256,
    antallForsoek: innsending.antallForsoek,
    nesteForsoek: innsending.nesteForsoek,
    kanVaereMottatt: innsending.kanVaereMottatt,
    kanAvbrytes: innsending.kanAvbrytes,
    opprettet: innsending.opprettet,
    feilsvar,
    radavvik: feilsvar && innsending.deler > 1 ? await radavvik(innsending.id, feilsvar) : [],
    kvittering: innsending.kvittering,
    avklaring: dekrypterAvklaring(await oppgavegivernoekkel(oppgavegiverId), innsending),
    dom: innsending.dom as Dom | null,
  };
}

async function lesFeilsvar(innsending: Lagret, oppgavegiverId: string): Promise<Feilsvar | undefined> {
  if (!innsending.svar || !innsending.svarStatus || innsending.svarStatus === 200) return undefined;
  const noekkel = await oppgavegivernoekkel(oppgavegiverId);
  const raatt = dekrypter(noekkel, innsending.svar, `svar:${innsending.id}`).toString('utf8');
  return tolkFeilsvar(innsending.svarStatus, raatt);
}
