import { expect, type Locator, type Page } from '@playwright/test';
import { steg } from './steg';

/** More stops than any page has: who has not come there by then never will. */
const MAKS_STOPP = 60;

/** Goes on with Tab until this has focus. */
export const tabTil = (page: Page, element: Locator, tast: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> =>
  steg(`går med ${tast} til ${String(element)}`, async () => {
    const harFokus = (): Promise<boolean> =>
      element.evaluateAll((alle) => alle.some((e) => e === document.activeElement));
    for (let i = 0; i < MAKS_STOPP && !(await harFokus()); i += 1) await page.keyboard.press(tast);
    await expect(element).toBeFocused();
  });

/** Presses keys one after another. */
export const trykk = async (page: Page, ...taster: readonly string[]): Promise<void> => {
  for (const tast of taster) await page.keyboard.press(tast);
};
