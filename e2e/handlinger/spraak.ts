import type { Page } from '@playwright/test';
import { SPRAAKNAVN, type Spraak } from '../../lib/felles/spraak';
import { steg } from './steg';

/** Chooses a language in the header, with the mouse as most do. */
export const velgSpraak = (page: Page, spraak: Spraak): Promise<void> =>
  steg(`velger ${SPRAAKNAVN[spraak]}`, async () => {
    await page
      .getByRole('banner')
      .getByRole('button', { name: /^(nb|nn|en) ?:/ })
      .click();
    await page.getByRole('button', { name: SPRAAKNAVN[spraak], exact: true }).click();
    await page.locator(`html[lang=${spraak}]`).waitFor();
  });
