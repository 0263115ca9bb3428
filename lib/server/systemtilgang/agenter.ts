import 'server-only';
import type { Oekt } from '../auth/oekt';
import { db } from '../db';
import { STYRENDE_ROLLER } from '../tilgang/grunnlag';
import { hentUtfoerer, type Utfoerer } from '../tilgang/organisasjoner';
import { finnGodkjent } from './sjekk';

/** An organisation of the sender's own that has a system user for clients. */
export interface Agent {
  orgnr: string;
  navn: string;
}

/** Beyond this many own organisations Altinn is not asked about each: then somebody looks at its page first. */
const MAKS_SPURT = 5;
const SPOER_IGJEN_MS = 10 * 60_000;
const husk = globalThis as { __agenterSpurt?: Map<string, number> };
const spurt = (): Map<string, number> => (husk.__agenterSpurt ??= new Map());

/**
 * Through whom the person may send for an oppgavegiver that has no system user of its own: the person's own
 * organisations with an approved system user for clients. Whose clients they are is Altinn's to know.
 */
export async function hentAgenter(oekt: Oekt, { oppgavegiver }: Utfoerer): Promise<Agent[]> {
  const eget = await db().systembruker.findFirst({
    where: { oppgavegiverId: oppgavegiver.id, slag: 'egen', systembrukerId: { not: null } },
  });
  if (eget || !oekt.tilgangHentet) return [];
  const mine = await db().tilgang.findMany({
    where: { innsenderId: oekt.innsenderId, velgbar: true, orgnr: { not: oppgavegiver.orgnr } },
    select: { orgnr: true, navn: true, grunnlag: true },
  });
  if (mine.length === 0) return [];
  const kjente = await godkjenteBlant(mine);
  if (kjente.length > 0) return kjente;
  const egne = mine.filter(({ grunnlag }) => grunnlag.some((rolle) => STYRENDE_ROLLER.has(rolle)));
  if (egne.length > MAKS_SPURT) return [];
  await Promise.all(egne.map(({ orgnr }) => spoerEnGang(oekt, orgnr)));
  return godkjenteBlant(egne);
}

async function godkjenteBlant(mine: readonly Agent[]): Promise<Agent[]> {
  const rader = await db().systembruker.findMany({
    where: {
      slag: 'klienter',
      systembrukerId: { not: null },
      oppgavegiver: { orgnr: { in: mine.map(({ orgnr }) => orgnr) } },
    },
    select: { oppgavegiver: { select: { orgnr: true } } },
  });
  const med = new Set(rader.map(({ oppgavegiver }) => oppgavegiver.orgnr));
  return mine
    .filter(({ orgnr }) => med.has(orgnr))
    .map(({ orgnr, navn }) => ({ orgnr, navn }))
    .sort((a, b) => a.navn.localeCompare(b.navn, 'nb'));
}

async function spoerEnGang(oekt: Oekt, orgnr: string): Promise<void> {
  if (Date.now() - (spurt().get(orgnr) ?? 0) < SPOER_IGJEN_MS) return;
  spurt().set(orgnr, Date.now());
  const utfoerer = await hentUtfoerer(oekt, orgnr);
  if (utfoerer) await finnGodkjent(utfoerer.oppgavegiver, 'klienter');
}

/** The one that the sender chose, if it is one of theirs; else the only one there is, or the first. */
export async function velgAgent(
  oekt: Oekt,
  utfoerer: Utfoerer,
  oensket: string | undefined,
): Promise<Utfoerer> {
  const agenter = await hentAgenter(oekt, utfoerer);
  const valgt = agenter.find(({ orgnr }) => orgnr === oensket) ?? agenter[0];
  return { ...utfoerer, agentOrgnr: valgt?.orgnr };
}
