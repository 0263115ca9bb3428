import { type Page, test } from '@playwright/test';
import { SPRAAKNAVN, type Spraak } from '../../lib/felles/spraak';

/** Chooses a language in the header, with the mouse as most do. */
export const velgSpraak = (page: Page, spraak: Spraak): Promise<void> =>
  test.step(`velger ${SPRAAKNAVN[spraak]}`, async () => {
    await page
      .getByRole('banner')
      .getByRole('button', { name: /^(nb|nn|en) ?:/ })
      .click();
    await page.getByRole('button', { name: SPRAAKNAVN[spraak], exact: true }).click();
    await page.locator(`html[lang=${spraak}]`).waitFor();
  });
