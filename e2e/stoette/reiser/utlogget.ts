import { expect } from '@playwright/test';
import { VILKAAR } from '../../../lib/felles/vilkaar';
import type { Besoek, Reise } from '../sted';

export const utloggetreiser: readonly Reise[] = [
  {
    navn: 'uten innlogging',
    utlogget: true,
    steder: [
      { navn: 'forside', vei: '/', gaa: ({ page }) => page.goto('/') },
      {
        navn: 'innlogging feilet',
        vei: '/innlogging-feilet',
        gaa: ({ page }) => page.goto('/innlogging-feilet?error=sikkerhetsnivaa'),
      },
      ...VILKAAR.map((side) => ({
        navn: `vilkår: ${side}`,
        vei: `/${side}`,
        gaa: async ({ page }: Besoek) => {
          await page.goto('/');
          await page.getByRole('contentinfo').locator(`a[href="/${side}"]`).click();
          await page.waitForURL(`**/${side}`);
        },
      })),
      {
        navn: 'lenke fra e-post som ikke er vår',
        vei: '/varsler/lenke',
        gaa: ({ page }) => page.goto('/varsler/lenke?lenke=abc'),
      },
      {
        navn: 'ikke funnet',
        vei: '/',
        gaa: async ({ page }) => {
          await page.goto('/finnes-ikke');
          await expect(page.getByRole('heading', { level: 1, name: 'Vi fant ikke siden' })).toBeVisible();
        },
      },
    ],
  },
];
