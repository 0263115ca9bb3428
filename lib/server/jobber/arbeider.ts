import 'server-only';
import { Logger as GraphileLogger, run, type Runner } from 'graphile-worker';
import { FEIING_MS } from '@/lib/innsending/grenser';
import { env } from '@/lib/env';
import { db } from '../db';
import { EPOSTVARSEL } from '../epostvarsel/leggIKoe';
import { sendVarsel } from '../epostvarsel/sendVarsel';
import { FRISTPLAN, FRISTVARSEL, varsleOmFrister } from '../epostvarsel/varsleOmFrister';
import { utfoerForsoek } from '../innsending/utfoerForsoek';
import { dbNaa } from '../klokke';
import { feilkode, logg } from '../logg';
import { FORSOEK } from './bestillForsoek';

const husk = globalThis as { __arbeider?: Promise<Runner> };

/** Starts the worker once a process: it takes jobs from the queue, and sweeps for what the queue has lost. */
export function startArbeider(): Promise<Runner> {
  return (husk.__arbeider ??= start());
}

/** Starts the worker and, while the database cannot be reached, tries again: the portal serves pages meanwhile. */
export function holdArbeiderIGang(): void {
  startArbeider()
    .then((runner) => runner.promise)
    .catch((feil: unknown) => logg().warn({ feil: feilkode(feil) }, 'the worker stopped, starting again'))
    .finally(() => {
      delete husk.__arbeider;
      setTimeout(holdArbeiderIGang, FEIING_MS).unref();
    });
}

async function start(): Promise<Runner> {
  const runner = await run({
    connectionString: env().DATABASE_URL,
    concurrency: 5,
    maxPoolSize: 7,
    pollInterval: 1000,
    noHandleSignals: true,
    noPreparedStatements: true,
    logger: stilleLogger(),
    crontab: FRISTPLAN,
    taskList: {
      [EPOSTVARSEL]: (last) => sendVarsel((last as { id: string }).id),
      [FRISTVARSEL]: varsleOmFrister,
      [FORSOEK]: async (last) => {
        const { innsendingId } = last as { innsendingId: string };
        await utfoerForsoek(innsendingId);
      },
    },
  });
  const feiing = setInterval(() => void fei(), FEIING_MS);
  void runner.promise.finally(() => clearInterval(feiing));
  return runner;
}

/** Innsendinger that are due and held by nobody: after a kill, or when the queue's own lock outlives its owner. */
async function fei(): Promise<void> {
  try {
    const forfalte = await db().$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Innsending" WHERE "tilstand" IN ('klar', 'venter', 'ukjent')
        AND "nesteForsoek" < ${dbNaa()} - interval '3 seconds' AND ("leaseTil" IS NULL OR "leaseTil" < ${dbNaa()}) LIMIT 20`;
    await Promise.all(forfalte.map(({ id }) => utfoerForsoek(id)));
  } catch (feil) {
    logg().warn({ feil: feilkode(feil) }, 'sweep failed');
  }
}

function stilleLogger() {
  // graphile-worker logs payloads and whole errors; only warnings are passed on, without their details.
  return new GraphileLogger(() => (nivaa, melding) => {
    if (nivaa === 'error' || nivaa === 'warning')
      logg().warn({ fra: 'graphile-worker' }, melding.split('\n')[0]);
  });
}
