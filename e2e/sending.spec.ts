import type { Page } from '@playwright/test';
import { armer, mottatt, sendtMelding } from './fixtures/myndigheter';
import { expect, test } from './fixtures/test';
import { bekreftOgSend, kontroller, sendTilKvittering, ventKvittering } from './handlinger/sending';
import {
  celle,
  ferdigUtkast,
  fyllHode,
  opprettUtkast,
  skrivICelle,
  staarI,
  ventLagret,
} from './handlinger/utkast';

const RADER = [
  ['02825010109', 'Truls Trulsen', '5700'],
  ['311131788', 'Bedrift AS', '4300'],
];

const behandlede = async (orgnr: string): Promise<number> =>
  (await mottatt(orgnr)).filter(({ behandlet }) => behandlet).length;

/** As many attempts as there were, all with one key and the same bytes, of which one was taken in. */
async function forventSammeNoekkelOgBytes(orgnr: string, forsoek: number): Promise<void> {
  const sendt = await mottatt(orgnr);
  expect(sendt).toHaveLength(forsoek);
  expect(new Set(sendt.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
  expect(new Set(sendt.map(({ sha256 }) => sha256)).size).toBe(1);
  expect(await behandlede(orgnr)).toBe(1);
}

test('tilbakevist: utkastet åpnes med svaret i ord og ved cellene, rettes og sendes med ny nøkkel', async ({
  innlogget: page,
  organisasjon: { orgnr },
}) => {
  await ferdigUtkast(page, RADER);
  await armer('avvik-paa-rader', orgnr);
  await kontroller(page);
  await bekreftOgSend(page);
  const svar = page.getByRole('region', { name: 'Skatteetaten tok ikke imot leveransen' });
  await expect(svar).toContainText('Ingenting er registrert hos Skatteetaten');
  await expect(svar).toContainText('Beløpet er ikke gyldig for oppgaveeieren');
  await expect(svar).toContainText('Rad 1, Utbetalt beløp:');
  await svar.getByRole('button', { name: 'Gå til cellen' }).nth(1).click();
  await staarI(page, 'Utbetalt beløp', 2);
  await skrivICelle(page, 2, 3, '4400');
  await ventLagret(page);
  await sendTilKvittering(page);
  const [foerst, saa] = await mottatt(orgnr);
  expect(foerst).toMatchObject({ status: 400, behandlet: false });
  expect(saa).toMatchObject({ status: 200, behandlet: true });
  expect(saa?.idempotencyKey).not.toBe(foerst?.idempotencyKey);
  expect(saa?.sha256).not.toBe(foerst?.sha256);
});

for (const [navn, ord] of [
  ['gld-010-1027', 'Inntektsår er ikke støttet'],
  ['gld-008', 'Oppbygningen av leveransen er ikke slik Skatteetaten krever'],
  ['ukjent-feilkode', 'Skatteetaten svarte med feil (HTTP 400)'],
] as const) {
  test(`tilbakevist med ${navn}: svaret står i ord i utkastet`, async ({
    innlogget: page,
    organisasjon: { orgnr },
  }) => {
    await ferdigUtkast(page);
    await armer(navn, orgnr);
    await kontroller(page);
    await bekreftOgSend(page);
    const svar = page.getByRole('region', { name: 'Skatteetaten tok ikke imot leveransen' });
    await expect(svar).toContainText(ord);
    await expect(celle(page, 1, 2)).toContainText('Truls Trulsen');
    await page.getByRole('link', { name: 'Oppgaveportalen' }).click();
    await expect(page.getByRole('row', { name: /Tilbakevist/ })).toBeVisible();
    expect(await behandlede(orgnr)).toBe(0);
  });
}

test('tapt svar: ukjent, så kvittering av seg selv med samme nøkkel og bytes', async ({
  innlogget: page,
  organisasjon: { orgnr },
}) => {
  await ferdigUtkast(page, RADER);
  await armer('svar-tapt', orgnr, { antall: 2 });
  await kontroller(page);
  await bekreftOgSend(page);
  await expect(page.getByRole('status')).toHaveText('Ukjent – vi sjekker');
  await expect(page.getByRole('button', { name: 'Tilbake til utkastet' })).toHaveCount(0);
  await ventKvittering(page);
  await forventSammeNoekkelOgBytes(orgnr, 3);
});

for (const navn of ['http-503', 'http-429', 'kuttet'] as const) {
  test(`${navn}: venter, og får så kvittering av seg selv`, async ({
    innlogget: page,
    organisasjon: { orgnr },
  }) => {
    await ferdigUtkast(page);
    await armer(navn, orgnr, { antall: 2 });
    await kontroller(page);
    await bekreftOgSend(page);
    // A connection that was cut may have carried the message; an answer says that it was not taken in.
    const ventet = navn === 'kuttet' ? 'Ukjent – vi sjekker' : 'Venter – vi prøver igjen';
    await expect(page.getByRole('status')).toHaveText(ventet);
    await ventKvittering(page);
    await forventSammeNoekkelOgBytes(orgnr, 3);
  });
}

test('dobbeltklikk på Send inn gir én leveranse', async ({ innlogget: page, organisasjon: { orgnr } }) => {
  await ferdigUtkast(page);
  await armer('svar-forsinket', orgnr, { ms: 800 });
  await kontroller(page);
  await page.getByRole('checkbox', { name: 'Jeg bekrefter at opplysningene er riktige' }).check();
  await page.getByRole('button', { name: 'Send inn' }).dblclick();
  await ventKvittering(page);
  await forventSammeNoekkelOgBytes(orgnr, 1);
});

test('ny lasting midt i innsendingen gir én leveranse', async ({
  innlogget: page,
  organisasjon: { orgnr },
}) => {
  await ferdigUtkast(page);
  await armer('svar-forsinket', orgnr, { ms: 2000 });
  await kontroller(page);
  await bekreftOgSend(page);
  await expect(page.getByText('Sender til Skatteetaten …')).toBeVisible();
  await expect.poll(async () => (await mottatt(orgnr)).length).toBe(1);
  await page.reload();
  await ventKvittering(page);
  await forventSammeNoekkelOgBytes(orgnr, 1);
});

test('to faner som sender samtidig, gir én leveranse og samme kvittering', async ({
  innlogget: page,
  organisasjon: { orgnr },
}) => {
  await ferdigUtkast(page);
  await armer('svar-forsinket', orgnr, { ms: 800 });
  await kontroller(page);
  const annen = await page.context().newPage();
  await annen.goto(page.url());
  const faner: Page[] = [page, annen];
  for (const fane of faner) {
    await fane.getByRole('checkbox', { name: 'Jeg bekrefter at opplysningene er riktige' }).check();
  }
  await Promise.all(faner.map((fane) => fane.getByRole('button', { name: 'Send inn' }).click()));
  const [en, to] = await Promise.all(faner.map(ventKvittering));
  expect(en).toEqual(to);
  await forventSammeNoekkelOgBytes(orgnr, 1);
});

test('endret i en annen fane etter kontrollen: ingenting sendes', async ({
  innlogget: page,
  organisasjon: { orgnr },
}) => {
  const sti = await ferdigUtkast(page);
  await kontroller(page);
  const annen = await page.context().newPage();
  await annen.goto(sti);
  await skrivICelle(annen, 1, 3, '9999');
  await ventLagret(annen);
  await bekreftOgSend(page);
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'Utkastet er endret etter at du åpnet',
  );
  expect(await mottatt(orgnr)).toEqual([]);
});

test('ingen oppgaver å rapportere', async ({ innlogget: page, organisasjon: { orgnr } }) => {
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  await fyllHode(page);
  await page.getByRole('checkbox', { name: 'Vi har ingen oppgaver å rapportere' }).check();
  await ventLagret(page);
  await kontroller(page);
  await expect(page.getByRole('main')).toContainText('Ingen oppgaver å rapportere');
  await bekreftOgSend(page);
  await ventKvittering(page);
  const melding = await sendtMelding(orgnr);
  expect(melding.leveransetype).toBe('ingenoppgaver');
  expect(melding['oppgave'] ?? []).toEqual([]);
});

test('varslene står på kontrollsiden og hindrer ingenting', async ({
  innlogget: page,
  organisasjon: { orgnr },
}) => {
  await ferdigUtkast(page, RADER, 'Samme referanse');
  await sendTilKvittering(page);
  await page.getByRole('link', { name: 'Til oversikten' }).click();
  await ferdigUtkast(page, [...RADER, ['311131788', 'Bedrift AS', '-100']], 'Samme referanse');
  await kontroller(page);
  const varsler = page.getByRole('region', { name: 'Se over dette før du sender' });
  for (const varsel of [
    'Referansen er brukt før',
    'Det er levert for dette året før',
    'Fristen er gått ut',
    'Utbetalt beløp er negativt',
    'står på flere rader',
  ]) {
    await expect(varsler).toContainText(varsel);
  }
  await expect(page.getByRole('main').getByRole('checkbox')).toHaveCount(1);
  await bekreftOgSend(page);
  await ventKvittering(page);
  expect(await behandlede(orgnr)).toBe(2);
});
