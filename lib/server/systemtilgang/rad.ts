import 'server-only';
import type { Systemtilgang, Systemtilgangsslag, Systemtilgangsstatus } from '@/lib/leveranse/systemtilgang';
import { ventFoerSjekk } from '@/lib/leveranse/systemtilgang';
import type { Forespoerselslag, Forespoerselstatus } from '@/lib/myndigheter/altinn/systembruker';
import type { Prisma } from '@/prisma/generated/client';
import { db } from '../db';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import { naa } from '../klokke';

/** In Altinn's register a system user is known by its owner and this; absent, by the owner's own number. */
export const EXTERNAL_REF: Record<Systemtilgangsslag, string | undefined> = {
  egen: undefined,
  klienter: 'klienter',
};

/** What is stored of an organisation's approval, with whose it is. */
export type Systembrukerrad = Prisma.SystembrukerGetPayload<{
  include: { oppgavegiver: { select: { orgnr: true } } };
}>;

const MED_ORGNR = { oppgavegiver: { select: { orgnr: true } } } as const;

export const STATUS: Record<Forespoerselstatus, Systemtilgangsstatus> = {
  New: 'venter',
  Accepted: 'godkjent',
  Rejected: 'avvist',
  Denied: 'nektet',
  Timedout: 'utloept',
  Ukjent: 'ukjent',
};

export const tilSystemtilgang = (rad: Systembrukerrad): Systemtilgang => ({
  ...rad,
  status: rad.status as Systemtilgangsstatus,
});

export const forespoerselslag = (rad: Pick<Systembrukerrad, 'slag' | 'endring'>): Forespoerselslag =>
  rad.endring ? 'endring' : rad.slag === 'klienter' ? 'agent' : 'standard';

export const lesRad = (oppgavegiverId: string, slag: Systemtilgangsslag): Promise<Systembrukerrad | null> =>
  db().systembruker.findUnique({
    where: { oppgavegiverId_slag: { oppgavegiverId, slag } },
    include: MED_ORGNR,
  });

export const radMedId = (id: string): Promise<Systembrukerrad | null> =>
  db().systembruker.findUnique({ where: { id }, include: MED_ORGNR });

export type Radendring = Prisma.SystembrukerUncheckedUpdateInput & { status: Systemtilgangsstatus };

/** Stores what Altinn has said, and when to ask next. A new status is written in the log. */
export async function lagreSvar(rad: Systembrukerrad, endring: Radendring): Promise<Systembrukerrad> {
  const nytt = endring.status !== rad.status;
  const antallSjekk = nytt ? 0 : rad.antallSjekk + 1;
  const vent = ventFoerSjekk(endring.status, antallSjekk);
  const tid = naa();
  return db().$transaction(async (tx) => {
    const lagret = await tx.systembruker.update({
      where: { id: rad.id },
      data: {
        ...endring,
        antallSjekk,
        sjekket: tid,
        nesteSjekk: vent === undefined ? null : new Date(tid.getTime() + vent),
        ...(nytt && { oppdatert: tid }),
      },
      include: MED_ORGNR,
    });
    if (nytt) {
      await skrivHendelse(tx, {
        kjede: `org:${rad.oppgavegiver.orgnr}`,
        type: 'systembruker_endret',
        data: { slag: rad.slag, fra: rad.status, til: endring.status },
      });
    }
    return lagret;
  });
}
