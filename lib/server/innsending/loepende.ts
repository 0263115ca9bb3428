import 'server-only';
import { setTimeout as vent } from 'node:timers/promises';
import { slippLeaser } from './lease';

/** The attempts of this process that are under way, by the owner of their lease. */
interface Loepende {
  forsoek: Map<string, Promise<void>>;
  /** A stop has begun: nothing new is begun. */
  stoppes: boolean;
  /** The time of what is under way is out. */
  stopp: AbortController;
}
const husk = globalThis as { __loepende?: Loepende };
const loepende = (): Loepende =>
  (husk.__loepende ??= { forsoek: new Map(), stoppes: false, stopp: new AbortController() });

/** Runs one attempt and remembers it while it lasts. When the process is stopping, nothing is done. */
export async function medForsoek(gjoer: (eier: string, stopp: AbortSignal) => Promise<void>): Promise<void> {
  const { forsoek, stopp, stoppes } = loepende();
  if (stoppes) return;
  const eier = crypto.randomUUID();
  const gang = gjoer(eier, stopp.signal).finally(() => forsoek.delete(eier));
  forsoek.set(eier, gang);
  await gang;
}

export const antallLoepende = (): number => loepende().forsoek.size;

/** Time to store what the cut calls came to. */
const LAGRE_MS = 400;

/**
 * At shutdown: attempts get `fristMs` to end by themselves; then their calls are cut, which is stored as what it is (no
 * answer), and what has not ended after that gives its lease away, so that another takes over at once. An attempt
 * without its lease sends nothing.
 */
export async function avsluttForsoek(fristMs: number): Promise<void> {
  loepende().stoppes = true;
  const { forsoek, stopp } = loepende();
  const alle = (): Promise<unknown> => Promise.allSettled(forsoek.values());
  await Promise.race([alle(), vent(fristMs)]);
  stopp.abort();
  await Promise.race([alle(), vent(LAGRE_MS)]);
  await slippLeaser([...forsoek.keys()]).catch(() => undefined);
}
