import 'server-only';
import { BOM, csvlinje } from '@/lib/regneark/ut/csv';
import { db } from '../db';
import type { Utfoerer } from '../tilgang/organisasjoner';
import { hentLogg, type Loggfilter, type Logglinje } from './hentLogg';
import { skrivHendelse } from './skrivHendelse';

const SIDE = 1_000;

/** The words of the file; `linje` gives the cells of a line in the order of `overskrifter`. */
export interface Loggord {
  overskrifter: readonly string[];
  linje: (linje: Logglinje) => readonly string[];
}

/**
 * The organisation's log as a csv, the latest first, a page at a time. That it was taken out is written in the log
 * before the first line is read.
 */
export async function lagLoggfil(
  utfoerer: Utfoerer,
  filter: Loggfilter,
  { overskrifter, linje }: Loggord,
): Promise<AsyncGenerator<string>> {
  await db().$transaction((tx) =>
    skrivHendelse(tx, {
      kjede: `org:${utfoerer.oppgavegiver.orgnr}`,
      type: 'logg_lastet_ned',
      innsenderId: utfoerer.innsenderId,
      data: { format: 'csv' },
    }),
  );
  return (async function* () {
    yield BOM + csvlinje(overskrifter);
    for (let foer = filter.foer; ;) {
      const side = await hentLogg(utfoerer, { ...filter, foer }, SIDE);
      yield side.map((en) => csvlinje(linje(en))).join('');
      foer = side.at(-1)?.nr;
      if (side.length < SIDE) return;
    }
  })();
}
