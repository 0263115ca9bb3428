import 'server-only';
import { aapneInntektsaar, fristFor, nesteFristaar } from '@/lib/leveranse/inntektsaar';
import type { Klarstatus } from '@/lib/leveranse/klarmerke';
import type { Leveransestatus } from '@/lib/leveranse/status';
import { ordningMed } from '@/lib/ordninger/register';
import { db } from '../db';
import { type Kjede, lesKjede, MED_KJEDE } from './hentKjede';
import type { Utfoerer } from '../tilgang/organisasjoner';

export interface Oversiktsrad {
  id: string;
  ordning: string;
  inntektsaar: number;
  status: Leveransestatus;
  antall: number;
  /** In øre, in the order of the declaration; undefined when too large to be exact. */
  summer: readonly (number | undefined)[];
  antallFeil: number;
  ingenOppgaver: boolean;
  /** Skatteetaten refused the last attempt, and the draft is open again. */
  tilbakevist: boolean;
  /** lib/leveranse/klarmerke.ts, of a draft. */
  klarstatus: Klarstatus | null;
  endret: Date;
  kjede: Kjede;
}

export interface Frist {
  ordning: string;
  inntektsaar: number;
  dag: string;
  /** What there is for it: the furthest that a delivery for this year has come. */
  status: 'ikke_startet' | 'utkast' | 'sendt';
  utkastId: string | null;
}

export interface Oversikt {
  frister: Frist[];
  leveranser: Oversiktsrad[];
}

/** What is due, open and done for the organisation, newest first. */
export async function hentOversikt(utfoerer: Utfoerer, naa = new Date()): Promise<Oversikt> {
  const funnet = await db().leveranse.findMany({
    where: { oppgavegiverId: utfoerer.oppgavegiver.id, ordning: { in: [...utfoerer.ordninger] } },
    orderBy: { endret: 'desc' },
    take: 200,
    omit: { hode: true, klarmerke: true },
    include: {
      ...MED_KJEDE,
      innsendinger: { select: { tilstand: true }, orderBy: { opprettet: 'desc' }, take: 1 },
    },
  });
  const leveranser = funnet.map((l) => ({
    id: l.id,
    ordning: l.ordning,
    inntektsaar: l.inntektsaar,
    status: l.status as Leveransestatus,
    antall: l.antall,
    summer: l.summer.map(Number).map((sum) => (Number.isSafeInteger(sum) ? sum : undefined)),
    antallFeil: l.antallFeil,
    ingenOppgaver: l.ingenOppgaver,
    tilbakevist: l.status === 'utkast' && l.innsendinger[0]?.tilstand === 'tilbakevist',
    klarstatus: l.status === 'utkast' ? (l.klarstatus as Klarstatus | null) : null,
    endret: l.endret,
    kjede: lesKjede(l),
  }));
  return { leveranser, frister: utfoerer.ordninger.flatMap((id) => fristerFor(id, leveranser, naa)) };
}

/** The deadline that comes next, and how far the year it is for has come. */
function fristerFor(ordningId: string, leveranser: readonly Oversiktsrad[], naa: Date): Frist[] {
  const ordning = ordningMed(ordningId);
  const inntektsaar = nesteFristaar(ordning, naa);
  if (!aapneInntektsaar(ordning, naa).includes(inntektsaar)) return [];
  const dennes = leveranser.filter((l) => l.ordning === ordningId && l.inntektsaar === inntektsaar);
  const utkast = dennes.find((l) => l.status === 'utkast');
  const status = dennes.some((l) => l.status !== 'utkast') ? 'sendt' : utkast ? 'utkast' : 'ikke_startet';
  return [
    {
      ordning: ordningId,
      inntektsaar,
      dag: fristFor(ordning, inntektsaar),
      status,
      utkastId: utkast?.id ?? null,
    },
  ];
}
