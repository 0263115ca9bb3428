import 'server-only';
import { setTimeout as vent } from 'node:timers/promises';
import { Logger as GraphileLogger, run, type Runner, type TaskList } from 'graphile-worker';
import { ARBEIDER_SAMTIDIGE, FEIING_MS } from '@/lib/innsending/grenser';
import { env } from '@/lib/env';
import { EPOSTVARSEL } from '../epostvarsel/leggIKoe';
import { sendVarsel } from '../epostvarsel/sendVarsel';
import { FRISTPLAN, FRISTVARSEL, varsleOmFrister } from '../epostvarsel/varsleOmFrister';
import { startFoelger } from '../foelging/foelger';
import { feiForsoek } from '../innsending/feiForsoek';
import { avsluttForsoek } from '../innsending/loepende';
import { utfoerForsoek } from '../innsending/utfoerForsoek';
import { feilkode, logg } from '../logg';
import { rydd } from '../oppbevaring/rydd';
import { feiSystemtilganger } from '../systemtilgang/fei';
import { FORSOEK } from './bestillForsoek';

/** What the queue may hold. */
const OPPGAVER: TaskList = {
  [FORSOEK]: (last) => utfoerForsoek((last as { innsendingId: string }).innsendingId),
  rydd: () => rydd().then(() => undefined),
  [EPOSTVARSEL]: (last) => sendVarsel((last as { id: string }).id),
  [FRISTVARSEL]: varsleOmFrister,
};
/** Retention, each night by UTC, by one of the instances. */
const CRONTAB = `0 2 * * * rydd\n${FRISTPLAN}`;
/** Run every FEIING_MS: they find in the database what the queue has lost. Several instances sweep at the same time. */
const FEIINGER: readonly (() => Promise<void>)[] = [feiForsoek, feiSystemtilganger];

const husk = globalThis as { __arbeider?: Promise<Runner>; __arbeiderStoppet?: boolean };

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
      if (!husk.__arbeiderStoppet) setTimeout(holdArbeiderIGang, FEIING_MS).unref();
    });
}

/** How long attempts may go on after SIGTERM; the launcher kills what has not ended after 3 s. */
const STOPPFRIST_MS = 1_800;

/**
 * At SIGTERM: nothing new is taken, attempts get a moment to end by themselves and are then cut and stored as what
 * they are. Done within 2.5 s, also when the database does not answer.
 */
export async function stoppArbeider(): Promise<void> {
  husk.__arbeiderStoppet = true;
  const stopper = (async () => (await husk.__arbeider)?.stop())().catch(() => undefined);
  await Promise.race([avsluttForsoek(STOPPFRIST_MS), vent(STOPPFRIST_MS + 600)]);
  await Promise.race([stopper, vent(100)]);
}

async function start(): Promise<Runner> {
  const runner = await run({
    connectionString: env().DATABASE_URL,
    concurrency: ARBEIDER_SAMTIDIGE,
    maxPoolSize: 7,
    pollInterval: 1000,
    noHandleSignals: true,
    noPreparedStatements: true,
    logger: stilleLogger(),
    crontab: CRONTAB,
    taskList: OPPGAVER,
  });
  const feiing = setInterval(() => FEIINGER.forEach(fei), FEIING_MS);
  const stoppFoelger = startFoelger();
  const avslutt = (): void => {
    clearInterval(feiing);
    stoppFoelger();
  };
  void runner.promise.finally(avslutt).catch(() => undefined);
  return runner;
}

function fei(feiing: () => Promise<void>): void {
  feiing().catch((feil: unknown) => logg().warn({ feil: feilkode(feil) }, 'sweep failed'));
}

function stilleLogger() {
  // graphile-worker logs payloads and whole errors; only warnings are passed on, without their details.
  return new GraphileLogger(() => (nivaa, melding) => {
    // Meant so: jobs wait for the authorities, seldom for the database.
    if (melding.includes('maxPoolSize')) return;
    if (nivaa === 'error' || nivaa === 'warning')
      logg().warn({ fra: 'graphile-worker' }, melding.split('\n')[0]);
  });
}
