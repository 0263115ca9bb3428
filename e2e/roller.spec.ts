import { mottatt, nyOrganisasjon } from './fixtures/myndigheter';
import { expect, test } from './fixtures/test';
import { byttOekt, oektFor, oektskaker } from './handlinger/oekt';
import { bekreftOgSend, kontroller, ventKvittering } from './handlinger/sending';
import { ferdigUtkast, skrivICelle, tabell } from './handlinger/utkast';

test('den som bare har rollen Lese, ser alt og får ikke endret, sendt eller delt ut noe', async ({
  innlogget: page,
  organisasjon: { orgnr },
}) => {
  const sti = await ferdigUtkast(page);
  const min = await oektskaker(page.context());
  // A plain package, and no deciding role: such a one can be given less.
  const kollega = await nyOrganisasjon({ orgnr, roller: [] });
  const andre = await oektFor(page, kollega.person.pid);
  await test.step('gir kollegaen rollen Lese', async () => {
    await page.goto('/organisasjon/roller');
    await expect(page.getByText('Din rolle: Sende inn.')).toBeVisible();
    const rad = page.getByRole('listitem').filter({ hasText: 'Person som logget inn første gang' });
    await rad.getByRole('combobox').selectOption('Lese');
    await rad.getByRole('button', { name: /^Endre rolle/ }).click();
    await expect(rad.getByText('Endret.')).toBeVisible();
  });
  const foer = await (await page.request.get(`/api${sti}/rader`)).text();
  await byttOekt(page, andre);
  await test.step('endrer ikke rader', async () => {
    await page.goto(sti);
    await tabell(page).waitFor();
    await expect(page.getByText('Du har rollen «Lese»')).toBeVisible();
    await skrivICelle(page, 1, 3, '666');
    await expect(page.getByText(/Endringene kan ikke tas vare på/)).toBeVisible();
  });
  await test.step('sender ikke', async () => {
    page.once('dialog', (dialog) => void dialog.accept());
    await page.goto(`${sti}/kontroller`);
    await bekreftOgSend(page);
    await expect(page.getByText('Du har ikke lenger fullmakt til å sende denne leveransen')).toBeVisible();
  });
  await test.step('lager ikke utkast, ber ikke om tilgang og deler ikke ut roller', async () => {
    await page.goto('/organisasjon/roller');
    await expect(page.getByText('Din rolle: Lese.')).toBeVisible();
    await expect(page.getByRole('button', { name: /Endre rolle|Slå på/ })).toHaveCount(0);
    await page.goto('/ny?ordning=kundeutbytte&aar=2025');
    await page.getByRole('button', { name: 'Opprett utkast' }).click();
    await expect(page).not.toHaveURL(/\/leveranse\//);
  });
  await byttOekt(page, min);
  expect(await (await page.request.get(`/api${sti}/rader`)).text()).toBe(foer);
  expect(await mottatt(orgnr)).toEqual([]);
});

test('fire øyne: den som fylte ut, får ikke sendt, men sier at utkastet er klart; en annen ser det og sender', async ({
  innlogget: page,
  organisasjon: { orgnr },
}) => {
  const kollega = await nyOrganisasjon({ orgnr, systembruker: true });
  const andre = await oektFor(page, kollega.person.pid);
  await page.goto('/organisasjon/roller');
  await page.getByRole('button', { name: 'Slå på' }).click();
  await expect(page.getByText('Slått på: en annen må sende.')).toBeVisible();
  await page.getByRole('link', { name: 'Oppgaveportalen' }).click();
  const sti = await ferdigUtkast(page);
  await kontroller(page);
  await bekreftOgSend(page);
  await expect(page.getByText('en annen enn den som sist endret leveransen')).toBeVisible();
  expect(await mottatt(orgnr)).toEqual([]);
  await test.step('sier at utkastet er klart', async () => {
    await page.goto(sti);
    await page.getByText('Si at utkastet er klart').click();
    await page.getByRole('textbox', { name: 'Kommentar til den som sender' }).fill('Se på beløpet');
    await page.getByRole('button', { name: 'Klar for innsending' }).click();
    await expect(page.getByText('Se på beløpet')).toBeVisible();
  });
  await byttOekt(page, andre);
  await page.goto('/');
  await expect(page.getByRole('row', { name: /Klar for innsending/ })).toBeVisible();
  await page.goto(`${sti}/kontroller`);
  await expect(page.getByRole('main')).toContainText('Se på beløpet');
  await expect(page.getByText('Ingenting er endret etter dette.')).toBeVisible();
  await bekreftOgSend(page);
  await ventKvittering(page);
  await page.getByText('Hvem har gjort hva').click();
  await expect(page.getByText(/^Deg: Bekreftet og sendte leveranse/)).toBeVisible();
  expect(await mottatt(orgnr)).toHaveLength(1);
});
