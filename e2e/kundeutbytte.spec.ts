import { expect, test } from './fixtures/test';
import { armer, mottatt } from './fixtures/myndigheter';
import { bekreftOgSend, kontroller, ventKvittering } from './handlinger/sending';
import { fyllHode, opprettUtkast, skrivRader, ventLagret } from './handlinger/utkast';

test('skriver to oppgaver, sender og får kvittering', async ({ innlogget: page, organisasjon }) => {
  await armer('tilbakemelding-uteblir', organisasjon.orgnr);
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  await fyllHode(page, 'Unik ekstern referanse ID');
  await skrivRader(page, [
    ['02825010109', 'Truls Trulsen', '5700'],
    ['311131788', 'Bedrift AS', '4 300'],
  ]);
  await expect(page.getByRole('status', { name: 'Oppsummering' })).toContainText('Antall oppgaver 2');
  await expect(page.getByRole('status', { name: 'Oppsummering' })).toContainText('Sum utbetalt beløp 10 000');
  await ventLagret(page);
  await kontroller(page);
  await expect(page.getByRole('main')).toContainText('10 000');
  await bekreftOgSend(page);
  const { dialogId, forsendelseId } = await ventKvittering(page);
  expect(dialogId).not.toBe('');
  expect(forsendelseId).not.toBe(dialogId);

  const sendt = await mottatt(organisasjon.orgnr);
  expect(sendt).toHaveLength(1);
  expect(JSON.parse(sendt[0]?.kropp ?? '')).toEqual({
    leveranse: {
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
      oppgavegiversLeveranseReferanse: 'Unik ekstern referanse ID',
      leveransetype: 'ordinaer',
      oppgave: [
        { oppgaveeier: { foedselsnummer: '02825010109', navn: 'Truls Trulsen' }, utbetaltBeloep: 5700 },
        { oppgaveeier: { organisasjonsnummer: '311131788', navn: 'Bedrift AS' }, utbetaltBeloep: 4300 },
      ],
      oppgaveoppsummering: { antallOppgaver: 2, sumUtbetaltBeloep: 10000 },
    },
  });

  await page.getByRole('link', { name: 'Til oversikten' }).click();
  await expect(
    page.getByRole('row', { name: /Skattepliktig kundeutbytte 2025 2 10 000 .*Mottatt/ }),
  ).toBeVisible();
});
