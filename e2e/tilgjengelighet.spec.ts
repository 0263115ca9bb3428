import { csv } from './fixtures/filer';
import { armer, nyOrganisasjon } from './fixtures/myndigheter';
import { expect, test } from './fixtures/test';
import { loggInn } from './handlinger/innlogging';
import { leseresultat, lesepanel, ord } from './handlinger/opplasting';
import { bekreftOgSend, kontroller, ventKvittering } from './handlinger/sending';
import { forventTilgjengelig } from './handlinger/uu';
import {
  celle,
  feilliste,
  ferdigUtkast,
  fyllHode,
  lastOpp,
  opprettUtkast,
  skrivRader,
  ventLagret,
} from './handlinger/utkast';

test('uten innlogging: forsiden, feilet innlogging og siden som ikke finnes', async ({ page }) => {
  await page.goto('/');
  await forventTilgjengelig(page, 'forside');
  await page.goto('/innlogging-feilet?error=sikkerhetsnivaa');
  await forventTilgjengelig(page, 'innlogging feilet');
  await page.goto('/finnes-ikke');
  await expect(page.getByRole('heading', { level: 1, name: 'Vi fant ikke siden' })).toBeVisible();
  await forventTilgjengelig(page, 'ikke funnet');
});

test('velg organisasjon, tom oversikt, organisasjonsvalget åpent', async ({ page }) => {
  const hoved = await nyOrganisasjon();
  const { person } = hoved;
  for (let i = 0; i < 8; i += 1) await nyOrganisasjon({ person });
  await nyOrganisasjon({ person, overordnet: hoved.orgnr });
  await loggInn(page, person.pid);
  await expect(page.getByRole('main').getByRole('searchbox')).toBeEnabled();
  await forventTilgjengelig(page, 'velg organisasjon');
  await page.getByRole('main').getByRole('button', { name: hoved.navn }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Oversikt' })).toBeVisible();
  await forventTilgjengelig(page, 'tom oversikt');
  await page.getByRole('banner').getByRole('button', { name: hoved.navn }).click();
  await page.getByRole('dialog', { name: 'Velg organisasjon' }).waitFor();
  await forventTilgjengelig(page, 'organisasjonsvalg');
});

test('ingen organisasjon å velge', async ({ page }) => {
  const { person } = await nyOrganisasjon({ roller: ['LOPER'], pakker: [] });
  await loggInn(page, person.pid);
  await forventTilgjengelig(page, 'ingen organisasjon');
});

test('ny leveranse, også med feil', async ({ innlogget: page }) => {
  await page.getByRole('link', { name: 'Ny leveranse' }).click();
  await page.getByRole('radio').first().waitFor();
  await forventTilgjengelig(page, 'ny leveranse');
  await page.getByRole('button', { name: 'Opprett utkast' }).click();
  await expect(page.getByText('Velg en ordning.')).toBeVisible();
  await forventTilgjengelig(page, 'ny leveranse med feil');
});

test('utkastet: tomt, fullt, med feil, mens man skriver og når det slettes', async ({ innlogget: page }) => {
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  await forventTilgjengelig(page, 'tomt utkast');
  await page.getByRole('button', { name: 'Kontroller og send' }).click();
  await expect(page.getByText('Skriv navnet på kontaktpersonen.')).toBeVisible();
  await forventTilgjengelig(page, 'utkast med feil i opplysningene');
  await fyllHode(page);
  await skrivRader(page, [
    ['02825010109', 'Truls Trulsen', '5700'],
    ['311131788', 'Bedrift AS', '-1'],
  ]);
  await ventLagret(page);
  await forventTilgjengelig(page, 'fullt utkast');
  await skrivRader(page, [['02825010108', '', '1,5']], 3);
  await expect(feilliste(page)).toBeVisible();
  await forventTilgjengelig(page, 'utkast med feil');
  await celle(page, 1, 2).click();
  await page.keyboard.press('F2');
  await forventTilgjengelig(page, 'mens man skriver i en celle');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Slett utkast', exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await forventTilgjengelig(page, 'slette utkastet');
});

test('utkast av overskuddsstrøm', async ({ innlogget: page }) => {
  await opprettUtkast(page, 'Overskuddsstrøm');
  await skrivRader(page, [['02825010109', '707057500051628391', 'Apalveien', '111', '0155', 'Bergen']]);
  await celle(page, 1, 1).click();
  await forventTilgjengelig(page, 'utkast av overskuddsstrøm');
});

test('opplasting: resultat, valg og feil', async ({ innlogget: page }) => {
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  const god = csv('god.csv', 'Org.nr.;Navn;Utbetalt beløp;Annet\n311131788;Bedrift AS;10;x\n');
  await lastOpp(page, god);
  await expect(leseresultat(page)).toBeVisible();
  await forventTilgjengelig(page, 'opplastet');
  await lastOpp(page, csv('ny.csv', 'Org.nr.;Navn;Utbetalt beløp\n311131788;Ny AS;\n974760673;B;2\n'));
  for (const maate of ['Oppdater', 'Legg til', 'Erstatt']) {
    await page.getByRole('radio', { name: maate }).check();
    await page.getByRole('region', { name: 'Det som blir annerledes' }).waitFor();
    await forventTilgjengelig(page, `innsetting: ${maate}`);
  }
  await page.getByText('Last ned oppgavene').click();
  await page.getByRole('button', { name: 'Erstatt', exact: true }).click();
  await expect(leseresultat(page)).toContainText('fil 2,00 = tabell 2,00');
  await forventTilgjengelig(page, 'bevislinje og nedlasting');
  await lastOpp(page, csv('tom.csv', ''));
  await expect(page.getByText('Filen er tom')).toBeVisible();
  await forventTilgjengelig(page, 'fil som ikke kan leses');
});

test('slik leste vi filen: spørsmål, kolonner, skader og et ord som ikke gikk', async ({
  innlogget: page,
}) => {
  await opprettUtkast(page, 'Overskuddsstrøm');
  const rader =
    '2825010109;707057500051628391;Storgata 1, 0155 Oslo;1.234;x\n02825010109;7,07057E+17;;2.500;y\n';
  await lastOpp(page, csv('a.csv', `Tittel\nFnr;Målepunkt;Anleggsadresse;Brutto;Ukjent\n${rader}`));
  await lesepanel(page).getByText('kolonner i filen').click();
  await forventTilgjengelig(page, 'spørsmål, kolonner og skader');
  for (const gruppe of await lesepanel(page)
    .getByRole('group')
    .filter({ has: page.getByRole('radio') })
    .all())
    await gruppe.getByRole('radio').first().check();
  await lesepanel(page).getByRole('button', { name: 'Sett inn 2 rader' }).click();
  await expect(lesepanel(page)).toContainText('2 rader står nå i tabellen');
  await lesepanel(page).getByText('Vis de første radene').click();
  await forventTilgjengelig(page, 'satt inn');
  await ord(page, 'Skilletegn').selectOption('komma');
  await expect(lesepanel(page)).toContainText('Det gikk ikke');
  await forventTilgjengelig(page, 'et ord som ikke gikk');
});

test('kontrollsiden uten og med feil, tilbakevist utkast, kvittering og oversikt', async ({
  innlogget: page,
  organisasjon: { orgnr },
}) => {
  const sti = await ferdigUtkast(page, [
    ['02825010109', 'Truls Trulsen', '5700'],
    ['311131788', 'Bedrift AS', '-1'],
  ]);
  await kontroller(page);
  await forventTilgjengelig(page, 'kontroll med varsler');
  await armer('avvik-paa-rader', orgnr);
  await bekreftOgSend(page);
  await expect(page.getByRole('region', { name: 'Skatteetaten tok ikke imot leveransen' })).toBeVisible();
  await forventTilgjengelig(page, 'tilbakevist');
  await skrivRader(page, [['', 'Uten nummer', 'x']], 3);
  await ventLagret(page);
  await page.goto(`${sti}/kontroller`);
  await expect(feilliste(page)).toBeVisible();
  await forventTilgjengelig(page, 'kontroll med feil');
  await page.getByRole('link', { name: 'Tilbake til utkastet' }).click();
  await page.getByRole('button', { name: 'Slett rad 3' }).click();
  await ventLagret(page);
  await kontroller(page);
  await bekreftOgSend(page);
  await ventKvittering(page);
  await forventTilgjengelig(page, 'kvittering');
  await page.getByRole('link', { name: 'Til oversikten' }).click();
  await opprettUtkast(page, 'Overskuddsstrøm');
  await page.getByRole('link', { name: 'Oppgaveportalen' }).click();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(3);
  await forventTilgjengelig(page, 'oversikt med leveranser');
});

test('ukjent utfall', async ({ innlogget: page, organisasjon: { orgnr } }) => {
  await ferdigUtkast(page);
  // Long enough unknown for both widths to be looked at.
  await armer('svar-tapt', orgnr, { antall: 5 });
  await kontroller(page);
  await bekreftOgSend(page);
  await expect(page.getByText('Ukjent – vi sjekker')).toBeVisible();
  await forventTilgjengelig(page, 'ukjent');
});

test('må avklares: systemtilgang mangler', async ({ page }) => {
  const { person } = await nyOrganisasjon({ systembruker: false });
  await loggInn(page, person.pid);
  await ferdigUtkast(page);
  await kontroller(page);
  await bekreftOgSend(page);
  await page.getByRole('button', { name: 'Be om systemtilgang i Altinn' }).click();
  await page.getByRole('link', { name: 'Åpne forespørselen i Altinn' }).waitFor();
  await forventTilgjengelig(page, 'må avklares');
});
