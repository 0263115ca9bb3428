import 'server-only';
import { innsendingUrl } from '@/lib/myndigheter/skatteetaten/url';
import { ordningMed } from '@/lib/ordninger/register';
import { env } from '@/lib/env';
import type { Transaksjon } from '../db';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import { sisteOmgang } from '../innsending/deler';
import { naa } from '../klokke';
import { api } from '../myndigheter';
import type { Leveransetilgang } from '../tilgang/leveranse';

/**
 * Makes every part that is ready at this revision an innsending of its own, with a key of its own. The messages are
 * moved within the database. Gives the id of the first. Call with the draft locked.
 */
export async function bestillDeler(
  tx: Transaksjon,
  { leveranse, utfoerer }: Leveransetilgang,
): Promise<string> {
  const { id: leveranseId, revisjon } = leveranse;
  const { tjeneste } = api(ordningMed(leveranse.ordning));
  const url = innsendingUrl({ mal: env().SKATTEETATEN_URL, tjeneste }, leveranse.inntektsaar);
  const omgang = (await sisteOmgang(tx, leveranseId)) + 1;
  // Due at once by the database's clock too, which may be behind this machine's.
  await tx.$executeRaw`
    INSERT INTO "Innsending" ("id", "leveranseId", "omgang", "del", "deler", "foersteOppgave", "idempotencyKey",
      "melding", "sha256", "url", "revisjon", "antall", "summer", "tilstand", "nesteForsoek", "sendtAvId", "agentOrgnr")
    SELECT s."id", s."leveranseId", ${omgang}::int, s."del", s."deler", s."foersteOppgave", gen_random_uuid(),
      (SELECT string_agg(b."bit", '' ORDER BY b."nr") FROM "Sendeklarbit" b WHERE b."sendeklarId" = s."id"),
      s."sha256", ${url}, s."revisjon", s."antall", s."summer", 'klar', 'epoch'::timestamptz,
      ${utfoerer.innsenderId}::uuid, ${utfoerer.agentOrgnr ?? null}
    FROM "Sendeklar" s WHERE s."leveranseId" = ${leveranseId}::uuid AND s."revisjon" = ${revisjon}`;
  await tx.sendeklar.deleteMany({ where: { leveranseId } });
  const deler = await tx.innsending.findMany({
    where: { leveranseId, omgang },
    orderBy: { del: 'asc' },
    select: { id: true, del: true, deler: true, antall: true, sha256: true },
  });
  const [foerste] = deler;
  if (!foerste) throw new Error('bestillDeler: nothing was ready to be sent');
  for (const { id, ...del } of deler) {
    await skrivHendelse(tx, {
      kjede: `org:${utfoerer.oppgavegiver.orgnr}`,
      type: 'innsending_bestilt',
      innsenderId: utfoerer.innsenderId,
      leveranseId,
      data: { innsendingId: id, revisjon, ...del },
    });
  }
  await tx.leveranse.update({
    where: { id: leveranseId },
    data: { status: 'sendes', sendt: naa(), klarstatus: null },
  });
  return foerste.id;
}
