import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test';
import { opprettUtkast } from './handlinger/utkast';

interface Steg {
  navn: string;
  taster: readonly string[];
  sies: readonly string[];
}

const kode = (celle: string): string[] => [...celle.matchAll(/`([^`]+)`/g)].map(([, tekst = '']) => tekst);

/** The rows of the table in docs/skjermleser.md. */
function lesManus(): Steg[] {
  const manus = readFileSync(`${import.meta.dirname}/../docs/skjermleser.md`, 'utf8');
  return manus
    .split('\n')
    .filter((linje) => linje.startsWith('|'))
    .slice(2)
    .map((linje) => {
      const [, navn = '', taster = '', sies = ''] = linje.split('|');
      return { navn: navn.trim(), taster: kode(taster), sies: kode(sies) };
    });
}

/** What has focus with its role, name and description, what that is in, and all that is read aloud by itself. */
async function hoert(page: Page): Promise<string> {
  const fokus = page.locator(':focus');
  if ((await fokus.count()) === 0) return '';
  const rundt = await fokus.evaluate((e) => {
    const tekst = (id: string): string => document.getElementById(id)?.textContent ?? '';
    const beskrivelse = (av: Element): string =>
      (av.getAttribute('aria-describedby') ?? '').split(' ').map(tekst).join(' ');
    const forfedre = ['grid', 'columnheader', 'menu'].flatMap((rolle) => {
      const rot = e.closest(`[role="${rolle}"]`);
      return rot ? `${rolle} "${rot.getAttribute('aria-label') ?? rot.textContent}" ${beskrivelse(rot)}` : [];
    });
    const levende = [...document.querySelectorAll('[role="status"], [role="alert"], [aria-live]')];
    return [beskrivelse(e), ...forfedre, ...levende.map((del) => del.textContent)].join('\n');
  });
  const snapshot = await fokus.ariaSnapshot();
  return `${snapshot}\n${rundt}`.replaceAll('\u00a0', ' ');
}

async function trykk(page: Page, tast: string, til: string): Promise<void> {
  if (tast.startsWith('"')) return page.keyboard.type(tast.slice(1, -1));
  const navn = tast.replace(' …', '');
  await page.keyboard.press(navn);
  if (navn === tast) return;
  for (let i = 0; i < 40 && !(await hoert(page)).includes(til); i += 1) await page.keyboard.press(navn);
}

test('manuset for skjermlesere stemmer, steg for steg', async ({ innlogget: page }) => {
  test.slow();
  const manus = lesManus();
  expect(manus.length).toBeGreaterThan(20);
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  for (const { navn, taster, sies } of manus) {
    await test.step(`${navn || '…'}: ${taster.join(' ')}`, async () => {
      for (const tast of taster) await trykk(page, tast, sies[0] ?? '');
      for (const tekst of sies) await expect.poll(() => hoert(page), `«${tekst}» sies`).toContain(tekst);
    });
  }
});
