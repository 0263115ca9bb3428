import 'server-only';
import { OEKT_DAGER, PERSON_MAANEDER } from '@/lib/leveranse/oppbevaring';
import { db } from '../db';

/** An open tab asks for what was deleted within hours; no tab stands for a month without its session ending. */
const SLETTET_RAD_DAGER = 30;

export interface Rester {
  oekter: number;
  tilganger: number;
  slettedeRader: number;
  faner: number;
  sendeklare: number;
  grenser: number;
  personer: number;
}

/** Deletes what is left behind by what is over, each kind in one statement. */
export async function ryddRester(naa: Date): Promise<Rester> {
  const oekter = await db().$executeRaw`
    DELETE FROM "Oekt" WHERE "utloeper" < ${naa}::timestamptz - make_interval(days => ${OEKT_DAGER})`;
  const tilganger = await db().$executeRaw`
    DELETE FROM "Tilgang" WHERE "hentet" < ${naa}::timestamptz - make_interval(days => ${OEKT_DAGER})`;
  const slettedeRader = await db().$executeRaw`
    DELETE FROM "SlettetRad" s USING "Leveranse" l WHERE l."id" = s."leveranseId"
      AND l."endret" < ${naa}::timestamptz - make_interval(days => ${SLETTET_RAD_DAGER})`;
  const faner = await db().$executeRaw`
    DELETE FROM "Tilstede" WHERE "sistSett" < ${naa}::timestamptz - interval '1 hour'`;
  const sendeklare = await db().$executeRaw`
    DELETE FROM "Sendeklar" WHERE "laget" < ${naa}::timestamptz - interval '1 day'`;
  const grenser = await db().$executeRaw`
    DELETE FROM "Rategrense" WHERE "vindu" < ${naa}::timestamptz - interval '1 day'`;
  return { oekter, tilganger, slettedeRader, faner, sendeklare, grenser, personer: await glemPersoner(naa) };
}

/** The fødselsnummer of somebody who has left nothing, and has not been here for a year. */
async function glemPersoner(naa: Date): Promise<number> {
  return db().$executeRaw`
    DELETE FROM "Innsender" p WHERE p."opprettet" < ${naa}::timestamptz - make_interval(months => ${PERSON_MAANEDER})
      AND NOT EXISTS (SELECT 1 FROM "Oekt" o WHERE o."innsenderId" = p."id")
      AND NOT EXISTS (SELECT 1 FROM "Tilgang" t WHERE t."innsenderId" = p."id")
      AND NOT EXISTS (SELECT 1 FROM "Leveranse" l WHERE l."opprettetAvId" = p."id")
      AND NOT EXISTS (SELECT 1 FROM "Innsending" i WHERE i."sendtAvId" = p."id")
      AND NOT EXISTS (SELECT 1 FROM "Hendelse" h WHERE h."kjede" = 'innsender:' || p."id"
        AND h."tid" > ${naa}::timestamptz - make_interval(months => ${PERSON_MAANEDER}))`;
}
