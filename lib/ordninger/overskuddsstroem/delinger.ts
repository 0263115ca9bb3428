import { deltFoedselsnummer } from '../deltFoedselsnummer';
import type { Deling, Sammensetning } from '@/lib/ordning/typer';

/** Addresses stand in one column in most customer registers. */
export const delinger: readonly Deling[] = [
  {
    noekkel: 'adresse',
    form: 'adresse',
    ledetekst: {
      nb: 'Vegadresse, delt i navn, husnummer, postnummer og poststed',
      nn: 'Vegadresse, delt i namn, husnummer, postnummer og poststad',
      en: 'Street address, split into street, number, postal code and town',
    },
    felter: ['adressenavn', 'husnummer', 'postnummer', 'poststed'],
    aliaser: [
      'vegadresse',
      'veiadresse',
      'gateadresse',
      'gatadresse',
      'anleggsadresse',
      'målepunktadresse',
      'leveringsadresse',
      'forbruksadresse',
      'bostedsadresse',
      'kundeadresse',
      'address',
      'street address',
    ],
  },
  {
    noekkel: 'postnr_sted',
    form: 'postnr_sted',
    ledetekst: {
      nb: 'Postadresse, delt i postnummer og poststed',
      nn: 'Postadresse, delt i postnummer og poststad',
      en: 'Postal code and town, split',
    },
    felter: ['postnummer', 'poststed'],
    aliaser: [
      'postadresse',
      'postnummer og sted',
      'postnr og sted',
      'postnr/sted',
      'postnr/poststed',
      'postnr. sted',
      'postnummer/poststed',
      'postnummer og poststed',
      'postnr og poststed',
      'postnr poststed',
      'zip and city',
    ],
  },
  {
    noekkel: 'gnr_bnr',
    form: 'gnr_bnr',
    ledetekst: {
      nb: 'Matrikkel, delt i gårdsnummer og bruksnummer',
      nn: 'Matrikkel, delt i gardsnummer og bruksnummer',
      en: 'Cadastral number, split into unit and property number',
    },
    felter: ['kommunenummer', 'gaardsnummer', 'bruksnummer'],
    aliaser: [
      'gnr/bnr',
      'gnr./bnr.',
      'gnr bnr',
      'gnr/bnr/fnr/snr',
      'gnr og bnr',
      'gårdsnummer/bruksnummer',
      'gårds- og bruksnummer',
      'gards- og bruksnummer',
      'gårds-/bruksnummer',
      'matrikkel',
      'matrikkelnummer',
      'matrikkelnr',
      'matrikkeladresse',
      'eiendom',
      'cadastral number',
    ],
  },
  {
    noekkel: 'periode',
    form: 'periode',
    ledetekst: {
      nb: 'Periode, delt i fra og med og til og med',
      nn: 'Periode, delt i frå og med og til og med',
      en: 'Period, split into first and last day',
    },
    felter: ['stroemperiodeFraOgMed', 'stroemperiodeTilOgMed'],
    aliaser: [
      'periode',
      'strømperiode',
      'straumperiode',
      'tidsrom',
      'leveringsperiode',
      'salgsperiode',
      'fra og til',
      'frå og til',
      'fra - til',
      'frå - til',
      'fom - tom',
      'period',
    ],
  },
];

/** The registers of addresses keep the letter of a house in a column of its own. */
export const sammensetninger: readonly Sammensetning[] = [
  deltFoedselsnummer('foedselsnummer'),
  {
    felt: 'husnummer',
    mellom: '',
    eget: { plass: 0 },
    ledd: [
      {
        noekkel: 'husbokstav',
        ledetekst: {
          nb: 'Bokstav i husnummeret',
          nn: 'Bokstav i husnummeret',
          en: 'Letter of the house number',
        },
        aliaser: ['bokstav', 'husbokstav', 'husnummerbokstav', 'hus bokstav', 'house letter'],
      },
    ],
  },
];
