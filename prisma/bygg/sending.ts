import { hentInnsending, type Innsendingsbilde } from '@/lib/server/innsending/hentInnsending';
import { sendInn } from '@/lib/server/leveranse/sendInn';
import type { Mottatt } from '@/testmiljo/skatteetaten/typer';
import type { Testorganisasjon } from '@/testmiljo/testhjelp/miljoe';
import { byggLeveranse, krev, lesPaaNytt, type Leveransevalg } from './leveranse';
import type { Proevebenk } from './proevebenk';
import { byggUtfoerer, type Bygdutfoerer } from './utfoerer';

/** A fresh organisation that the local authorities know, and its person in the portal. */
export async function nyOrganisasjon(benk: Proevebenk, valg: object = {}): Promise<Bygdutfoerer> {
  const { orgnr, navn, person } = await benk.miljoe.organisasjon(valg);
  return byggUtfoerer({ orgnr, navn, pid: person.pid });
}

/** Somebody approves the portal as the organisation's system, in Altinn. */
export const godkjennSystembruker = (
  benk: Proevebenk,
  { orgnr, pid }: Bygdutfoerer,
): Promise<Testorganisasjon> => benk.miljoe.organisasjon({ orgnr, person: { pid }, systembruker: true });

export interface BygdInnsending {
  person: Bygdutfoerer;
  leveranseId: string;
  innsendingId: string;
}

/** A delivery that a person has just confirmed: stored and waiting for the worker. */
export async function byggInnsending(
  person: Bygdutfoerer,
  valg: Leveransevalg = {},
): Promise<BygdInnsending> {
  const tilgang = await byggLeveranse(person, valg);
  const leveranseId = tilgang.leveranse.id;
  const { innsendingId } = krev(await sendInn(tilgang, tilgang.leveranse.revisjon));
  return { person, leveranseId, innsendingId };
}

export const mottattFor = (benk: Proevebenk, orgnr: string): Promise<Mottatt[]> =>
  benk.miljoe.get<Mottatt[]>(`mottatt?orgnr=${orgnr}`);

/** Where the delivery and its last innsending stand now. */
export async function bilde({
  person,
  leveranseId,
}: Pick<BygdInnsending, 'person' | 'leveranseId'>): Promise<Innsendingsbilde & { status: string }> {
  const { leveranse } = await lesPaaNytt(person, leveranseId);
  const innsending = await hentInnsending(leveranse);
  if (!innsending) throw new Error('bilde: the delivery was never sent');
  return { ...innsending, status: leveranse.status };
}
