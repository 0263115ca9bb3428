import { AsyncLocalStorage } from 'node:async_hooks';
import { db } from '@/lib/server/db';
import { utfoerForsoek } from '@/lib/server/innsending/utfoerForsoek';
import type { Databaseproxy } from './databaseproxy';
import type { Lokalfeil } from './feil';

/** What is wrong with the instance that makes this attempt. */
interface Vilkaar {
  innsendingId: string;
  feil: Lokalfeil | undefined;
  databaseproxy: Databaseproxy;
}

const BORTE_MS = 60;
const SKJEV_MS = 8_000;
const vilkaar = new AsyncLocalStorage<Vilkaar>();

const skjevhet = (): number => {
  const feil = vilkaar.getStore()?.feil;
  if (feil === 'klokke-foran') return SKJEV_MS;
  return feil === 'klokke-bak' ? -SKJEV_MS : 0;
};

/** The instance hangs so long that its lease runs out, and another one tries while the call is still open. */
async function overta(innsendingId: string): Promise<void> {
  await db()
    .$executeRaw`UPDATE "Innsending" SET "leaseTil" = now() - interval '1 day' WHERE "id" = ${innsendingId}::uuid`;
  await vilkaar.exit(() => utfoerForsoek(innsendingId));
}

/** The calls of every instance go through here, so that a fault can strike before, during and after one. */
async function kallMedFeil(kall: typeof fetch, ...argumenter: Parameters<typeof fetch>): Promise<Response> {
  const her = vilkaar.getStore();
  const innsending = String(argumenter[0]).includes('/skatteetaten/');
  if (!her?.feil) return kall(...argumenter);
  if (!innsending && her.feil === 'database-borte-foer') her.databaseproxy.kutt(BORTE_MS);
  if (!innsending) return kall(...argumenter);
  const svar = kall(...argumenter);
  const ferdig = svar.catch(() => undefined);
  if (her.feil === 'database-borte-under') her.databaseproxy.kutt(BORTE_MS);
  if (her.feil === 'overtatt-under') await overta(her.innsendingId);
  await ferdig;
  if (her.feil === 'database-borte-etter') her.databaseproxy.kutt(BORTE_MS);
  return svar;
}

/** Puts the wire and the clock of this process in the suite's hands; returns what puts them back. */
export function overtaOmgivelsene(): () => void {
  const {
    fetch,
    Date: { now },
  } = globalThis;
  globalThis.fetch = (...argumenter) => kallMedFeil(fetch, ...argumenter);
  Date.now = () => now() + skjevhet();
  return () => {
    globalThis.fetch = fetch;
    Date.now = now;
  };
}

/**
 * One attempt under these conditions. An attempt that fails because its database is away throws, as it does in the
 * worker, whose queue and sweep then see to it; `false` tells so.
 */
export async function forsoekUnder(her: Vilkaar): Promise<boolean> {
  return vilkaar.run(her, () =>
    utfoerForsoek(her.innsendingId).then(
      () => true,
      () => false,
    ),
  );
}
