import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Radverdier } from '@/lib/ordning/typer';
import type { Lesefeilkode } from '@/lib/regneark/feil';

const MAPPE = path.join(import.meta.dirname, '../../e2e/filer');
mkdirSync(MAPPE, { recursive: true });

type Person = Readonly<
  Record<
    | 'foedselsnummer'
    | 'maalepunktId'
    | 'navn'
    | 'utbetaltBeloep'
    | 'adressenavn'
    | 'husnummer'
    | 'postnummer'
    | 'poststed'
    | 'kommunenummer'
    | 'bruttoBeloep',
    string
  >
>;
interface Virksomhet {
  organisasjonsnummer: string;
  navn: string;
  utbetaltBeloep: string;
}
const grunnlag = JSON.parse(readFileSync(path.join(import.meta.dirname, 'personer.json'), 'utf8')) as {
  personer: Person[];
  virksomheter: Virksomhet[];
};

export type Kunde = Record<'oppgaveeier' | 'navn' | 'utbetaltBeloep', string>;

/** Rows of kundeutbytte: persons first, one organisation last. The same as `kunder` of fasit.py. */
export function kunder(antall = 5): Kunde[] {
  const folk = grunnlag.personer.slice(0, antall - 1).map(({ foedselsnummer, navn, utbetaltBeloep }) => ({
    oppgaveeier: foedselsnummer,
    navn,
    utbetaltBeloep,
  }));
  const virksomhet = grunnlag.virksomheter.slice(0, 1);
  return [
    ...folk,
    ...virksomhet.map(({ organisasjonsnummer, navn, utbetaltBeloep }) => ({
      oppgaveeier: organisasjonsnummer,
      navn,
      utbetaltBeloep,
    })),
  ];
}

export const KUNDEHODE = ['Fødselsnummer / org.nr.', 'Navn', 'Utbetalt beløp'];
export const STROEMHODE = [
  'Fødselsnummer',
  'Målepunkt-ID',
  'Adressenavn',
  'Husnummer',
  'Postnummer',
  'Poststed',
  'Kommunenummer',
  'Bruttobeløp',
  'Vederlag negativt energiledd',
  'Fra og med',
  'Til og med',
];

export type Stroem = Record<
  | 'foedselsnummer'
  | 'maalepunktId'
  | 'adressenavn'
  | 'husnummer'
  | 'postnummer'
  | 'poststed'
  | 'kommunenummer'
  | 'bruttoBeloep'
  | 'vederlagNegativtEnergiledd'
  | 'stroemperiodeFraOgMed'
  | 'stroemperiodeTilOgMed',
  string
>;

/** Rows of overskuddsstroem with a street address, in the order of STROEMHODE. The same as `stroem` of fasit.py. */
export const stroem = (antall = 4): Stroem[] =>
  grunnlag.personer.slice(0, antall).map((person) => ({
    foedselsnummer: person.foedselsnummer,
    maalepunktId: person.maalepunktId,
    adressenavn: person.adressenavn,
    husnummer: person.husnummer,
    postnummer: person.postnummer,
    poststed: person.poststed,
    kommunenummer: person.kommunenummer,
    bruttoBeloep: person.bruttoBeloep,
    vederlagNegativtEnergiledd: '0,00',
    stroemperiodeFraOgMed: '01.01.2025',
    stroemperiodeTilOgMed: '31.12.2025',
  }));

interface Om {
  /** The program that wrote the file, or `skript, etter …` for one whose manners are rebuilt here. */
  laget: string;
  /** One Norwegian sentence. */
  hva: string;
  ordning?: 'kundeutbytte' | 'overskuddsstroem';
  inntektsaar?: number;
}

interface Fasit extends Om {
  rader: readonly Radverdier[];
  ark?: string;
  overskriftsrad?: number;
  /** The rows right below the heading when not given. */
  radnumre?: readonly number[];
  sumrad?: { rad: number; stemmer: boolean };
  skjulteRader?: number;
  skjulteKolonner?: number;
  funn?: readonly string[];
  spoersmaal?: readonly string[];
}

/** Writes a file and, beside it, what it must be read as. */
export function golden(navn: string, bytes: Uint8Array | string, fasit: Fasit): void {
  const { overskriftsrad = 1, rader } = fasit;
  skriv(navn, bytes, fasit, rader[0] && 'maalepunktId' in rader[0] ? 'overskuddsstroem' : 'kundeutbytte', {
    forventet: {
      rader,
      radnumre: fasit.radnumre ?? rader.map((_, i) => overskriftsrad + 1 + i),
      ark: fasit.ark ?? (/\.(csv|txt)$/.test(navn) ? navn.replace(/\.[^.]*$/, '') : 'Ark1'),
      overskriftsrad,
      sumrad: fasit.sumrad ?? null,
      ...(fasit.skjulteRader && { skjulteRader: fasit.skjulteRader }),
      ...(fasit.skjulteKolonner && { skjulteKolonner: fasit.skjulteKolonner }),
      funn: (fasit.funn ?? []).toSorted(),
      spoersmaal: fasit.spoersmaal ?? [],
    },
  });
}

/** Writes a file that must be refused with this code. */
export function avvises(navn: string, bytes: Uint8Array | string, kode: Lesefeilkode, om: Om): void {
  skriv(navn, bytes, om, 'kundeutbytte', { avvises: kode });
}

function skriv(navn: string, bytes: Uint8Array | string, om: Om, ordning: string, svar: object): void {
  writeFileSync(path.join(MAPPE, navn), bytes);
  const innhold = {
    ordning: om.ordning ?? ordning,
    inntektsaar: om.inntektsaar ?? 2025,
    laget: om.laget,
    hva: om.hva,
    ...svar,
  };
  writeFileSync(path.join(MAPPE, `${navn}.json`), `${JSON.stringify(innhold, null, 2)}\n`);
}
