import ExcelJS from 'exceljs';
import { type Fil, XLSX } from './fixtures/filer';
import { expect, test } from './fixtures/test';
import { lastNed, visNedlasting } from './handlinger/nedlasting';
import { leseresultat } from './handlinger/opplasting';
import { sendTilKvittering } from './handlinger/sending';
import {
  celle,
  feilliste,
  fyllHode,
  lastOpp,
  oppsummering,
  opprettUtkast,
  skrivRader,
} from './handlinger/utkast';

async function aapne(bytes: Buffer): Promise<{ bok: ExcelJS.Workbook; ark: ExcelJS.Worksheet }> {
  const bok = new ExcelJS.Workbook();
  await bok.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const ark = bok.worksheets[0];
  if (!ark) throw new Error('no sheet');
  return { bok, ark };
}
const lagre = async (bok: ExcelJS.Workbook, name: string): Promise<Fil> => ({
  name,
  mimeType: XLSX,
  buffer: Buffer.from(await bok.xlsx.writeBuffer()),
});
const verdier = (ark: ExcelJS.Worksheet, rad: number): unknown[] =>
  (ark.getRow(rad).values as unknown[]).slice(1);

test('laster ned radene med feil, retter dem i regnearket, og laster opp som oppdatering', async ({
  innlogget: page,
}) => {
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  await fyllHode(page);
  await skrivRader(page, [
    ['02825010109', 'Truls Trulsen', '100'],
    ['2825010109', '=Kari', '50,50'],
    ['311131788', '', '7'],
  ]);
  // No waiting: what is pending is stored before the file is made.
  const { filnavn, bytes } = await lastNed(page, 'Last ned radene med feil');
  expect(filnavn).toBe('utkast-kundeutbytte-2025-feil.xlsx');
  const { bok, ark } = await aapne(bytes);
  expect(verdier(ark, 1)).toEqual([
    'Årsak',
    'Fødselsnummer / org.nr.',
    'Navn',
    'Utbetalt beløp',
    'Radnøkkel',
  ]);
  expect(ark.rowCount).toBe(3);
  expect(verdier(ark, 2).slice(0, 4)).toEqual([
    'Fødselsnummer / org.nr. må ha 11 eller 9 siffer. Utbetalt beløp kan ikke ha øre',
    '2825010109',
    "'=Kari",
    '50,50',
  ]);
  expect(ark.getCell('A3').value).toBe('Navn mangler');
  ark.getCell('B2').value = '974760673';
  ark.getCell('D2').value = 50;
  ark.getCell('C3').value = 'Bedrift AS';
  await lastOpp(page, await lagre(bok, filnavn));
  await expect(page.getByRole('radio', { name: 'Oppdater rader' })).toHaveAccessibleDescription(
    /2 endres, 0 nye, 0 uendret/,
  );
  await page.getByRole('button', { name: 'Oppdater', exact: true }).click();
  await expect(leseresultat(page)).toContainText('fil 57,00 = tabell 57,00');
  await expect(oppsummering(page)).toContainText('Ingen feil');
  await expect(feilliste(page)).toHaveCount(0);
  await expect(celle(page, 2, 1)).toHaveText('974760673');
  await expect(celle(page, 2, 2)).toHaveText('=Kari');
  await expect(page.getByRole('link', { name: 'Last ned radene med feil' })).toHaveCount(0);
  await test.step('sendt leveranse lastes ned fra kvitteringen', async () => {
    await sendTilKvittering(page);
    const sendt = await lastNed(page, 'Last ned som xlsx');
    expect(sendt.filnavn).toBe('leveranse-kundeutbytte-2025.xlsx');
    const { ark } = await aapne(sendt.bytes);
    expect([2, 3, 4].map((rad) => verdier(ark, rad).slice(0, 3))).toEqual([
      ['02825010109', 'Truls Trulsen', 100],
      ['974760673', "'=Kari", 50],
      ['311131788', 'Bedrift AS', 7],
    ]);
  });
});

test('hele utkastet som xlsx og csv kommer uendret tilbake', async ({ innlogget: page }) => {
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  await skrivRader(page, [
    ['02825010109', 'Ærlig; "Åse"', '100'],
    ['311131788', '-1+1', '-5'],
  ]);
  await visNedlasting(page);
  await expect(page.getByText('kan nuller foran numre bli borte')).toBeVisible();
  for (const format of ['xlsx', 'csv'] as const) {
    await test.step(format, async () => {
      const { filnavn, bytes } = await lastNed(page, `Last ned som ${format}`);
      expect(filnavn).toBe(`utkast-kundeutbytte-2025.${format}`);
      if (format === 'csv') {
        expect(bytes.toString('utf8')).toMatch(
          /^\uFEFFFødselsnummer \/ org\.nr\.;Navn;Utbetalt beløp;Radnøkkel\r\n02825010109;"Ærlig; ""Åse""";100;/,
        );
      }
      await lastOpp(page, { name: filnavn, mimeType: format === 'xlsx' ? XLSX : 'text/csv', buffer: bytes });
      await expect(page.getByRole('radio', { name: 'Oppdater rader' })).toHaveAccessibleDescription(
        /0 endres, 0 nye, 2 uendret/,
      );
      await page.getByRole('button', { name: 'Avbryt' }).click();
    });
  }
});
