import { sendtMelding } from './fixtures/myndigheter';
import { expect, test } from './fixtures/test';
import { sendTilKvittering } from './handlinger/sending';
import {
  celle,
  fyllHode,
  oppsummering,
  opprettUtkast,
  skrivRader,
  tabell,
  ventLagret,
} from './handlinger/utkast';

// fnr, målepunkt | gate, husnr, postnr, sted | kommune | gnr, bnr | brutto, vederlag | fra, til
const VEGADRESSE = [
  ...['02825010109', '707057500051628391', 'Apalveien', '111', '0155', 'Oslo', '0301', '', ''],
  ...['1000,5', '0,00', '01.06.2025', '31.12.2025'],
];
const MATRIKKEL = [
  ...['02825010109', '707057500051628407', '', '', '', '', '0301', '2', '21'],
  ...['2 500', '12,35', '', ''],
];

test('skriver veg- og matrikkeladresse med og uten periode, sender og får kvittering', async ({
  innlogget: page,
  organisasjon,
}) => {
  await opprettUtkast(page, 'Overskuddsstrøm');
  await expect(tabell(page).getByRole('columnheader')).toHaveText([
    'Fødselsnummer',
    'Målepunkt-ID',
    'Adressenavn',
    'Husnummer',
    'Postnummer',
    'Poststed',
    'Kommunenummer',
    'Gårdsnummer',
    'Bruksnummer',
    'Bruttobeløp',
    'Vederlag negativt energiledd',
    'Fra og med',
    'Til og med',
  ]);
  await fyllHode(page, 'Strøm 2025');
  await skrivRader(page, [VEGADRESSE, MATRIKKEL]);
  await expect(oppsummering(page)).toContainText('Antall oppgaver 2');
  await expect(oppsummering(page)).toContainText('Sum bruttobeløp 3 500,50');
  await expect(oppsummering(page)).toContainText('Sum vederlag negativt energiledd 12,35');
  await expect(oppsummering(page)).toContainText('Ingen feil');
  await ventLagret(page);
  const { dialogId, forsendelseId } = await sendTilKvittering(page);
  expect(dialogId).not.toBe('');
  expect(forsendelseId).not.toBe(dialogId);

  expect(await sendtMelding(organisasjon.orgnr)).toStrictEqual({
    kildesystem: 'Oppgaveportalen',
    oppgavegiver: {
      organisasjonsnummer: organisasjon.orgnr,
      kontaktinformasjon: {
        navn: 'Kari Kontakt',
        telefonnummer: '80080000',
        varselEpostadresse: 'kontakt@offentlig.no',
        varselSmsMobilnummer: '80080000',
      },
    },
    inntektsaar: 2025,
    oppgavegiversLeveranseReferanse: 'Strøm 2025',
    leveransetype: 'ordinaer',
    oppgaveOverskuddsstroem: [
      {
        oppgaveeier: {
          foedselsnummer: '02825010109',
          maalepunktID: '707057500051628391',
          vegadresse: {
            adressenavn: 'Apalveien',
            adressenummer: { husnummer: '111' },
            poststed: { postnummer: '0155', poststedsnavn: 'Oslo' },
            kommunenummer: '0301',
          },
        },
        bruttoBeloep: '1000.50',
        vederlagNegativtEnergiledd: '0.00',
        stroemperiodeFraOgMed: '2025-06-01',
        stroemperiodeTilOgMed: '2025-12-31',
      },
      {
        oppgaveeier: {
          foedselsnummer: '02825010109',
          maalepunktID: '707057500051628407',
          matrikkeladresse: {
            matrikkelnummer: { kommunenummer: '0301', gaardsnummer: 2, bruksnummer: 21 },
          },
        },
        bruttoBeloep: '2500.00',
        vederlagNegativtEnergiledd: '12.35',
      },
    ],
    oppgaveOppsummering: {
      sumBruttoBeloep: '3500.50',
      sumVederlagNegativtEnergiledd: '12.35',
      antallOppgaver: 2,
    },
  });
});

test('verken begge adresser eller ingen, og perioden må være hel og i inntektsåret', async ({
  innlogget: page,
}) => {
  await opprettUtkast(page, 'Overskuddsstrøm');
  const med = (endring: Record<number, string>): string[] =>
    VEGADRESSE.map((verdi, kolonne) => endring[kolonne] ?? verdi);
  await skrivRader(page, [
    med({ 7: '2', 8: '2' }),
    med({ 1: '707057500051628407', 2: '', 3: '', 4: '', 5: '', 6: '' }),
    med({ 1: '707057500051628414', 11: '01.06.2024' }),
    med({ 1: '707057500051628421', 12: '' }),
  ]);
  // One leaves the row that is being written, so that its errors are marked too.
  await celle(page, 1, 1).click();
  const feil = page.getByRole('region', { name: 'Feil i leveransen' });
  await expect(feil).toContainText('Adressen er fylt ut på to måter – 1 rad');
  await expect(feil).toContainText('Adresse mangler: fyll ut vegadresse eller gårds- og bruksnummer – 1 rad');
  await expect(feil).toContainText('Fra og med er ikke i inntektsåret – 1 rad');
  await expect(feil).toContainText('Til og med mangler i perioden – 1 rad');
});

test('radens knapper er innen rekkevidde i en tabell som er bredere enn skjermen', async ({
  innlogget: page,
}) => {
  await opprettUtkast(page, 'Overskuddsstrøm');
  await skrivRader(page, [VEGADRESSE, VEGADRESSE]);
  // The last column is in view now; back to the first, with the active row as far from its buttons as it can be.
  await page.keyboard.press('Control+Home');
  const slett = page.getByRole('button', { name: 'Slett rad 2' });
  await celle(page, 2, 1).hover();
  await expect(slett).toBeInViewport({ ratio: 1 });
  await slett.click();
  // The headings, the row that is left and the empty one below it.
  await expect(page.getByRole('grid', { name: 'Oppgaver' })).toHaveAttribute('aria-rowcount', '3');
});
