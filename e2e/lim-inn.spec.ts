import { sendtMelding } from './fixtures/myndigheter';
import { expect, test } from './fixtures/test';
import { sendTilKvittering } from './handlinger/sending';
import {
  celle,
  fyllHode,
  limInn,
  oppsummering,
  opprettUtkast,
  tabell,
  ventLagret,
} from './handlinger/utkast';

test('limer inn et område med kundeutbytte og sender det', async ({ innlogget: page, organisasjon }) => {
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  await fyllHode(page);
  await celle(page, 1, 1).click();
  // Windows line ends and a last one, as Excel copies.
  await limInn(
    page,
    '02825010109\tTruls Trulsen\t5 700\r\n311131788\t"Bedrift ""Nord"" AS"\t4300,00\r\n310402109\tÅse Ærlig\t0\r\n',
  );
  await expect(tabell(page).getByRole('row')).toHaveCount(1 + 3);
  await expect(oppsummering(page)).toContainText('Antall oppgaver 3');
  await expect(oppsummering(page)).toContainText('Sum utbetalt beløp 10 000');
  await expect(oppsummering(page)).toContainText('1 varsel');
  await ventLagret(page);
  await sendTilKvittering(page);
  expect(await sendtMelding(organisasjon.orgnr)).toMatchObject({
    leveransetype: 'ordinaer',
    oppgave: [
      { oppgaveeier: { foedselsnummer: '02825010109', navn: 'Truls Trulsen' }, utbetaltBeloep: 5700 },
      { oppgaveeier: { organisasjonsnummer: '311131788', navn: 'Bedrift "Nord" AS' }, utbetaltBeloep: 4300 },
      { oppgaveeier: { organisasjonsnummer: '310402109', navn: 'Åse Ærlig' }, utbetaltBeloep: 0 },
    ],
    oppgaveoppsummering: { antallOppgaver: 3, sumUtbetaltBeloep: 10000 },
  });
});

test('limer inn et område med overskuddsstrøm og sender det', async ({ innlogget: page, organisasjon }) => {
  await opprettUtkast(page, 'Overskuddsstrøm');
  await fyllHode(page);
  await celle(page, 1, 1).click();
  await limInn(
    page,
    [
      '02825010109\t707057500051628391\tApalveien\t111\t0155\tOslo\t0301\t\t\t1000,00\t0\t01.06.2025\t31.12.2025',
      '02825010109\t707057500051628407\t\t\t\t\t0301\t2\t2\t500,25\t0,75',
    ].join('\n'),
  );
  await expect(oppsummering(page)).toContainText('Antall oppgaver 2');
  await expect(oppsummering(page)).toContainText('Sum bruttobeløp 1 500,25');
  await expect(oppsummering(page)).toContainText('Sum vederlag negativt energiledd 0,75');
  await ventLagret(page);
  await sendTilKvittering(page);
  const melding = await sendtMelding(organisasjon.orgnr);
  expect(melding['oppgaveOverskuddsstroem']).toMatchObject([
    { bruttoBeloep: '1000.00', stroemperiodeFraOgMed: '2025-06-01', stroemperiodeTilOgMed: '2025-12-31' },
    { bruttoBeloep: '500.25', vederlagNegativtEnergiledd: '0.75' },
  ]);
  expect(melding['oppgaveOppsummering']).toStrictEqual({
    sumBruttoBeloep: '1500.25',
    sumVederlagNegativtEnergiledd: '0.75',
    antallOppgaver: 2,
  });
});

test('det som ikke har noen kolonne, blir sagt fra om og ikke tatt med', async ({ innlogget: page }) => {
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  await celle(page, 1, 2).click();
  await limInn(page, 'Truls Trulsen\t5700\tutenfor\nKari Trulsen\t4300\t');
  await expect(celle(page, 1, 2)).toContainText('Truls Trulsen');
  await expect(celle(page, 2, 3)).toContainText('4 300');
  await expect(
    page.getByText('Limte inn 2 rader. 1 verdi hadde ingen kolonne og ble utelatt'),
  ).toBeAttached();
});
