import { ANTALL, BELOEPSTEKST, konvolutt, objekt, SIFFER, TEKST } from './konvolutt';

const vegadresse = objekt(
  {
    adressenavn: TEKST,
    adressenummer: objekt({ husnummer: { type: 'string', minLength: 1, maxLength: 10 } }),
    poststed: objekt({ poststedsnavn: TEKST, postnummer: SIFFER(4) }),
    kommunenummer: SIFFER(4),
  },
  ['adressenavn', 'poststed', 'kommunenummer'],
);
const matrikkeladresse = objekt({
  matrikkelnummer: objekt({
    kommunenummer: SIFFER(4),
    gaardsnummer: { type: 'integer', minimum: 1, maximum: 99_999 },
    bruksnummer: { type: 'integer', minimum: 1, maximum: 9999 },
  }),
});

/** Overskuddsstrøm: amounts are strings, the object is a road address or a cadastre address, never both. */
export const OVERSKUDDSSTROEM = konvolutt(
  { rader: 'oppgaveOverskuddsstroem', oppsummering: 'oppgaveOppsummering' },
  objekt(
    {
      oppgaveeier: {
        ...objekt({ foedselsnummer: SIFFER(11), vegadresse, matrikkeladresse, maalepunktID: SIFFER(18) }, [
          'foedselsnummer',
          'maalepunktID',
        ]),
        oneOf: [{ required: ['vegadresse'] }, { required: ['matrikkeladresse'] }],
      },
      bruttoBeloep: BELOEPSTEKST,
      vederlagNegativtEnergiledd: BELOEPSTEKST,
      stroemperiodeFraOgMed: { type: 'string', format: 'date' },
      stroemperiodeTilOgMed: { type: 'string', format: 'date' },
    },
    // The periods stand in the seed and are gone from every later version of the document.
    ['oppgaveeier', 'bruttoBeloep', 'vederlagNegativtEnergiledd'],
  ),
  objekt({
    sumBruttoBeloep: BELOEPSTEKST,
    sumVederlagNegativtEnergiledd: BELOEPSTEKST,
    antallOppgaver: ANTALL,
  }),
);
