import type { Browser, CDPSession, Page } from '@playwright/test';
import { lagTilfeldig } from '../felles/rader';
import type { Tegnet } from './side/typer';

/** What one visit gives. */
export interface Besoek {
  foersteTegning: number;
  alleLest: number;
  heapMB: number;
  tast: Tegnet[];
  commit: Tegnet[];
  cpuTast: number[];
  cpuCommit: number[];
  tapteRammer: number;
  tapteTegn: number;
  limInn: number | undefined;
  angre: number | undefined;
  sorter: number | undefined;
  filtrer: number | undefined;
}

export interface Oppdrag {
  url: string;
  ordning: string;
  rader: number;
  struping: number;
}

const OPPVARMING = 3;
const ENDRINGER = 8;
const SIFRE = 5;
const LIMES = 10_000;

const vent = (ms: number): Promise<void> => new Promise((videre) => setTimeout(videre, ms));

/**
 * Ten keys a second, out of step with the frames: quicker than anybody enters figures. Closer together than a few frames
 * the browser is still at the frame before, and what is timed is when it can take the next.
 */
const ventSomEnHaand = (): Promise<void> => vent(50 + Math.random() * 100);

async function prosessorMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
}

async function heapMB(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize / 2 ** 20;
}

async function klikk(side: Page, rad: number, kol?: number): Promise<void> {
  const { x, y } = await side.evaluate(([r, k]) => window.benk.celle(r ?? 0, k ?? undefined), [rad, kol]);
  await side.mouse.click(x, y);
  await vent(100);
}

interface Endring {
  tast: Tegnet[];
  commit: Tegnet;
  cpuTast: number;
  cpuCommit: number;
}

/** Types an amount into the cell where one is and commits it with Enter, which goes down. */
async function skrivBeloep(side: Page, cdp: CDPSession, beloep: string): Promise<Endring> {
  const tast: Tegnet[] = [];
  const start = await prosessorMs(cdp);
  for (const siffer of beloep) {
    await ventSomEnHaand();
    await side.keyboard.press(siffer);
    tast.push(await side.evaluate(() => window.benk.tast()));
  }
  const skrevet = await prosessorMs(cdp);
  await ventSomEnHaand();
  await side.evaluate(() => window.benk.ventSum());
  await side.keyboard.press('Enter');
  const commit = await side.evaluate(() => window.benk.sum());
  // What the table puts off until after the frame is work too.
  await vent(80);
  const slutt = await prosessorMs(cdp);
  return { tast, commit, cpuTast: (skrevet - start) / beloep.length, cpuCommit: slutt - skrevet };
}

async function skriv(side: Page, cdp: CDPSession, runde: number, maalt: Besoek): Promise<void> {
  const tilfeldig = lagTilfeldig(runde);
  await klikk(side, 1);
  for (let i = 0; i < OPPVARMING + ENDRINGER; i += 1) {
    const beloep = String(Math.floor(10 ** (SIFRE - 1) * (1 + tilfeldig() * 8)));
    const { tast, commit, cpuTast, cpuCommit } = await skrivBeloep(side, cdp, beloep);
    const lagret = await side.evaluate((rad) => window.benk.verdi(rad), 1 + i);
    if (lagret !== beloep) maalt.tapteTegn += Math.max(1, beloep.length - lagret.length);
    if (i < OPPVARMING) continue;
    maalt.tast.push(...tast);
    maalt.commit.push(commit);
    maalt.cpuTast.push(cpuTast);
    maalt.cpuCommit.push(cpuCommit);
  }
}

async function limOgAngre(side: Page, antall: number, maalt: Besoek, angrer: boolean): Promise<void> {
  await klikk(side, 0, 0);
  const foer = await side.evaluate(() => window.benk.sumtekst());
  maalt.limInn = await side.evaluate((n) => window.benk.limInn(n), antall);
  if (!angrer) return;
  await vent(300);
  await side.evaluate(() => window.benk.ventSum());
  await side.keyboard.press('Control+z');
  maalt.angre = (await side.evaluate(() => window.benk.sum())).ms;
  const etter = await side.evaluate(() => window.benk.sumtekst());
  if (etter !== foer) throw new Error(`undo gave other totals: ${foer} became ${etter}`);
}

/** One contestant, from an empty page to the end of the job. */
export async function besoek(nettleser: Browser, oppdrag: Oppdrag, runde: number): Promise<Besoek> {
  const kontekst = await nettleser.newContext({ viewport: { width: 1280, height: 900 } });
  const side = await kontekst.newPage();
  const feil: string[] = [];
  side.on('pageerror', (e) => {
    feil.push(e.message);
    console.error(`${oppdrag.url}: ${e.message}`);
  });
  const cdp = await kontekst.newCDPSession(side);
  await cdp.send('Performance.enable');
  await side.goto(oppdrag.url);
  await side.evaluate(([o, n]) => window.benk.forbered(o, n), [oppdrag.ordning, oppdrag.rader] as const);
  await cdp.send('HeapProfiler.collectGarbage');
  if (oppdrag.struping > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: oppdrag.struping });
  const foersteTegning = await side.evaluate(() => window.benk.vis());
  const alleLest = await side.evaluate(() => window.benk.les());
  const maalt: Besoek = {
    foersteTegning,
    alleLest,
    heapMB: NaN,
    tast: [],
    commit: [],
    cpuTast: [],
    cpuCommit: [],
    tapteRammer: 0,
    tapteTegn: 0,
    limInn: undefined,
    angre: undefined,
    sorter: undefined,
    filtrer: undefined,
  };
  await vent(300);
  await skriv(side, cdp, runde, maalt);
  maalt.tapteRammer = await side.evaluate(() => window.benk.rull());
  // Not before the scroll: a collection that is asked for brings the next one on, the sooner the larger the heap is.
  maalt.heapMB = await heapMB(cdp);
  const kan = await side.evaluate(() => window.benk.kan());
  if (kan.limer) await limOgAngre(side, Math.min(LIMES, oppdrag.rader), maalt, kan.angrer);
  if (kan.sorterer) maalt.sorter = await side.evaluate(() => window.benk.sorter());
  if (kan.filtrerer) maalt.filtrer = await side.evaluate(() => window.benk.filtrer());
  await kontekst.close();
  if (feil.length > 0) throw new Error(`${oppdrag.url}: ${feil.join('; ')}`);
  return maalt;
}
