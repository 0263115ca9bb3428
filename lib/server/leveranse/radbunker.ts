import 'server-only';
import type { KeyObject } from 'node:crypto';
import type { Radverdier } from '@/lib/ordning/typer';
import { Prisma, type Transaksjon } from '../db';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import { aapneBunke, bunkelinje, type Bunkeplass, krypterBunke, RADER_I_BUNKEN } from './bunke';

type Leveranse = { id: string; oppgavegiverId: string };
type Bunker = Map<string, string[]>;

/**
 * Rows with the bytes of their bunker, each on one of its rows only, in `data`: one statement, so that both are of the
 * same moment.
 *
 * @param rader a SELECT FROM "Rad" with `radId`, `bunkeId` and `plass` among its columns
 */
export const medBunker = (rader: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT rader.*,
    CASE WHEN row_number() OVER (PARTITION BY rader."bunkeId") = 1 THEN bunke."data" END AS "data"
  FROM (${rader}) AS rader LEFT JOIN "Radbunke" bunke ON bunke."id" = rader."bunkeId"`;

/**
 * Writes the cells of rows, where they stand already or in new bunker, and gives where. Under the lock of the draft: two
 * at once would overwrite each other's rows.
 */
export async function skrivCeller(
  leveranse: Leveranse,
  rader: readonly { radId: string; verdier: Radverdier }[],
  tx: Transaksjon,
): Promise<ReadonlyMap<string, Bunkeplass>> {
  const plasser = await hentPlasser(
    leveranse.id,
    rader.map(({ radId }) => radId),
    tx,
  );
  const noekkel = await oppgavegivernoekkel(leveranse.oppgavegiverId);
  const bunker = await hentBunker(noekkel, [...plasser.values()], tx);
  let ny: string[] = [];
  let nyId = '';
  for (const { radId, verdier } of rader) {
    const linje = bunkelinje(radId, verdier);
    const staar = plasser.get(radId);
    if (staar) {
      bunkeMed(bunker, staar)[staar.plass] = linje;
      continue;
    }
    if (ny.length % RADER_I_BUNKEN === 0) bunker.set((nyId = crypto.randomUUID()), (ny = []));
    plasser.set(radId, { bunkeId: nyId, plass: ny.push(linje) - 1 });
  }
  await lagreBunker(leveranse.id, noekkel, bunker, tx);
  return plasser;
}

/** Takes the cells of deleted rows out: nothing of them is left. Under the lock of the draft. */
export async function fjernCeller(
  leveranse: Leveranse,
  plasser: readonly Bunkeplass[],
  tx: Transaksjon,
): Promise<void> {
  const noekkel = await oppgavegivernoekkel(leveranse.oppgavegiverId);
  const bunker = await hentBunker(noekkel, plasser, tx);
  for (const plass of plasser) bunkeMed(bunker, plass)[plass.plass] = '';
  const tomme = [...bunker].filter(([, linjer]) => linjer.every((linje) => !linje)).map(([id]) => id);
  for (const id of tomme) bunker.delete(id);
  if (tomme.length > 0) await tx.$executeRaw`DELETE FROM "Radbunke" WHERE "id" = ANY(${tomme}::uuid[])`;
  await lagreBunker(leveranse.id, noekkel, bunker, tx);
}

function bunkeMed(bunker: Bunker, { bunkeId }: Bunkeplass): string[] {
  const linjer = bunker.get(bunkeId);
  if (!linjer) throw new Error('a row has lost its cells');
  return linjer;
}

async function hentPlasser(
  leveranseId: string,
  radIder: readonly string[],
  tx: Transaksjon,
): Promise<Map<string, Bunkeplass>> {
  const funnet = await tx.$queryRaw<(Bunkeplass & { radId: string })[]>`
    SELECT "radId", "bunkeId", "plass" FROM "Rad"
    WHERE "leveranseId" = ${leveranseId}::uuid AND "radId" = ANY(${radIder}::uuid[])`;
  return new Map(funnet.map(({ radId, bunkeId, plass }) => [radId, { bunkeId, plass }]));
}

async function hentBunker(
  noekkel: KeyObject,
  plasser: readonly Bunkeplass[],
  tx: Transaksjon,
): Promise<Bunker> {
  const ider = [...new Set(plasser.map(({ bunkeId }) => bunkeId))];
  if (ider.length === 0) return new Map();
  const funnet = await tx.$queryRaw<{ id: string; data: Uint8Array }[]>`
    SELECT "id", "data" FROM "Radbunke" WHERE "id" = ANY(${ider}::uuid[])`;
  return new Map(funnet.map(({ id, data }) => [id, aapneBunke(noekkel, id, data)]));
}

async function lagreBunker(
  leveranseId: string,
  noekkel: KeyObject,
  bunker: Bunker,
  tx: Transaksjon,
): Promise<void> {
  if (bunker.size === 0) return;
  const poster = [...bunker].map(([id, linjer]) => ({
    id,
    data: Buffer.from(krypterBunke(noekkel, id, linjer)).toString('base64'),
  }));
  await tx.$executeRaw`
    INSERT INTO "Radbunke" ("id", "leveranseId", "data")
    SELECT b."id", ${leveranseId}::uuid, decode(b."data", 'base64')
    FROM jsonb_to_recordset(${JSON.stringify(poster)}::jsonb) AS b("id" uuid, "data" text)
    ON CONFLICT ("id") DO UPDATE SET "data" = EXCLUDED."data"`;
}
