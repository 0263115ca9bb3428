import 'server-only';
import type { KeyObject } from 'node:crypto';
import type { Radverdier } from '@/lib/ordning/typer';
import type { Transaksjon } from '../db';
import { dekrypter, krypter } from '../krypto/aes';
import { radsted } from '../krypto/dekrypter.mjs';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import { hentRadlinjer } from './hentRadlinjer';

export interface LagretRad {
  radId: string;
  posisjon: string;
  verdier: Radverdier;
}

export interface RaaRad {
  radId: string;
  posisjon: string;
  data: Uint8Array;
}

export const lesRaa = (noekkel: KeyObject, raa: RaaRad): LagretRad => ({
  radId: raa.radId,
  posisjon: raa.posisjon,
  verdier: JSON.parse(dekrypter(noekkel, raa.data, radsted(raa.radId)).toString('utf8')) as Radverdier,
});

/** All rows in table order, a page at a time, so that they need not all be in memory. */
export async function* hentRadsider(
  leveranse: { id: string; oppgavegiverId: string },
  tx?: Transaksjon,
): AsyncGenerator<LagretRad[]> {
  for await (const linjer of hentRadlinjer(leveranse, tx)) {
    const tekst = Buffer.from(linjer.buffer, linjer.byteOffset, linjer.byteLength).toString('utf8');
    // No line break stands inside a line of JSON.
    const side = JSON.parse(`[${tekst.trimEnd().replaceAll('\n', ',')}]`) as [string, string, Radverdier][];
    yield side.map(([radId, posisjon, verdier]) => ({ radId, posisjon, verdier }));
  }
}

export async function hentAlleRader(
  leveranse: { id: string; oppgavegiverId: string },
  tx?: Transaksjon,
): Promise<LagretRad[]> {
  const sider: LagretRad[][] = [];
  for await (const side of hentRadsider(leveranse, tx)) sider.push(side);
  return sider.flat();
}

/** These rows, whichever delivery they stand in: a row of another one must be seen to be refused. */
export async function hentRaderMedId(
  leveranse: { id: string; oppgavegiverId: string },
  radIder: readonly string[],
  tx: Transaksjon,
): Promise<{ egne: (LagretRad & { revisjon: number })[]; fremmede: number }> {
  const noekkel = await oppgavegivernoekkel(leveranse.oppgavegiverId);
  const funnet = await tx.rad.findMany({ where: { radId: { in: [...radIder] } } });
  const egne = funnet.filter((rad) => rad.leveranseId === leveranse.id);
  return {
    egne: egne.map((raa) => ({ ...lesRaa(noekkel, raa), revisjon: raa.revisjon })),
    fremmede: funnet.length - egne.length,
  };
}

/**
 * Writes new and changed rows in one statement: 20 times faster than one INSERT a row. Each is marked with the
 * revision, and one that is `ny` with the redigerer that made it. A row keeps the source that it was written with.
 */
export async function skrivRader(
  leveranse: { id: string; oppgavegiverId: string },
  rader: readonly (LagretRad & { ny: boolean; kildeRadId?: string })[],
  { revisjon, redigererId }: { revisjon: number; redigererId: string },
  tx: Transaksjon,
): Promise<void> {
  if (rader.length === 0) return;
  const noekkel = await oppgavegivernoekkel(leveranse.oppgavegiverId);
  const poster = rader.map(({ radId, posisjon, verdier, ny, kildeRadId = null }) => ({
    radId,
    posisjon,
    kildeRadId,
    nyFra: ny ? redigererId : null,
    data: Buffer.from(krypter(noekkel, JSON.stringify(verdier), radsted(radId))).toString('base64'),
  }));
  await tx.$executeRaw`
    INSERT INTO "Rad" ("radId", "leveranseId", "posisjon", "data", "revisjon", "nyFra", "kildeRadId")
    SELECT r."radId", ${leveranse.id}::uuid, r."posisjon", decode(r."data", 'base64'), ${revisjon}, r."nyFra",
      r."kildeRadId"
    FROM jsonb_to_recordset(${JSON.stringify(poster)}::jsonb)
      AS r("radId" uuid, "posisjon" text, "data" text, "nyFra" uuid, "kildeRadId" uuid)
    ON CONFLICT ("radId") DO UPDATE SET "posisjon" = EXCLUDED."posisjon", "data" = EXCLUDED."data",
        "revisjon" = EXCLUDED."revisjon", "nyFra" = NULL
      WHERE "Rad"."leveranseId" = EXCLUDED."leveranseId"`;
}
