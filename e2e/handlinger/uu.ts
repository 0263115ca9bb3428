import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { steg } from './steg';

const KRAV = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A rule that may be broken, and why. Empty, and to be kept so. */
const UNNTAK: readonly { regel: string; begrunnelse: string }[] = [];

/** A desk by day and a phone by night; 390 px is the narrowest of the common phones. */
const SKJERMER = [
  { width: 1280, height: 900, lys: 'light' },
  { width: 390, height: 844, lys: 'dark' },
] as const;

/** What floats over the page makes it no wider, and can be cut by the edge of the screen without anybody measuring it. */
const kuttedeDialoger = (page: Page): Promise<string[]> =>
  page.getByRole('dialog').evaluateAll((dialoger) =>
    dialoger
      .filter((dialog) => {
        const { left, right } = dialog.getBoundingClientRect();
        return left < 0 || right > innerWidth;
      })
      .map(({ textContent }) => textContent),
  );

/** No violation of WCAG 2.2 AA that a machine can find, wide and light, narrow and dark, and nothing wider than the screen. */
export const forventTilgjengelig = (page: Page, navn: string): Promise<void> =>
  steg(`tilgjengelighet: ${navn}`, async () => {
    // Forms are closed, and look it, until the page's scripts run.
    await expect(page.locator('fieldset:disabled')).toHaveCount(0);
    for (const { lys, ...skjerm } of SKJERMER) {
      await page.setViewportSize(skjerm);
      // A colour on its way to another is nobody's colour.
      await page.emulateMedia({ colorScheme: lys, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page })
        .withTags(KRAV)
        .disableRules(UNNTAK.map(({ regel }) => regel))
        .setLegacyMode()
        .analyze();
      const brudd = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
      );
      expect.soft(brudd, `${navn}, ${skjerm.width} px, ${lys}`).toEqual([]);
      const bredde = await page.evaluate(() => document.documentElement.scrollWidth);
      expect
        .soft(bredde, `${navn}: siden er bredere enn ${skjerm.width} px`)
        .toBeLessThanOrEqual(skjerm.width);
      expect.soft(await kuttedeDialoger(page), `${navn}: kuttet av kanten, ${skjerm.width} px`).toEqual([]);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  });
