import { expect } from '@playwright/test';
import { csv } from '../../fixtures/filer';
import { leseresultat, lesepanel, ord } from '../../handlinger/opplasting';
import { lastOpp, opprettUtkast } from '../../handlinger/utkast';
import type { Reise, Sted } from '../sted';

const VEI = '/leveranse/[leveranseId]';
const sted = (navn: string, gaa: Sted['gaa']): Sted => ({ navn, vei: VEI, gaa });

const innsetting = (maate: 'Oppdater' | 'Legg til' | 'Erstatt', foer?: Sted['gaa']): Sted =>
  sted(`innsetting: ${maate}`, async (besoek) => {
    await foer?.(besoek);
    await besoek.page.getByRole('radio', { name: maate }).check();
    await besoek.page.getByRole('region', { name: 'Det som blir annerledes' }).waitFor();
  });

export const opplastingsreiser: readonly Reise[] = [
  {
    navn: 'opplasting: resultat, valg og feil',
    steder: [
      sted('opplastet', async ({ page }) => {
        await opprettUtkast(page, 'Skattepliktig kundeutbytte');
        const god = csv('god.csv', 'Org.nr.;Navn;Utbetalt beløp;Annet\n311131788;Bedrift AS;10;x\n');
        await lastOpp(page, god);
        await expect(leseresultat(page)).toBeVisible();
      }),
      innsetting('Oppdater', ({ page }) =>
        lastOpp(page, csv('ny.csv', 'Org.nr.;Navn;Utbetalt beløp\n311131788;Ny AS;\n974760673;B;2\n')),
      ),
      innsetting('Legg til'),
      innsetting('Erstatt'),
      sted('bevislinje og nedlasting', async ({ page }) => {
        await page.getByText('Last ned oppgavene').click();
        await page.getByRole('button', { name: 'Erstatt', exact: true }).click();
        await expect(leseresultat(page)).toContainText('fil 2,00 = tabell 2,00');
      }),
      sted('fil som ikke kan leses', async ({ page }) => {
        await lastOpp(page, csv('tom.csv', ''));
        await expect(page.getByText('Filen er tom')).toBeVisible();
      }),
    ],
  },
  {
    navn: 'slik leste vi filen',
    steder: [
      sted('spørsmål, kolonner og skader', async ({ page }) => {
        await opprettUtkast(page, 'Overskuddsstrøm');
        const rader =
          '2825010109;707057500051628391;Storgata 1, 0155 Oslo;1.234;x\n02825010109;7,07057E+17;;2.500;y\n';
        await lastOpp(page, csv('a.csv', `Tittel\nFnr;Målepunkt;Anleggsadresse;Brutto;Ukjent\n${rader}`));
        await lesepanel(page).getByText('kolonner i filen').click();
      }),
      sted('satt inn', async ({ page }) => {
        for (const gruppe of await lesepanel(page)
          .getByRole('group')
          .filter({ has: page.getByRole('radio') })
          .all())
          await gruppe.getByRole('radio').first().check();
        await lesepanel(page).getByRole('button', { name: 'Sett inn 2 rader' }).click();
        await expect(lesepanel(page)).toContainText('2 rader står nå i tabellen');
        await lesepanel(page).getByText('Vis de første radene').click();
      }),
      sted('et ord som ikke gikk', async ({ page }) => {
        await ord(page, 'Skilletegn').selectOption('komma');
        await expect(lesepanel(page)).toContainText('Det gikk ikke');
      }),
    ],
  },
];
