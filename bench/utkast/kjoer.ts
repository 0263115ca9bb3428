import type pg from 'pg';
import { medDatabase } from '../felles/database';
import { lagre } from '../felles/resultat';
import { skrivTabell, vis, visForhold } from '../felles/skriv';
import { avrund, median, parvisForhold } from '../felles/statistikk';
import type { Valg } from '../felles/valg';
import {
  aapneKjerne,
  aapneSql,
  byggPar,
  endreILager,
  endreKjerne,
  endreSql,
  erstattKjerne,
  erstattSql,
  type Utkastpar,
} from './side';

const STOERRELSER = [1_000, 10_000, 100_000];
const RUNDER = 15;
/** Replacing everything takes seconds where opening takes one; fewer rounds are enough to see it. */
const ERSTATNINGER = 5;
const ENDRINGER_PER_RUNDE = 5;

const MAAL = [
  'aapneKjerne',
  'foersteSide',
  'aapneSql',
  'endreKjerne',
  'endreSql',
  'erstattKjerne',
  'erstattSql',
] as const;
type Maal = (typeof MAAL)[number];
type Maalt = Record<Maal, number[]>;

/** Draws which side goes first from the number of the round, so that neither always runs on a warm cache. */
async function paaTur(runde: number, ...sider: (() => Promise<void>)[]): Promise<void> {
  for (const side of runde % 2 === 0 ? sider : sider.reverse()) await side();
}

async function kjoerRunde(sql: pg.Client, par: Utkastpar, maalt: Maalt, runde: number): Promise<void> {
  await paaTur(
    runde,
    async () => {
      const { foerste, alt } = await aapneKjerne(par);
      maalt.foersteSide.push(foerste);
      maalt.aapneKjerne.push(alt);
    },
    async () => void maalt.aapneSql.push(await aapneSql(sql, par)),
  );
  for (let i = 0; i < ENDRINGER_PER_RUNDE; i += 1) {
    await paaTur(
      runde + i,
      async () => void maalt.endreKjerne.push(await endreKjerne(par)),
      async () => void maalt.endreSql.push(await endreSql(sql, par)),
    );
  }
}

async function maalAlt(sql: pg.Client, valg: Valg): Promise<Map<number, Maalt>> {
  const stoerrelser = valg.rader ? [valg.rader] : STOERRELSER;
  const par: Utkastpar[] = [];
  for (const antall of stoerrelser) par.push(await byggPar(sql, valg.ordning, antall));
  // Else the planner learns how many rows there are in the middle of the run.
  await sql.query('VACUUM ANALYZE');
  const alt = new Map(
    par.map(({ antall }) => [antall, Object.fromEntries(MAAL.map((m) => [m, []])) as unknown as Maalt]),
  );
  const runder = valg.runder ?? RUNDER;
  for (let runde = -1; runde < runder; runde += 1) {
    for (const ett of par) {
      const maalt = alt.get(ett.antall);
      // The round before the first one is for warming up.
      if (maalt) await kjoerRunde(sql, ett, runde < 0 ? tomme() : maalt, runde + 1);
    }
  }
  for (let runde = 0; runde < Math.min(runder, ERSTATNINGER); runde += 1) {
    for (const ett of par) {
      const maalt = alt.get(ett.antall);
      if (!maalt) continue;
      await paaTur(
        runde,
        async () => void maalt.erstattKjerne.push(await erstattKjerne(ett)),
        async () => void maalt.erstattSql.push(await erstattSql(sql, ett)),
      );
    }
  }
  return alt;
}

const tomme = (): Maalt => Object.fromEntries(MAAL.map((m) => [m, []])) as unknown as Maalt;

interface Sammendrag {
  ms: Record<Maal, number>;
  forhold: { aapne: number; endre: number; erstatt: number };
  lager: { ms: number; byte: number };
}

const sammendrag = (maalt: Maalt, lager: Sammendrag['lager']): Sammendrag => ({
  ms: Object.fromEntries(MAAL.map((m) => [m, avrund(median(maalt[m]))])) as Record<Maal, number>,
  forhold: {
    aapne: avrund(parvisForhold(maalt.aapneKjerne, maalt.aapneSql)),
    endre: avrund(parvisForhold(maalt.endreKjerne, maalt.endreSql)),
    erstatt: avrund(parvisForhold(maalt.erstattKjerne, maalt.erstattSql)),
  },
  lager,
});

function skriv(ordning: string, alt: ReadonlyMap<number, Sammendrag>): void {
  const [foerste] = alt.values();
  const siste = [...alt.values()].at(-1);
  const rad = (navn: string, tall: (s: Sammendrag) => string): string[] => [
    navn,
    ...[...alt.values()].map(tall),
  ];
  skrivTabell(
    `Draft, ${ordning}: median milliseconds, server core beside plain SQL on the same PostgreSQL`,
    ['', ...[...alt.keys()].map((antall) => `${antall} rows`)],
    [
      rad('open, all rows', (s) => vis(s.ms.aapneKjerne)),
      rad('open, first page', (s) => vis(s.ms.foersteSide)),
      rad('open, SQL', (s) => vis(s.ms.aapneSql)),
      rad('open / SQL', (s) => visForhold(s.forhold.aapne)),
      rad('save one edit', (s) => vis(s.ms.endreKjerne)),
      rad('save one edit, SQL', (s) => vis(s.ms.endreSql)),
      rad('save one edit / SQL', (s) => visForhold(s.forhold.endre)),
      rad('replace all', (s) => vis(s.ms.erstattKjerne)),
      rad('replace all, SQL', (s) => vis(s.ms.erstattSql)),
      rad('replace all / SQL', (s) => visForhold(s.forhold.erstatt)),
      rad('one edit in the browser store', (s) => vis(s.lager.ms)),
      rad('one edit on the wire, bytes', (s) => vis(s.lager.byte)),
    ],
  );
  if (foerste && siste && foerste !== siste) {
    const vekst = siste.ms.endreKjerne / foerste.ms.endreKjerne;
    console.log(
      `One edit, largest draft / smallest: database ${visForhold(vekst)}, ` +
        `browser store ${visForhold(siste.lager.ms / foerste.lager.ms)}, wire ${visForhold(siste.lager.byte / foerste.lager.byte)}`,
    );
  }
}

/** Open, save one edit and replace all through the server core, beside the same in plain SQL. */
export async function kjoerUtkast(valg: Valg): Promise<void> {
  await medDatabase(async (sql) => {
    const maalt = await maalAlt(sql, valg);
    const lager = await maalLager(valg.ordning, [...maalt.keys()], valg.runder ?? RUNDER);
    const alt = new Map(
      [...maalt].map(([antall, m]) => [antall, sammendrag(m, lager.get(antall) ?? { ms: NaN, byte: NaN })]),
    );
    skriv(valg.ordning, alt);
    lagre('utkast', valg.ordning, { runder: valg.runder ?? RUNDER, rader: Object.fromEntries(alt) });
  });
}

/** Sizes take turns here as well. */
async function maalLager(ordning: string, stoerrelser: readonly number[], runder: number) {
  const alle = new Map(stoerrelser.map((antall) => [antall, [] as { ms: number; byte: number }[]]));
  for (let runde = 0; runde < Math.min(runder, ERSTATNINGER); runde += 1) {
    for (const [antall, maalt] of alle) maalt.push(endreILager(ordning, antall, 2_000));
  }
  return new Map(
    [...alle].map(([antall, maalt]) => [
      antall,
      { ms: avrund(median(maalt.map(({ ms }) => ms))), byte: maalt[0]?.byte ?? NaN },
    ]),
  );
}
