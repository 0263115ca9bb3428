import type { Ordning } from '@/lib/ordning/typer';
import { delinger, sammensetninger } from './delinger';
import { felter } from './felter';

/**
 * Overskuddsstrøm from plus customers, as Skatteetaten documents it (seed 000, June 2025). The host and the scope
 * keep the seed's one s; newer public documents spell them with two, so both can be set by the environment.
 */
export const overskuddsstroem: Ordning = {
  id: 'overskuddsstroem',
  navn: { nb: 'Overskuddsstrøm', nn: 'Overskotsstraum', en: 'Surplus electricity' },
  beskrivelse: {
    nb: 'Betaling til private plusskunder for strøm de har solgt tilbake til kraftleverandøren.',
    nn: 'Betaling til private plusskundar for straum dei har selt tilbake til kraftleverandøren.',
    en: 'Payment to private prosumers for electricity they have sold back to the supplier.',
  },
  kilde: 'https://skatteetaten.github.io/api-dokumentasjon/api/innrapportering-overskuddstroem',
  skjemaside:
    'https://www.skatteetaten.no/bedrift-og-organisasjon/rapportering-og-bransjer/tredjepartsopplysninger/andre-bransjer/overskuddsstrom/',
  frist: { maaned: 1, dag: 20 },
  foersteInntektsaar: 2024,
  api: {
    tjeneste: 'innrapporteringoverskuddstroem',
    scope: 'skatteetaten:innrapporteringoverskuddstroem',
    dokumentSti: '/v1/{inntektsaar}/forsendelser/{forsendelseId}/dokumenter/{dokumentId}',
    tilgangspakker: ['regnskapsforer-med-signeringsrettighet', 'ansvarlig-revisor', 'skattegrunnlag'],
    egenpakke: 'skattegrunnlag',
    klientpakker: { regnskapsfoerer: 'regnskapsforer-med-signeringsrettighet', revisor: 'ansvarlig-revisor' },
    variabelnavn: ['OVERSKUDDSSTROEM'],
    noekler: { oppgaver: 'oppgaveOverskuddsstroem', oppsummering: 'oppgaveOppsummering' },
    leveransetype: { ordinaer: 'ordinaer', ingenOppgaver: 'ingenoppgaver' },
  },
  felter,
  valg: [
    {
      noekkel: 'adresse',
      ledetekst: { nb: 'Adresse', nn: 'Adresse', en: 'Address' },
      alternativer: [
        {
          noekkel: 'vegadresse',
          ledetekst: { nb: 'Vegadresse', nn: 'Vegadresse', en: 'Street address' },
          felter: ['adressenavn', 'husnummer', 'postnummer', 'poststed'],
        },
        {
          noekkel: 'matrikkeladresse',
          ledetekst: { nb: 'Matrikkeladresse', nn: 'Matrikkeladresse', en: 'Cadastral address' },
          felter: ['gaardsnummer', 'bruksnummer'],
        },
      ],
      felles: ['kommunenummer'],
    },
  ],
  perioder: [{ fra: 'stroemperiodeFraOgMed', til: 'stroemperiodeTilOgMed' }],
  delinger,
  sammensetninger,
  identitet: ['foedselsnummer', 'maalepunktId'],
  eksempler: [
    {
      foedselsnummer: '02825010109',
      maalepunktId: '707057500051628391',
      adressenavn: 'Apalveien',
      husnummer: '111',
      postnummer: '0155',
      poststed: 'Oslo',
      kommunenummer: '0301',
      bruttoBeloep: '1000,00',
      vederlagNegativtEnergiledd: '0,00',
      stroemperiodeFraOgMed: '01.06.{inntektsaar}',
      stroemperiodeTilOgMed: '31.12.{inntektsaar}',
    },
    {
      foedselsnummer: '02825010109',
      maalepunktId: '707057500051628407',
      kommunenummer: '0301',
      gaardsnummer: '2',
      bruksnummer: '2',
      bruttoBeloep: '500,00',
      vederlagNegativtEnergiledd: '0,00',
    },
  ],
};
