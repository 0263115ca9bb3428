import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { SPRAAK, type Spraak } from '../../lib/felles/spraak';
import { steg } from './steg';

const KRAV = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A rule that may be broken, and why. Empty, and to be kept so. */
const UNNTAK: readonly { regel: string; begrunnelse: string }[] = [];

const BRED = { width: 1280, height: 900 };
/** The narrowest of the common phones. */
const SMAL = { width: 390, height: 844 };

/** A page as somebody has it before them. */
interface Syn {
  spraak: Spraak;
  skjerm: typeof BRED;
  lys: 'light' | 'dark';
  kontrast?: 'more';
}

/** A desk by day and a phone by night. */
const HER: readonly Syn[] = [
  { spraak: 'nb', skjerm: BRED, lys: 'light' },
  { spraak: 'nb', skjerm: SMAL, lys: 'dark' },
];

/** All that there is: every language on both screens in light and dark; and the strongest contrast, which has no words. */
const ALLE: readonly Syn[] = [
  ...SPRAAK.flatMap((spraak) =>
    [BRED, SMAL].flatMap((skjerm) =>
      (['light', 'dark'] as const).map((lys): Syn => ({ spraak, skjerm, lys })),
    ),
  ),
  { spraak: 'nb', skjerm: BRED, lys: 'light', kontrast: 'more' },
  { spraak: 'nb', skjerm: SMAL, lys: 'dark', kontrast: 'more' },
];

/**
 * What a place is seen in: each screen in each light, and each language, since words break what words can and colours
 * what colours can. Which language is the narrow one goes by the name, so that both are somewhere. With `AKSE=alle` in
 * the environment it is all that there is.
 */
export function synFor(navn: string): readonly Syn[] {
  if (process.env['AKSE'] === 'alle') return ALLE;
  const [smalt, bredt] = navn.length % 2 === 0 ? (['nn', 'en'] as const) : (['en', 'nn'] as const);
  return [
    ...HER,
    { spraak: smalt, skjerm: SMAL, lys: 'light' },
    { spraak: bredt, skjerm: BRED, lys: 'dark' },
  ];
}

/** Changes the language where one is; the form itself is sent, since a window may stand before its button. */
async function byttSpraak(page: Page, spraak: Spraak): Promise<void> {
  const html = page.locator('html');
  if ((await html.getAttribute('lang')) === spraak) return;
  await page
    .locator(`button[name="spraak"][value="${spraak}"]`)
    .evaluate((knapp: HTMLButtonElement) => knapp.form?.requestSubmit(knapp));
  await expect(html).toHaveAttribute('lang', spraak);
}

const akse = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).disableRules(UNNTAK.map(({ regel }) => regel)).setLegacyMode();

async function brudd(page: Page): Promise<string[]> {
  const { violations } = await akse(page).withTags(KRAV).analyze();
  const linjer: string[] = [];
  for (const { id, nodes } of violations) {
    const steder = nodes.map(({ target }) => target.join(' '));
    const brutt = MAALES_FRITT.has(id) ? await bruttRulletFram(page, id, steder) : steder;
    if (brutt.length > 0) linjer.push(`${id}: ${brutt.join(' | ')}`);
  }
  return linjer;
}

/** Rules about what is seen of something: the bar at the bottom may lie half over it, as the page happens to be scrolled. */
const MAALES_FRITT: ReadonlySet<string> = new Set(['target-size', 'color-contrast']);

/** Measured again, each in the middle of the screen, where nothing lies over it. */
async function bruttRulletFram(page: Page, regel: string, steder: readonly string[]): Promise<string[]> {
  const brutt: string[] = [];
  for (const sted of steder) {
    await page.locator(sted).evaluate((maal) => maal.scrollIntoView({ block: 'center' }));
    const { violations } = await akse(page).include(sted).withRules(regel).analyze();
    if (violations.length > 0) brutt.push(sted);
  }
  return brutt;
}

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

/** No violation of WCAG 2.2 AA that a machine can find, and nothing wider than the screen, however it is seen. */
export const forventTilgjengelig = (page: Page, navn: string, synene = HER): Promise<void> =>
  steg(`tilgjengelighet: ${navn}`, async () => {
    // Forms are closed, and look it, until the page's scripts run.
    await expect(page.locator('fieldset:disabled')).toHaveCount(0);
    for (const { spraak, skjerm, lys, kontrast } of synene) {
      const hvor = [navn, spraak, `${skjerm.width} px`, lys, kontrast].filter(Boolean).join(', ');
      await byttSpraak(page, spraak);
      await page.setViewportSize(skjerm);
      // A colour on its way to another is nobody's colour.
      await page.emulateMedia({ colorScheme: lys, contrast: kontrast ?? null, reducedMotion: 'reduce' });
      expect.soft(await brudd(page), hvor).toEqual([]);
      const bredde = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(bredde, `${hvor}: siden er bredere enn skjermen`).toBeLessThanOrEqual(skjerm.width);
      expect.soft(await kuttedeDialoger(page), `${hvor}: kuttet av kanten`).toEqual([]);
    }
    await byttSpraak(page, 'nb');
    await page.setViewportSize(BRED);
    await page.emulateMedia({ colorScheme: null, contrast: null, reducedMotion: null });
  });
