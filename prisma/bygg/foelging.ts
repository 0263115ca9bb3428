import { utfoerForsoek } from '@/lib/server/innsending/utfoerForsoek';
import { db } from '@/lib/server/db';
import type { Scenarionavn } from '@/testmiljo/scenarier';
import type { Leveransevalg } from './leveranse';
import type { Proevebenk } from './proevebenk';
import { type BygdInnsending, byggInnsending, nyOrganisasjon } from './sending';
import type { Bygdutfoerer } from './utfoerer';

export interface Mottattvalg extends Leveransevalg {
  /** How the feedback is; armed before the delivery is received. */
  scenario?: Scenarionavn;
  /** When the feedback can be seen, in milliseconds after receipt. */
  ms?: number;
  person?: Bygdutfoerer;
}

/** A delivery that Skatteetaten has received, and whose feedback is there. */
export async function byggMottatt(benk: Proevebenk, valg: Mottattvalg = {}): Promise<BygdInnsending> {
  const { scenario, ms = 0, person = await nyOrganisasjon(benk), ...leveranse } = valg;
  await benk.miljoe.post('tilbakemelding', { orgnr: person.orgnr, ms });
  if (scenario) await benk.miljoe.scenario(scenario, { orgnr: person.orgnr });
  const sendt = await byggInnsending(person, leveranse);
  await utfoerForsoek(sendt.innsendingId);
  return sendt;
}

/** Everything that is known of the following of one innsending. */
export async function foelgebilde({ innsendingId }: Pick<BygdInnsending, 'innsendingId'>) {
  const { dom, kvittering, tilbakemeldinger, leveranse } = await db().innsending.findUniqueOrThrow({
    where: { id: innsendingId },
    include: { kvittering: true, tilbakemeldinger: { orderBy: { hentet: 'asc' } }, leveranse: true },
  });
  return {
    dom,
    status: leveranse.status,
    hinder: kvittering?.foelgesHinder ?? null,
    neste: kvittering?.foelgesNeste ?? null,
    antall: kvittering?.foelgesForsoek ?? 0,
    dokumenter: tilbakemeldinger.map((dokument) => [dokument.dom, dokument.grunn] as const),
  };
}
