import { test } from '@playwright/test';
import { REISER } from '../../e2e/stoette/sider';
import { reis } from '../../e2e/stoette/sted';
import { taBilder } from './taBilder';

const rekkefoelge = REISER.flatMap(({ steder }) => steder.map(({ navn }) => navn));

for (const reise of REISER) {
  test(reise.navn, ({ page }) =>
    reis(page, reise, ({ navn }) => taBilder(page, { navn, nr: rekkefoelge.indexOf(navn) + 1 })),
  );
}
