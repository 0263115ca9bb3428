import type { Tekst } from '@/lib/felles/spraak';
import type { Felt, FeltAv, Felttypenavn, Kontekst, Ordning, Rad, Radverdier } from './typer';

/** An ordning that does not exist, with every kind of field: the engine's own tests must not lean on a real one. */
const t = (nb: string): Tekst => ({ nb, nn: `${nb} (nn)`, en: `${nb} (en)` });

const felles = (noekkel: string, sti: Felt['sti'], eksempel: string, paakrevd = false) => ({
  noekkel,
  ledetekst: t(noekkel.toUpperCase()),
  hjelp: t(`hjelp til ${noekkel}`),
  eksempel,
  aliaser: [],
  bredde: 100,
  paakrevd,
  sti,
});

export const proevefelter: { [T in Felttypenavn]: FeltAv<T> } = {
  eier: {
    ...felles('eier', { foedselsnummer: 'eier/fnr', organisasjonsnummer: 'eier/orgnr' }, '311131788', true),
    type: 'eier',
  },
  foedselsnummer: { ...felles('fnr', 'fnr', '02825010109'), type: 'foedselsnummer' },
  maalepunktId: { ...felles('maaler', 'maaler', '707057500051628391'), type: 'maalepunktId' },
  tekst: { ...felles('sted', 'hus/gate/sted', 'Oslo'), type: 'tekst', maksLengde: 10 },
  sifre: {
    ...felles('kode', { gate: 'hus/gate/kode', gaard: 'hus/gaard/kode' }, '0155'),
    type: 'sifre',
    antall: 4,
    register: 'kommune',
    stedfelt: 'sted',
  },
  heltall: { ...felles('gnr', 'hus/gaard/gnr', '7'), type: 'heltall', min: 1, maks: 500 },
  beloep: {
    ...felles('beloep', 'beloep', '10,50', true),
    type: 'beloep',
    desimaler: 2,
    varsleNull: true,
    sum: { noekkel: 'sumBeloep', ledetekst: t('Sum') },
  },
  dato: { ...felles('fra', 'fra', '01.01.2025'), type: 'dato' },
};

const { eier, foedselsnummer, maalepunktId, tekst, sifre, heltall, beloep, dato } = proevefelter;
const kroner: FeltAv<'beloep'> = {
  ...beloep,
  ...felles('kroner', 'kroner', '5'),
  desimaler: 0,
  varsleNull: false,
  sum: { noekkel: 'sumKroner', ledetekst: t('Sum kroner') },
};

export const proeveordning: Ordning = {
  id: 'proeve',
  navn: t('Prøve'),
  beskrivelse: t('Finnes ikke'),
  kilde: 'https://example.com',
  skjemaside: 'https://example.com/skjema',
  frist: { maaned: 3, dag: 1 },
  foersteInntektsaar: 2024,
  api: {
    tjeneste: 'proeve',
    scope: 'proeve:scope',
    dokumentSti: '/dokument',
    tilgangspakker: ['pakke'],
    egenpakke: 'pakke',
    klientpakker: { regnskapsfoerer: 'pakke', revisor: 'pakke' },
    variabelnavn: ['PROEVE'],
    noekler: { oppgaver: 'oppgaver', oppsummering: 'oppsummering' },
    leveransetype: { ordinaer: 'vanlig', ingenOppgaver: 'ingenting' },
  },
  felter: [
    eier,
    foedselsnummer,
    maalepunktId,
    tekst,
    sifre,
    heltall,
    beloep,
    kroner,
    dato,
    { ...dato, ...felles('til', 'til', '31.12.2025') },
  ],
  valg: [
    {
      noekkel: 'hus',
      ledetekst: t('Hus'),
      alternativer: [
        { noekkel: 'gate', ledetekst: t('Gate'), felter: ['sted'] },
        { noekkel: 'gaard', ledetekst: t('Gård'), felter: ['gnr'] },
      ],
      felles: ['kode'],
    },
  ],
  perioder: [{ fra: 'fra', til: 'til' }],
  delinger: [],
  sammensetninger: [],
  identitet: ['eier'],
  eksempler: [
    {
      eier: '311131788',
      sted: 'Oslo',
      kode: '0301',
      beloep: '10,50',
      fra: '01.01.{inntektsaar}',
      til: '31.12.{inntektsaar}',
    },
  ],
};

/** Registers that know one municipality and one postal code. */
export const kontekst: Kontekst = {
  inntektsaar: 2025,
  miljoe: 'lokal',
  registre: {
    erKjentKommune: (nummer, aar) => nummer === '0301' && aar === 2025,
    poststed: (nummer) => (nummer === '0301' ? 'OSLO' : undefined),
  },
};

/** A row without errors, with the changes asked for. */
export const proeverad = (endret: Radverdier = {}, radId = 'r1'): Rad => ({
  radId,
  verdier: { eier: '311131788', sted: 'Oslo', kode: '0301', beloep: '10,50', ...endret },
});
