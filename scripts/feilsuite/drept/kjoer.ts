import { lagTilfeldig } from '@/bench/felles/rader';
import { persentil } from '@/bench/felles/statistikk';
import { startProevebenk } from '@/prisma/bygg/proevebenk';
import { gjoerOpp } from '../regnskap';
import { type Krav, kravTil, type Tall } from '../tall';
import { type Instans, type Instansslag, startInstans } from './instans';
import { startLeaselogg } from './leaselogg';
import { kjoerRunde, type Runde } from './runde';

export interface Dreptvalg {
  /** How many deliveries must have been interrupted by a kill before it ends. */
  avbrutte: number;
  seed: number;
  /** The processes that share the database; a portal needs a build. */
  instanser: readonly Instansslag[];
  framdrift?: (avbrutte: number) => void;
}

export interface Drepttall {
  drepte: number;
  avbrutte: number;
  overtattEtterMs: number[];
  leveranser: number;
  kvitteringer: number;
  krav: Krav[];
}

const PER_RUNDE = 24;
/** Chance may kill one that holds nothing; but not every time. */
const MAKS_TOMME = 5;
const OVERTATT_INNEN_MS = 30_000;
/** Within what Maskinporten accepts of a client, which is ten seconds. */
const SKJEVHETER_MS = [0, 8_000, -8_000];
const ENV = { HTTP_TIMEOUT_MS: '5000', SENDING_BACKOFF_MS: '200' };

/** Needs TEST_DATABASE_URL. Processes on one database, one killed -9 in the middle of its deliveries, again and again. */
export async function kjoerDrepte(valg: Dreptvalg): Promise<Drepttall> {
  const benk = await startProevebenk({ miljoe: true, env: ENV });
  const start = (nr: number): Promise<Instans> =>
    startInstans(valg.instanser[nr] ?? 'arbeider', SKJEVHETER_MS[nr % SKJEVHETER_MS.length] ?? 0);
  const instanser: Instans[] = [];
  try {
    await startLeaselogg();
    for (let nr = 0; nr < valg.instanser.length; nr += 1) instanser.push(await start(nr));
    const tilfeldig = lagTilfeldig(valg.seed);
    const runder: Runde[] = [];
    const avbrutte = (): number =>
      runder.reduce((sum, { overtattEtterMs }) => sum + overtattEtterMs.length, 0);
    for (let tomme = 0; avbrutte() < valg.avbrutte && tomme < MAKS_TOMME;) {
      const nr = runder.length % instanser.length;
      const runde = await kjoerRunde({
        benk,
        leveranser: PER_RUNDE,
        tilfeldig,
        offer: instanser[nr] as Instans,
        erstatt: async () => void (instanser[nr] = await start(nr)),
      });
      runder.push(runde);
      if (runde.overtattEtterMs.length === 0) tomme += 1;
      valg.framdrift?.(avbrutte());
    }
    const leveranser = runder.flatMap((runde) => runde.leveranser);
    const orgnumre = new Set(runder.flatMap((runde) => runde.orgnumre));
    const oppgjoer = await gjoerOpp(benk, leveranser, orgnumre);
    const overtattEtterMs = runder.flatMap((runde) => runde.overtattEtterMs);
    const uendelige = runder.filter(({ ferdig }) => !ferdig).length;
    const tall: Tall = { ...oppgjoer, forsoek: 0, brutt: 0, lokale: {}, spurt: 0, uendelige };
    return {
      drepte: runder.length,
      avbrutte: overtattEtterMs.length,
      overtattEtterMs,
      leveranser: leveranser.length,
      kvitteringer: oppgjoer.kvitteringer,
      krav: [...kravTil(tall), ...overtakelseskrav(valg.avbrutte, overtattEtterMs)],
    };
  } finally {
    await Promise.all(instanser.map((instans) => instans.drep()));
    await benk.stopp();
  }
}

function overtakelseskrav(oensket: number, ms: readonly number[]): Krav[] {
  const sekunder = (p: number): string => (persentil(ms, p) / 1000).toFixed(1);
  return [
    {
      navn: `deliveries interrupted by kill -9 (at least ${oensket})`,
      verdi: String(ms.length),
      holdt: ms.length >= oensket,
    },
    {
      navn: `seconds until another took over (at most ${OVERTATT_INNEN_MS / 1000}), p50 / max`,
      verdi: `${sekunder(0.5)} / ${sekunder(1)}`,
      holdt: ms.every((en) => en <= OVERTATT_INNEN_MS),
    },
  ];
}
