import 'server-only';
import { db, Prisma } from '../db';
import type { Utfoerer } from '../tilgang/organisasjoner';
import type { Hendelsetype } from './skrivHendelse';

/** Which lines of the log; a field that is left out does not narrow. */
export interface Loggfilter {
  type?: Hendelsetype | undefined;
  /** `portalen`: what the portal did by itself. */
  innsenderId?: string | undefined;
  leveranseId?: string | undefined;
  /** First and last day, YYYY-MM-DD in Norway. */
  fra?: string | undefined;
  til?: string | undefined;
  /** Only lines before this number. */
  foer?: number | undefined;
}

export interface Logglinje {
  nr: number;
  tid: Date;
  type: Hendelsetype;
  innsenderId: string | null;
  leveranseId: string | null;
  /** Undefined when the delivery is deleted. */
  leveranse: { ordning: string; inntektsaar: number } | undefined;
  data: Readonly<Record<string, string | number | boolean | null>>;
  hash: string;
}

type Raalinje = Omit<Logglinje, 'leveranse'> & { ordning: string | null; inntektsaar: number | null };

/**
 * Lines of the organisation's log, the latest first. Those about an ordning that the person has no right to are left
 * out, as its deliveries are everywhere else.
 */
export async function hentLogg(
  { oppgavegiver: { orgnr }, ordninger }: Utfoerer,
  filter: Loggfilter,
  antall: number,
): Promise<Logglinje[]> {
  const tillatte = [...ordninger];
  const krav = [
    Prisma.sql`h."kjede" = ${`org:${orgnr}`}`,
    Prisma.sql`(l."ordning" IS NULL OR l."ordning" = ANY(${tillatte}))`,
    Prisma.sql`(h."data"->>'ordning' IS NULL OR h."data"->>'ordning' = ANY(${tillatte}))`,
    ...avgrensninger(filter),
  ];
  const linjer = await db().$queryRaw<Raalinje[]>`
    SELECT h."nr", h."tid", h."type", h."innsenderId", h."leveranseId", h."data", h."hash", l."ordning", l."inntektsaar"
    FROM "Hendelse" h LEFT JOIN "Leveranse" l ON l."id" = h."leveranseId"
    WHERE ${Prisma.join(krav, ' AND ')} ORDER BY h."nr" DESC LIMIT ${antall}`;
  return linjer.map(({ ordning, inntektsaar, ...linje }) => ({
    ...linje,
    leveranse: ordning && inntektsaar ? { ordning, inntektsaar } : undefined,
  }));
}

function avgrensninger({ type, innsenderId, leveranseId, fra, til, foer }: Loggfilter): Prisma.Sql[] {
  const valgte: Prisma.Sql[] = [];
  if (type) valgte.push(Prisma.sql`h."type" = ${type}`);
  if (innsenderId === 'portalen') valgte.push(Prisma.sql`h."innsenderId" IS NULL`);
  else if (innsenderId) valgte.push(Prisma.sql`h."innsenderId" = ${innsenderId}::uuid`);
  if (leveranseId) valgte.push(Prisma.sql`h."leveranseId" = ${leveranseId}::uuid`);
  if (fra) valgte.push(Prisma.sql`h."tid" >= ${fra}::date::timestamp AT TIME ZONE 'Europe/Oslo'`);
  if (til) valgte.push(Prisma.sql`h."tid" < (${til}::date + 1)::timestamp AT TIME ZONE 'Europe/Oslo'`);
  if (foer) valgte.push(Prisma.sql`h."nr" < ${foer}`);
  return valgte;
}

/** Who stands in the organisation's log, for choosing among them. */
export async function hentLoggpersoner({ oppgavegiver: { orgnr } }: Utfoerer): Promise<string[]> {
  const funnet = await db().hendelse.groupBy({
    by: ['innsenderId'],
    where: { kjede: `org:${orgnr}`, innsenderId: { not: null } },
  });
  return funnet.flatMap(({ innsenderId }) => innsenderId ?? []).sort();
}

/**
 * Someone else in the log: the same four signs each time, which tell nothing about the person. Names are not kept, and
 * a fødselsnummer is never shown.
 */
export const kjennetegn = (innsenderId: string): string => innsenderId.slice(-4).toUpperCase();
