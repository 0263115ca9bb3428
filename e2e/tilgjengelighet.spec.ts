import { test } from './fixtures/test';
import { forventTilgjengelig } from './handlinger/uu';
import { REISER } from './stoette/sider';
import { reis } from './stoette/sted';

for (const reise of REISER) {
  test(`tilgjengelig: ${reise.navn}`, ({ page }) =>
    reis(page, reise, ({ navn }) => forventTilgjengelig(page, navn)));
}
