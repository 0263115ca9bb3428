import type { Oektfrister } from '@/lib/felles/oektfrister';
import { fortsettOektHandling } from '../../handlinger';
import type { Vaktsvar } from './vakt';

/** By hand: this is on every page, and a schema would bring its library there. */
function erFrister(lest: unknown): lest is Oektfrister {
  const { stilleMs, maksMs } = (lest ?? {}) as Partial<Oektfrister>;
  return Number.isFinite(stilleMs) && Number.isFinite(maksMs);
}

/** Asks the server what is left of the session, without using it. */
export async function spoer(): Promise<Vaktsvar> {
  try {
    const svar = await fetch('/api/oekt', { cache: 'no-store' });
    if (svar.status === 401) return 'utlogget';
    const lest: unknown = svar.ok ? await svar.json() : undefined;
    return erFrister(lest) ? lest : 'ingen_kontakt';
  } catch {
    return 'ingen_kontakt';
  }
}

/** Uses the session. */
export async function fortsett(): Promise<Vaktsvar> {
  try {
    const svar = await fortsettOektHandling();
    if (svar.type === 'ok' && svar.verdi) return svar.verdi;
    return svar.type === 'utlogget' ? 'utlogget' : 'ingen_kontakt';
  } catch {
    return 'ingen_kontakt';
  }
}
