import { mottatt, nyOrganisasjon } from './fixtures/myndigheter';
import { expect, test } from './fixtures/test';
import { byttOekt, oektFor, oektskaker } from './handlinger/oekt';
import { bekreftOgSend } from './handlinger/sending';
import { ferdigUtkast, skrivICelle, tabell } from './handlinger/utkast';

// Who may see and do what is tried without pages, in tilgangsmatrise.spec.ts; here is what a page says to the one who
// has it open.
test('den som har utkastet åpent når økten blir en annens, får vite det, og ingenting skjer', async ({
  innlogget: page,
  organisasjon: { orgnr },
}) => {
  const sti = await ferdigUtkast(page);
  const min = await oektskaker(page.context());
  const foer = await (await page.request.get(`/api${sti}/rader`)).text();
  const fremmed = await oektFor(page, (await nyOrganisasjon()).person.pid);
  for (const oekt of [fremmed, []]) {
    await byttOekt(page, min);
    await page.goto(sti);
    await tabell(page).waitFor();
    await byttOekt(page, oekt);
    await test.step('lagreRader og lagreHode', async () => {
      await skrivICelle(page, 1, 3, '666');
      await expect(page.getByText(/Endringene kan ikke tas vare på|Du er logget ut/)).toBeVisible();
      await page.getByRole('textbox', { name: 'Din referanse', exact: true }).fill('Ikke min');
    });
    await test.step('slettUtkast', async () => {
      await page.getByRole('button', { name: 'Slett utkast', exact: true }).click();
      await page.getByRole('button', { name: 'Slett utkastet' }).click();
      await expect(page.getByText('Utkastet ble ikke slettet')).toBeVisible();
    });
    await test.step('sendInn', async () => {
      await byttOekt(page, min);
      page.once('dialog', (dialog) => void dialog.accept());
      await page.goto(`${sti}/kontroller`);
      await byttOekt(page, oekt);
      await bekreftOgSend(page);
      await expect(
        page
          .getByText('Du er logget ut. Ingenting er sendt.')
          .or(page.getByText('Du har ikke lenger fullmakt til å sende denne leveransen')),
      ).toBeVisible();
    });
  }
  await byttOekt(page, min);
  expect(await (await page.request.get(`/api${sti}/rader`)).text()).toBe(foer);
  await page.goto(sti);
  await expect(page.getByRole('textbox', { name: 'Din referanse', exact: true })).toHaveValue('');
  expect(await mottatt(orgnr)).toEqual([]);
});
