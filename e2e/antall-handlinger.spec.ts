import { csv } from './fixtures/filer';
import { organisasjonsnumre } from './fixtures/nummer';
import { expect, test } from './fixtures/test';
import { bekreftOgSend, kontroller, sendTilKvittering, ventKvittering } from './handlinger/sending';
import { tellHandlinger } from './handlinger/telling';
import { ferdigUtkast, fyllHode, lastOpp, oppsummering, skrivICelle, tabell } from './handlinger/utkast';

const ORDNING = 'Skattepliktig kundeutbytte';
const RADER = [
  ['02825010109', 'Truls Trulsen', '5700'],
  ['311131788', 'Bedrift AS', '4300'],
];
const FIL = csv(
  'kunder.csv',
  [
    'Fødselsnummer / org.nr.;Navn;Utbetalt beløp',
    ...organisasjonsnumre(25).map((nr, i) => `${nr};Bedrift ${i} AS;${1000 + i}`),
  ].join('\n'),
);

test('fra oversikten til kvittering: neste år og én rettet rad på høyst 6 handlinger, en fil på høyst 12', async ({
  innlogget: page,
}) => {
  const kort = page
    .getByRole('region', { name: 'Frister' })
    .getByRole('listitem')
    .filter({ hasText: ORDNING });
  const aar = Number(/Inntektsåret (\d{4})/.exec(await kort.innerText())?.[1]);
  await ferdigUtkast(page, RADER, '', String(aar - 1));
  await sendTilKvittering(page);
  await page.getByRole('link', { name: 'Til oversikten' }).click();
  await kort.waitFor();
  const telling = await tellHandlinger(page);

  const sendOgTell = async (bevis: string): Promise<string[]> => {
    await kontroller(page);
    await bekreftOgSend(page);
    await ventKvittering(page);
    await expect(page.getByRole('main')).toContainText(bevis);
    const gjort = telling.handlinger();
    await page.getByRole('link', { name: 'Til oversikten' }).click();
    await kort.waitFor();
    telling.handlinger();
    return gjort;
  };

  await kort.getByRole('button', { name: 'Start fra fjorårets' }).click();
  await tabell(page).waitFor();
  await skrivICelle(page, 1, 3, '6000');
  await page.keyboard.type('4500');
  await page.keyboard.press('Enter');
  const nesteAar = await sendOgTell('2 i tabellen = 2 sendt = 2 bekreftet av Skatteetaten');

  await page.getByRole('table').getByRole('link', { name: ORDNING }).first().click();
  await page.getByRole('button', { name: 'Rett leveransen' }).click();
  await tabell(page).waitFor();
  await skrivICelle(page, 1, 3, '5800');
  const rettet = await sendOgTell('2 i tabellen = 2 sendt = 2 bekreftet av Skatteetaten');

  await page.getByRole('link', { name: 'Ny leveranse' }).click();
  await page.getByRole('radio', { name: ORDNING }).check();
  await page.getByRole('button', { name: 'Opprett utkast' }).click();
  await tabell(page).waitFor();
  await fyllHode(page);
  await lastOpp(page, FIL);
  await expect(oppsummering(page)).toContainText('Antall oppgaver 25');
  const medFil = await sendOgTell('25 i filen = 25 i tabellen = 25 sendt = 25 bekreftet av Skatteetaten');

  for (const [gjort, hoeyst] of [
    [nesteAar, 6],
    [rettet, 6],
    [medFil, 12],
  ] as const) {
    expect(gjort.length, gjort.join('; ')).toBeLessThanOrEqual(hoeyst);
    // The counter counts: nothing was sent with fewer.
    expect(gjort.length, gjort.join('; ')).toBeGreaterThanOrEqual(5);
  }
});
