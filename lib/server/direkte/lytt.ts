import 'server-only';
import pg from 'pg';
import { env } from '@/lib/env';
import { feilkode, logg } from '../logg';
import { KANAL, type Varsel } from './varsle';

/** What has happened; `alt` after a time without a connection, when anything may have. */
export type Hendt = Varsel['hva'] | 'alt';
type Mottaker = (hva: Hendt) => void;

interface Sentral {
  readonly mottakere: Map<string, Set<Mottaker>>;
  klient: pg.Client | undefined;
  forsoek: number;
  timer: NodeJS.Timeout | undefined;
}

const FOERSTE_PAUSE_MS = 500;
const LENGSTE_PAUSE_MS = 15_000;

/** One connection a process, however many drafts are open; on globalThis, since development reloads modules. */
const husk = globalThis as { __direkte?: Sentral };

const sentralen = (): Sentral =>
  (husk.__direkte ??= { mottakere: new Map(), klient: undefined, forsoek: 0, timer: undefined });

/** Tells of everything that happens to a draft, in whatever process. The returned function ends it. */
export function lytt(leveranseId: string, mottaker: Mottaker): () => void {
  const sentral = sentralen();
  const sett = sentral.mottakere.get(leveranseId) ?? new Set();
  sentral.mottakere.set(leveranseId, sett.add(mottaker));
  if (!sentral.klient && !sentral.timer) void kobleTil(sentral);
  return () => {
    sett.delete(mottaker);
    if (sett.size === 0 && sentral.mottakere.get(leveranseId) === sett) sentral.mottakere.delete(leveranseId);
  };
}

/** Closes the connection of this process. */
export async function stoppLytting(): Promise<void> {
  const sentral = husk.__direkte;
  delete husk.__direkte;
  clearTimeout(sentral?.timer);
  await sentral?.klient?.end().catch(() => undefined);
}

async function kobleTil(sentral: Sentral): Promise<void> {
  sentral.timer = undefined;
  const klient = new pg.Client({
    connectionString: env().DATABASE_URL,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  sentral.klient = klient;
  klient.on('notification', ({ payload }) => {
    const { leveranseId, hva } = JSON.parse(payload ?? '{}') as Partial<Varsel>;
    if (leveranseId && hva) sentral.mottakere.get(leveranseId)?.forEach((mottaker) => mottaker(hva));
  });
  const brutt = (feil?: unknown): void => proevIgjen(sentral, klient, feil);
  klient.on('error', brutt);
  klient.on('end', () => brutt());
  try {
    await klient.connect();
    await klient.query(`LISTEN ${KANAL}`);
    sentral.forsoek = 0;
    for (const mottakere of sentral.mottakere.values()) mottakere.forEach((mottaker) => mottaker('alt'));
  } catch (feil) {
    brutt(feil);
  }
}

function proevIgjen(sentral: Sentral, klient: pg.Client, feil: unknown): void {
  if (sentral.klient !== klient || husk.__direkte !== sentral) return;
  sentral.klient = undefined;
  logg().warn({ feil: feilkode(feil) }, 'the connection that listens for changes was lost, connecting again');
  void klient.end().catch(() => undefined);
  const ms = Math.min(FOERSTE_PAUSE_MS * 2 ** sentral.forsoek, LENGSTE_PAUSE_MS);
  sentral.forsoek += 1;
  sentral.timer = setTimeout(() => void kobleTil(sentral), ms).unref();
}
