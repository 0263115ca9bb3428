import 'server-only';
import { db } from '../db';
import type { Oekt } from '../auth/oekt';
import type { Rolle } from '@/lib/leveranse/rolle';
import { rolleFor } from '../roller/rolleFor';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import { nyNoekkel, pakkInn } from '../krypto/innpakking';
import { noekkelsted } from '../krypto/oppgavegivernoekkel';

export interface Organisasjon {
  orgnr: string;
  navn: string;
  overordnet: string | null;
  velgbar: boolean;
  ordninger: string[];
  form: string | null;
  grunn: string | null;
}

/** A person acting for an organisation: what every verb of the server core is done by. */
export interface Utfoerer {
  innsenderId: string;
  oppgavegiver: { id: string; orgnr: string; navn: string };
  ordninger: readonly string[];
  /** What the person may do in the portal for it. */
  rolle: Rolle;
  /** Through whose system user for clients it may be sent; chosen when sending. */
  agentOrgnr?: string | undefined;
}

/**
 * Everything Altinn listed for the person in this session, by name, each sub-unit right after its main unit. What was
 * said in an earlier session counts for nothing.
 */
export async function hentOrganisasjoner({ innsenderId, tilgangHentet }: Oekt): Promise<Organisasjon[]> {
  if (!tilgangHentet) return [];
  const lest = await db().tilgang.findMany({ where: { innsenderId }, omit: UTELATT });
  const alle = lest.sort((a, b) => REKKEFOELGE.compare(a.navn, b.navn));
  const kjente = new Set(alle.map(({ orgnr }) => orgnr));
  const under = new Map<string, Organisasjon[]>();
  const oeverst = alle.filter((enhet) => {
    if (!enhet.overordnet || !kjente.has(enhet.overordnet)) return true;
    under.set(enhet.overordnet, [...(under.get(enhet.overordnet) ?? []), enhet]);
    return false;
  });
  return oeverst.flatMap((enhet) => [enhet, ...(under.get(enhet.orgnr) ?? [])]);
}

/** What the page, which lists them in the browser, has no use for. */
const UTELATT = { innsenderId: true, hentet: true } as const;

/** Made once: an accountant has hundreds of clients, and localeCompare would make one for each pair. */
const REKKEFOELGE = new Intl.Collator('nb');

/** The organisation that the person works for now: the chosen one, or the only one there is. */
export async function hentValgt(oekt: Oekt): Promise<Organisasjon | undefined> {
  if (!oekt.tilgangHentet) return undefined;
  const [eneste, flere] = await db().tilgang.findMany({
    where: {
      innsenderId: oekt.innsenderId,
      velgbar: true,
      ...(oekt.valgtOrgnr && { orgnr: oekt.valgtOrgnr }),
    },
    omit: UTELATT,
    take: 2,
  });
  return flere ? undefined : eneste;
}

/** The person acting for this organisation, or undefined when Altinn gave no such right. */
export async function hentUtfoerer(oekt: Oekt, orgnr: string): Promise<Utfoerer | undefined> {
  if (!oekt.tilgangHentet) return undefined;
  const tilgang = await db().tilgang.findUnique({
    where: { innsenderId_orgnr: { innsenderId: oekt.innsenderId, orgnr } },
  });
  if (!tilgang?.velgbar) return undefined;
  const oppgavegiver = await sikreOppgavegiver(orgnr, tilgang.navn);
  const rolle = await rolleFor(oekt.innsenderId, tilgang);
  return { innsenderId: oekt.innsenderId, oppgavegiver, ordninger: tilgang.ordninger, rolle };
}

/** The organisation gets a record, and a data key of its own, the first time somebody acts for it. */
async function sikreOppgavegiver(orgnr: string, navn: string): Promise<Utfoerer['oppgavegiver']> {
  const velg = { id: true, orgnr: true, navn: true };
  const kjent = await db().oppgavegiver.findUnique({ where: { orgnr }, select: velg });
  if (kjent) return { ...kjent, navn };
  const datanoekkel = pakkInn(nyNoekkel(), noekkelsted(orgnr));
  await db().oppgavegiver.createMany({ data: [{ orgnr, navn, datanoekkel }], skipDuplicates: true });
  return db().oppgavegiver.findUniqueOrThrow({ where: { orgnr }, select: velg });
}

export async function velgOrganisasjon(oekt: Oekt, orgnr: string): Promise<boolean> {
  const utfoerer = await hentUtfoerer(oekt, orgnr);
  if (!utfoerer) return false;
  await db().$transaction(async (tx) => {
    await tx.oekt.update({ where: { id: oekt.id }, data: { valgtOrgnr: orgnr } });
    await skrivHendelse(tx, {
      kjede: `innsender:${oekt.innsenderId}`,
      type: 'organisasjon_valgt',
      innsenderId: oekt.innsenderId,
      data: { orgnr },
    });
  });
  return true;
}
