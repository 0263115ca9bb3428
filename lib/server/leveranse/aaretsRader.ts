import 'server-only';
import { harKvittering, LEVERANSESTATUSER } from '@/lib/leveranse/status';
import type { Rad } from '@/lib/ordning/typer';
import type { Transaksjon } from '../db';
import type { Leveranse } from '../tilgang/leveranse';
import { hentForrigeRader } from './forrigeRader';

interface Aaret {
  oppgavegiverId: string;
  ordning: string;
  inntektsaar: number;
}

const MED_KVITTERING = LEVERANSESTATUSER.filter(harKvittering);

/** The deliveries of a year that count: received, not wholly rejected, and not put right by a later one that was. */
async function hentGjeldende(aaret: Aaret, tx: Transaksjon): Promise<Leveranse[]> {
  const alle = await tx.leveranse.findMany({
    where: { ...aaret, status: { in: MED_KVITTERING, not: 'avvist' }, innholdSlettet: null },
    orderBy: { sendt: 'asc' },
  });
  const rettet = new Set(alle.flatMap((l) => (l.utgangspunkt === 'retter' ? [l.forgjengerId] : [])));
  // What was received in part still counts beside the one that brought the rest.
  return alle.filter((l) => l.status === 'delvis_mottatt' || !rettet.has(l.id));
}

/** The last delivery of a year that counts and has rows; undefined when there is none. */
export async function finnAaretsLeveranse(aaret: Aaret, tx: Transaksjon): Promise<Leveranse | undefined> {
  return (await hentGjeldende(aaret, tx)).filter(({ ingenOppgaver }) => !ingenOppgaver).at(-1);
}

/** What stands at Skatteetaten for a year, as far as we know, in the order in which it was sent. */
export async function hentAaretsRader(aaret: Aaret, tx: Transaksjon): Promise<Rad[]> {
  const rader: Rad[] = [];
  for (const leveranse of await hentGjeldende(aaret, tx)) {
    for (const rad of await hentForrigeRader(leveranse, tx)) if (rad.staar) rader.push(rad);
  }
  return rader;
}
