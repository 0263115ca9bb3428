import { generateNKeysBetween } from 'fractional-indexing';
import type pg from 'pg';
import { krypter } from '@/lib/server/krypto/aes';
import { dekrypter, radsted } from '@/lib/server/krypto/dekrypter.mjs';
import { oppgavegivernoekkel } from '@/lib/server/krypto/oppgavegivernoekkel';
import { hentRadlinjer } from '@/lib/server/leveranse/hentRadlinjer';
import type { Leveransetilgang } from '@/lib/server/tilgang/leveranse';
import { byggLeveranse } from '@/prisma/bygg/leveranse';
import { byggUtfoerer } from '@/prisma/bygg/utfoerer';
import { lagRader } from '../felles/rader';
import { medDatabase } from '../felles/database';
import { lagre } from '../felles/resultat';
import { skrivTabell, vis, visForhold } from '../felles/skriv';
import { avrund, median, parvisForhold } from '../felles/statistikk';
import type { Valg } from '../felles/valg';
import { krevLikt, paaTid } from '../utkast/side';

const RADER = 100_000;
const RUNDER = 5;
/** As many as one INSERT takes at a time. */
const SIDE = 5_000;

interface Klar {
  radId: string;
  posisjon: string;
  json: string;
}
interface Lagret extends Klar {
  data: Uint8Array;
}
const MAAL = ['krypter', 'lagre', 'dekrypter', 'les', 'aapne', 'tillegg'] as const;
type Maalt = Record<(typeof MAAL)[number], number[]>;

const tomme = (): Maalt => Object.fromEntries(MAAL.map((m) => [m, []])) as unknown as Maalt;

const SETT_INN = `
  INSERT INTO "Rad" ("radId", "leveranseId", "posisjon", "data", "revisjon")
  SELECT r."radId", $1::uuid, r."posisjon", decode(r."data", 'base64'), 1
  FROM jsonb_to_recordset($2::jsonb) AS r("radId" uuid, "posisjon" text, "data" text)`;

/** Rows as they are, or encrypted already: what is stored is of the same size, and nothing else is done. */
async function lagreAlle(sql: pg.Client, leveranseId: string, rader: readonly Lagret[]): Promise<void> {
  await sql.query('BEGIN');
  for (let i = 0; i < rader.length; i += SIDE) {
    const poster = rader.slice(i, i + SIDE).map(({ radId, posisjon, data }) => ({
      radId,
      posisjon,
      data: Buffer.from(data).toString('base64'),
    }));
    await sql.query(SETT_INN, [leveranseId, JSON.stringify(poster)]);
  }
  await sql.query('COMMIT');
}

/** Reads and deciphers as a draft is opened: threads decipher a page while the database reads the next. */
async function aapne(leveranse: Leveransetilgang['leveranse']): Promise<Uint8Array[]> {
  const sider: Uint8Array[] = [];
  for await (const linjer of hentRadlinjer(leveranse)) sider.push(linjer);
  return sider;
}

async function kjoerRunde(
  sql: pg.Client,
  leveranse: Leveransetilgang['leveranse'],
  rader: readonly Klar[],
  maalt: Maalt,
): Promise<void> {
  const noekkel = await oppgavegivernoekkel(leveranse.oppgavegiverId);
  await sql.query('DELETE FROM "Rad" WHERE "leveranseId" = $1', [leveranse.id]);
  const kryptert = await paaTid(async () =>
    rader.map((rad) => ({ ...rad, data: krypter(noekkel, rad.json, radsted(rad.radId)) })),
  );
  const lagret = await paaTid(() => lagreAlle(sql, leveranse.id, kryptert.verdi));
  // Else the planner does not know of the rows, and the deleted ones of the round before are in the way.
  await sql.query('VACUUM ANALYZE "Rad"');
  const lest = await paaTid(() =>
    sql.query<{ radId: string; data: Buffer }>(
      'SELECT "radId", "posisjon", "data" FROM "Rad" WHERE "leveranseId" = $1 ORDER BY "posisjon", "radId"',
      [leveranse.id],
    ),
  );
  const klart = await paaTid(async () =>
    lest.verdi.rows.map(({ radId, data }) => dekrypter(noekkel, data, radsted(radId))),
  );
  const aapnet = await paaTid(() => aapne(leveranse));
  krevLikt('rows read', klart.verdi.length, rader.length);
  krevLikt('rows opened', Buffer.concat(aapnet.verdi).toString().split('\n').length - 1, rader.length);
  krevLikt('the first row', klart.verdi[0]?.toString('utf8'), rader[0]?.json);
  krevLikt('the last row', klart.verdi.at(-1)?.toString('utf8'), rader.at(-1)?.json);
  maalt.krypter.push(kryptert.ms);
  maalt.lagre.push(lagret.ms);
  maalt.les.push(lest.ms);
  maalt.dekrypter.push(klart.ms);
  maalt.aapne.push(aapnet.ms);
  maalt.tillegg.push(aapnet.ms - lest.ms);
}

function skriv(ordning: string, antall: number, maalt: Maalt): Record<string, number> {
  const tall = {
    krypterMs: avrund(median(maalt.krypter)),
    lagreMs: avrund(median(maalt.lagre)),
    dekrypterMs: avrund(median(maalt.dekrypter)),
    lesMs: avrund(median(maalt.les)),
    krypterMotLagre: avrund(parvisForhold(maalt.krypter, maalt.lagre)),
    dekrypterMotLes: avrund(parvisForhold(maalt.dekrypter, maalt.les)),
    aapneMs: avrund(median(maalt.aapne)),
    tilleggMotLes: avrund(parvisForhold(maalt.tillegg, maalt.les)),
  };
  skrivTabell(
    `Encryption of ${antall} rows, ${ordning}: median milliseconds beside PostgreSQL alone`,
    ['', 'cipher', 'database', 'ratio'],
    [
      [
        'encrypt / store, one thread',
        vis(tall.krypterMs),
        vis(tall.lagreMs),
        visForhold(tall.krypterMotLagre),
      ],
      [
        'decrypt / read, one thread',
        vis(tall.dekrypterMs),
        vis(tall.lesMs),
        visForhold(tall.dekrypterMotLes),
      ],
      [
        'opening a draft, above the reading',
        vis(avrund(median(maalt.tillegg))),
        vis(tall.lesMs),
        visForhold(tall.tilleggMotLes),
      ],
    ],
  );
  return tall;
}

/** What the cipher costs beside the storing and reading of the same rows. */
export async function kjoerKryptering(valg: Valg): Promise<void> {
  await medDatabase(async (sql) => {
    const { rader: antall = RADER, runder = RUNDER, ordning } = valg;
    const posisjoner = generateNKeysBetween(null, null, antall);
    const rader = lagRader(ordning, antall).map((verdier, i) => ({
      radId: crypto.randomUUID(),
      posisjon: posisjoner[i] ?? '',
      json: JSON.stringify(verdier),
    }));
    const { leveranse } = await byggLeveranse(await byggUtfoerer(), { ordning, rader: [] });
    const maalt = tomme();
    // The round before the first one is for warming up.
    for (let runde = -1; runde < runder; runde += 1) {
      await kjoerRunde(sql, leveranse, rader, runde < 0 ? tomme() : maalt);
    }
    lagre('kryptering', ordning, { runder, rader: antall, ...skriv(ordning, antall, maalt) });
  });
}
