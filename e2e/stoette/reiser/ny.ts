import { expect } from '@playwright/test';
import type { Reise } from '../sted';

export const ordningsreiser: readonly Reise[] = [
  {
    navn: 'ny leveranse',
    steder: [
      {
        navn: 'ny leveranse',
        vei: '/ny',
        gaa: async ({ page }) => {
          await page.getByRole('link', { name: 'Ny leveranse' }).click();
          await page.getByRole('radio').first().waitFor();
        },
      },
      {
        navn: 'ny leveranse med feil',
        vei: '/ny',
        gaa: async ({ page }) => {
          await page.getByRole('button', { name: 'Opprett utkast' }).click();
          await expect(page.getByText('Velg en ordning.')).toBeVisible();
        },
      },
    ],
  },
];
