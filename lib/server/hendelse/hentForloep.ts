import 'server-only';
import { db, Prisma } from '../db';
import type { Hendelsetype } from './skrivHendelse';

/** What persons do to a delivery; opening, downloading and what the portal does by itself are in the log alone. */
const FORLOEP: readonly Hendelsetype[] = [
  'utkast_opprettet',
  'rader_endret',
  'hode_endret',
  'omfang_valgt',
  'klar_merket',
  'klar_sendt_tilbake',
  'innsending_bestilt',
  'innsending_gjenopptatt',
  'innsending_avbrutt',
  'innsending_avklart',
];

/** One person's doings of one kind. */
export interface Forloepslinje {
  innsenderId: string;
  type: Hendelsetype;
  antall: number;
  sist: Date;
}

/** Who has done what with a delivery, from the log, the latest last; only what came after the last hendelse of type `etter` where given. */
export function hentForloep(leveranseId: string, etter?: Hendelsetype): Promise<Forloepslinje[]> {
  const siden = etter
    ? Prisma.sql`AND "id" > (
        SELECT max("id") FROM "Hendelse" WHERE "leveranseId" = ${leveranseId}::uuid AND "type" = ${etter})`
    : Prisma.empty;
  return db().$queryRaw<Forloepslinje[]>`
    SELECT "innsenderId", "type", count(*)::int AS "antall", max("tid") AS "sist" FROM "Hendelse"
    WHERE "leveranseId" = ${leveranseId}::uuid AND "innsenderId" IS NOT NULL
      AND "type" = ANY(${[...FORLOEP]}) ${siden}
    GROUP BY "innsenderId", "type" ORDER BY max("id")`;
}
