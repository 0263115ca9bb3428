import { type Brev, brevTil } from './fixtures/myndigheter';
import { expect, test } from './fixtures/test';
import { sendTilKvittering } from './handlinger/sending';
import { ferdigUtkast } from './handlinger/utkast';

const lenkeI = (brev: Brev | undefined): string =>
  /\S+\/varsler\/lenke\S+/.exec(brev?.tekst ?? '')?.[0] ?? '';

test('oppgir adresse, bekrefter den, får beskjed om mottatt leveranse, og skrur av fra e-posten', async ({
  innlogget: page,
  organisasjon,
}) => {
  const adresse = `${crypto.randomUUID()}@eksempel.no`;
  await page.getByRole('contentinfo').getByRole('link', { name: 'Varsler' }).click();
  const felt = page.getByRole('textbox', { name: 'E-postadressen din' });
  await felt.fill('ikke en adresse');
  await page.getByRole('button', { name: 'Ta vare på valgene' }).click();
  await expect(page.getByText('E-postadressen ser ikke riktig ut.')).toBeVisible();
  await expect(felt).toHaveValue('ikke en adresse');
  await felt.fill(adresse);
  await page.getByRole('button', { name: 'Ta vare på valgene' }).click();
  await expect(page.getByRole('status')).toContainText('Åpne lenken');

  await expect.poll(async () => (await brevTil(adresse)).length).toBe(1);
  await page.goto(lenkeI((await brevTil(adresse))[0]));
  await page.getByRole('button', { name: 'Bekreft adressen' }).click();
  await expect(page.getByRole('status')).toContainText('Adressen er bekreftet');

  await page.getByRole('link', { name: 'Oppgaveportalen' }).click();
  await ferdigUtkast(page);
  await sendTilKvittering(page);
  const mottatt = async (): Promise<Brev | undefined> =>
    (await brevTil(adresse)).find(({ emne }) => emne.startsWith('Mottatt:'));
  await expect.poll(mottatt).toBeTruthy();
  const brev = await mottatt();
  const utenLenker = brev?.tekst.replaceAll(/https?:\S+/g, '') ?? '';
  for (const hemmelig of [organisasjon.orgnr, organisasjon.navn, '02825010109', 'Truls', '5700', '5 700']) {
    expect(utenLenker).not.toContain(hemmelig);
  }

  await page.goto(lenkeI(brev));
  await page.getByRole('button', { name: 'Skru av' }).click();
  await expect(page.getByRole('status')).toContainText('Varselet er skrudd av');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Varsler' }).click();
  await expect(page.getByRole('checkbox', { name: 'Skatteetaten har mottatt leveransen' })).not.toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'En frist nærmer seg' })).toBeChecked();
});

test('en lenke som ikke er vår, gjør ingenting', async ({ page }) => {
  await page.goto('/varsler/lenke?lenke=abc');
  await expect(page.getByRole('heading', { name: 'Lenken virker ikke lenger' })).toBeVisible();
  expect((await page.request.post('/api/varsler/av?lenke=abc')).status()).toBe(404);
});
