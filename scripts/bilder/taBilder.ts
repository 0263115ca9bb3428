import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { ROOT } from '../lib/prosess';
import { filnavn } from './filnavn';
import { UTVALG } from './utvalg';

const SKJERMER = [
  { navn: 'bred', width: 1280, height: 900 },
  { navn: 'smal', width: 390, height: 844 },
] as const;
const DOCS = join(ROOT, 'docs/bilder');

/** The place that the browser shows, on both screens and in each theme that the portal has. */
export async function taBilder(page: Page, sted: { navn: string; nr: number }): Promise<void> {
  const mappe = process.env['BILDER_MAPPE'] ?? 'bilder';
  for (const skjerm of SKJERMER) {
    await page.setViewportSize(skjerm);
    for (const tema of await temaer(page)) {
      await page.emulateMedia({ colorScheme: tema === 'moerk' ? 'dark' : 'light' });
      const navn = filnavn(sted, skjerm.navn, tema);
      await page.screenshot({ path: join(mappe, navn), fullPage: true, animations: 'disabled' });
      const valgt = UTVALG.find((u) => u.sted === sted.navn && u.skjerm === skjerm.navn && u.tema === tema);
      if (valgt && process.env['BILDER_DOCS']) {
        const raa = await page.screenshot({
          fullPage: true,
          animations: 'disabled',
          clip: { x: 0, y: 0, ...valgt.utsnitt },
        });
        await sharp(raa).png({ palette: true, colours: 128 }).toFile(join(DOCS, valgt.fil));
      }
    }
    await page.emulateMedia({ colorScheme: 'light' });
  }
  await page.setViewportSize(SKJERMER[0]);
}

/** Dark is a theme of its own only where asking for it changes the paper. */
async function temaer(page: Page): Promise<('lys' | 'moerk')[]> {
  const papir = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'dark' });
  const moerkt = await papir();
  await page.emulateMedia({ colorScheme: 'light' });
  return moerkt === (await papir()) ? ['lys'] : ['lys', 'moerk'];
}
