import type { KeyObject } from 'node:crypto';
import { generateNKeysBetween } from 'fractional-indexing';
import type pg from 'pg';
import type { Radverdier } from '@/lib/ordning/typer';
import { oppgavegivernoekkel } from '@/lib/server/krypto/oppgavegivernoekkel';
import { aapneBunke, bunkelinje, cellerAv, krypterBunke, RADER_I_BUNKEN } from '@/lib/server/leveranse/bunke';
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
import { krevLikt, lesSql, paaTid, settInnSql, type Sqlutkast } from '../utkast/side';

const RADER = 100_000;
const RUNDER = 5;

/** Rows of one bunke, ready to be encrypted. */
interface Klar {
  id: string;
  linjer: string[];
}
const MAAL = ['krypter', 'lagre', 'dekrypter', 'les', 'aapne', 'tillegg'] as const;
type Maalt = Record<(typeof MAAL)[number], number[]>;

const tomme = (): Maalt => Object.fromEntries(MAAL.map((m) => [m, []])) as unknown as Maalt;

/** Reads and deciphers as a draft is opened: a page is deciphered while the database reads the next. */
async function aapne(leveranse: Leveransetilgang['leveranse']): Promise<Uint8Array[]> {
  const sider: Uint8Array[] = [];
  for await (const linjer of hentRadlinjer(leveranse)) sider.push(linjer);
  return sider;
}

/** Where each row stands, and the lines of the bunker: as the portal stores rows that come together. */
interface Klare {
  rader: Sqlutkast['rader'];
  bunker: Klar[];
}

function lagKlare(alle: readonly Radverdier[]): Klare {
  const posisjoner = generateNKeysBetween(null, null, alle.length);
  const bunker: Klar[] = [];
  const rader = alle.map((verdier, i) => {
    const [radId, plass] = [crypto.randomUUID(), i % RADER_I_BUNKEN];
    if (plass === 0) bunker.push({ id: crypto.randomUUID(), linjer: [] });
    const bunke = bunker.at(-1);
    bunke?.linjer.push(bunkelinje(radId, verdier));
    return { radId, posisjon: posisjoner[i] ?? '', bunkeId: bunke?.id ?? '', plass };
  });
  return { rader, bunker };
}

/** The cells of each row, as JSON. */
function dekrypterAlle(noekkel: KeyObject, { rader, bunker }: Sqlutkast): string[] {
  const aapnet = new Map(bunker.map(({ id, data }) => [id, aapneBunke(noekkel, id, data)]));
  return rader.map(({ radId, bunkeId, plass }) => cellerAv(aapnet.get(bunkeId), radId, plass));
}

async function kjoerRunde(
  sql: pg.Client,
  leveranse: Leveransetilgang['leveranse'],
  { rader, bunker }: Klare,
  maalt: Maalt,
): Promise<void> {
  const noekkel = await oppgavegivernoekkel(leveranse.oppgavegiverId);
  await sql.query('DELETE FROM "Rad" WHERE "leveranseId" = $1', [leveranse.id]);
  await sql.query('DELETE FROM "Radbunke" WHERE "leveranseId" = $1', [leveranse.id]);
  const kryptert = await paaTid(async () =>
    bunker.map(({ id, linjer }) => ({ id, data: Buffer.from(krypterBunke(noekkel, id, linjer)) })),
  );
  const lagret = await paaTid(() => settInnSql(sql, leveranse.id, { rader, bunker: kryptert.verdi }));
  // Else the planner does not know of the rows, and the deleted ones of the round before are in the way.
  await sql.query('VACUUM ANALYZE "Rad"');
  await sql.query('VACUUM ANALYZE "Radbunke"');
  const lest = await paaTid(() => lesSql(sql, leveranse.id));
  const klart = await paaTid(async () => dekrypterAlle(noekkel, lest.verdi));
  const aapnet = await paaTid(() => aapne(leveranse));
  krevLikt('rows read', klart.verdi.length, rader.length);
  krevLikt('rows opened', Buffer.concat(aapnet.verdi).toString().split('\n').length - 1, rader.length);
  krevLikt('the first row', klart.verdi[0], cellerAv(bunker[0]?.linjer, rader[0]?.radId ?? '', 0));
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
    const klare = lagKlare(lagRader(ordning, antall));
    const { leveranse } = await byggLeveranse(await byggUtfoerer(), { ordning, rader: [] });
    const maalt = tomme();
    // The round before the first one is for warming up.
    for (let runde = -1; runde < runder; runde += 1) {
      await kjoerRunde(sql, leveranse, klare, runde < 0 ? tomme() : maalt);
    }
    lagre('kryptering', ordning, { runder, rader: antall, ...skriv(ordning, antall, maalt) });
  });
}
