import 'server-only';
import { db } from '../db';
import { type Kjedebrudd, kontrollerKjede } from './kontrollerKjede';

/** What a chain was when it was last looked at: this many lines, the last of them with this hash. */
export interface Kjedeende {
  antall: number;
  sisteHash: string;
}

export type Kjederapport = { kjede: string } & (
  ({ hel: true } & Kjedeende) | { hel: false; nr: number; grunn: Kjedebrudd['grunn'] | 'ventet' }
);

const SIDE = 200;

/** The names of all chains, a page at a time. */
async function* kjeder(): AsyncGenerator<string> {
  for (let etter = ''; ;) {
    const side = await db().$queryRaw<{ kjede: string }[]>`
      SELECT DISTINCT "kjede" FROM "Hendelse" WHERE "kjede" > ${etter} ORDER BY "kjede" LIMIT ${SIDE}`;
    for (const { kjede } of side) yield kjede;
    const siste = side.at(-1);
    if (!siste || side.length < SIDE) return;
    etter = siste.kjede;
  }
}

async function kontrollerEn(kjede: string, ventet: Kjedeende | undefined): Promise<Kjederapport> {
  const svar = await kontrollerKjede(kjede);
  if (!svar.ok) return { kjede, hel: false, ...svar.feil };
  if (ventet && ventet.antall > 0) {
    const { antall: nr, sisteHash: hash } = ventet;
    const linje = await db().hendelse.findUnique({ where: { kjede_nr: { kjede, nr } } });
    if (linje?.hash !== hash) return { kjede, hel: false, nr, grunn: 'ventet' };
  }
  return { kjede, hel: true, ...svar.verdi };
}

/**
 * Verifies every chain of the log. A chain that was cut off at its end, or written anew from some line on, is whole by
 * itself: it is found by what an earlier report, kept elsewhere, said that it ended with. So is one that is gone.
 *
 * @param ventet the ends that the earlier report told, by chain
 */
export async function* kontrollerAlle(
  ventet: ReadonlyMap<string, Kjedeende> = new Map(),
): AsyncGenerator<Kjederapport> {
  const igjen = new Map(ventet);
  for await (const kjede of kjeder()) {
    yield await kontrollerEn(kjede, igjen.get(kjede));
    igjen.delete(kjede);
  }
  for (const [kjede, ende] of igjen) yield await kontrollerEn(kjede, ende);
}

const LINJE = /^(\S+)\t(\d+)\t([0-9a-f]{64})$/;

export const somLinje = ({ kjede, antall, sisteHash }: { kjede: string } & Kjedeende): string =>
  `${kjede}\t${antall}\t${sisteHash}`;

/** Reads an earlier report; lines of something else, such as npm's own, are passed over. */
export function lesRapport(tekst: string): Map<string, Kjedeende> {
  return new Map(
    tekst.split(/\r?\n/).flatMap((linje) => {
      const [, kjede, antall, sisteHash] = LINJE.exec(linje) ?? [];
      return kjede && sisteHash ? [[kjede, { antall: Number(antall), sisteHash }] as const] : [];
    }),
  );
}
