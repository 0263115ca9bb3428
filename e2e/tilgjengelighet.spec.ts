import { test } from './fixtures/test';
import { forventTilgjengelig, synFor } from './handlinger/uu';
import { REISER } from './stoette/sider';
import { reis } from './stoette/sted';

test.describe.configure({ timeout: process.env['AKSE'] ? 900_000 : 180_000 });

for (const reise of REISER) {
  test(`tilgjengelig: ${reise.navn}`, ({ page }) =>
    reis(page, reise, ({ navn }) => forventTilgjengelig(page, navn, synFor(navn))));
}
