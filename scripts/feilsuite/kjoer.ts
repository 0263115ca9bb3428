import { lagTilfeldig } from '@/bench/felles/rader';
import { type Proevebenk, startProevebenk } from '@/prisma/bygg/proevebenk';
import type { Regnskap } from '@/testmiljo/styring/ruter';
import { startDatabaseproxy } from './databaseproxy';
import { driv } from './driv';
import { TIDSGRENSE_MS } from './feil';
import { overtaOmgivelsene } from './instans';
import { gjoerOpp } from './regnskap';
import { leggSammen, type Tall } from './tall';
import { byggVerden, ryddVerden } from './verden';

export interface Suitevalg {
  leveranser: number;
  seed: number;
  /** Told after each world, with how many deliveries are done. */
  framdrift?: (ferdige: number) => void;
}

/** Deliveries of one world: the authority's memory is emptied between worlds. */
const PER_VERDEN = 200;
const ORGANISASJONER = 3;
const SAMTIDIGE = 24;

/** The environment of the sending under fault: short limits, short-lived tokens, the real waiting times. */
const ENV = { HTTP_TIMEOUT_MS: String(TIDSGRENSE_MS), SENDING_BACKOFF_MS: '2000' };

/** Needs TEST_DATABASE_URL. Runs the suite in this process and gives the tally. */
export async function kjoerFeilsuite(valg: Suitevalg): Promise<Tall> {
  const benk = await startProevebenk({ miljoe: true, env: ENV });
  const databaseproxy = await startDatabaseproxy(benk.databaseUrl);
  process.env['DATABASE_URL'] = databaseproxy.url;
  const settTilbake = overtaOmgivelsene();
  try {
    const tilfeldig = lagTilfeldig(valg.seed);
    const alt: Tall[] = [];
    for (let nr = 0; nr < valg.leveranser; nr += PER_VERDEN) {
      const leveranser = Math.min(PER_VERDEN, valg.leveranser - nr);
      const verden = { foersteNr: nr, leveranser, organisasjoner: ORGANISASJONER, tilfeldig };
      const proevde = await byggVerden(benk, verden);
      const drevet = await driv(proevde, { benk, databaseproxy, tilfeldig, samtidige: SAMTIDIGE });
      const ider = proevde.map(({ leveranseId }) => leveranseId);
      const orgnumre = new Set(proevde.map(({ person }) => person.orgnr));
      alt.push({ ...(await gjoerOpp(benk, ider, orgnumre)), ...drevet });
      await ryddVerden(benk, proevde);
      valg.framdrift?.(nr + leveranser);
    }
    const sum = leggSammen(alt);
    return {
      ...sum,
      slatt: { ...sum.slatt, ...(await andreSlatte(benk)) },
    };
  } finally {
    settTilbake();
    await benk.stopp();
    await databaseproxy.stopp();
  }
}

/** What struck at other places than the delivery itself, which the posts do not tell. */
async function andreSlatte(benk: Proevebenk): Promise<Record<string, number>> {
  const { utloeste } = await benk.miljoe.get<Regnskap>('regnskap');
  return Object.fromEntries(Object.entries(utloeste).filter(([navn]) => navn.startsWith('maskinporten-')));
}
