import { readFileSync, writeFileSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';
import { finnNettleser } from '@/scripts/lib/nettleser';
import type { Sidemaal } from './side/side';

export interface Besoek extends Sidemaal {
  /** Highest resident memory of the page's process, worker and all, above what it was before the file. NaN: not told. */
  tilleggMB: number;
}

/** A browser of its own for every reading: no warm code, no memory of another's. */
export async function besoek(side: string, fil: string): Promise<Besoek> {
  const nettleser = await chromium.launch({ executablePath: finnNettleser() });
  try {
    const vindu = await nettleser.newPage();
    const feil: string[] = [];
    vindu.on('pageerror', (e) => feil.push(e.message));
    await vindu.goto(side);
    const minne = await maalMinne(nettleser);
    const maalt = await vindu.evaluate((url) => window.regnearkbenk.les(url), fil);
    if (feil.length > 0) throw new Error(`${side}: ${feil.join('; ')}`);
    return { ...maalt, tilleggMB: minne() };
  } finally {
    await nettleser.close();
  }
}

/** The page is the browser's process that grows most (Linux tells the peak since it was last set to zero). */
async function maalMinne(nettleser: Browser): Promise<() => number> {
  const cdp = await nettleser.newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  const sider = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const foer = new Map(sider.map((id) => [id, les(id, 'VmRSS')]));
  for (const id of sider) nullstill(id);
  return () => Math.max(...sider.map((id) => les(id, 'VmHWM') - (foer.get(id) ?? NaN)));
}

function les(id: number, felt: 'VmRSS' | 'VmHWM'): number {
  try {
    const kB = new RegExp(`${felt}:\\s+(\\d+)`).exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
    return Number(kB) / 1024;
  } catch {
    return NaN;
  }
}

function nullstill(id: number): void {
  try {
    writeFileSync(`/proc/${id}/clear_refs`, '5');
  } catch {
    // Not Linux, or not ours to set: no figure is better than a wrong one.
  }
}
