import type { Arbeidsbok, Arkrad, Celletype, Filformat } from '../typer';
import { typekode } from '../typer';

/** Numbers in [0, 1) that are the same every time (mulberry32). */
export function lagTilfeldig(froe: number): () => number {
  let tilstand = froe >>> 0;
  return () => {
    tilstand = (tilstand + 0x6d2b79f5) >>> 0;
    let t = Math.imul(tilstand ^ (tilstand >>> 15), tilstand | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Tilfeldig = () => number;

const fem = (tilfeldig: Tilfeldig): string => String(Math.floor(tilfeldig() * 1e5)).padStart(5, '0');

/** A målepunkt-ID with a right check digit, from a series of Norwegian ones. */
export function maalepunktId(tilfeldig: Tilfeldig): string {
  const uten = `7070575${fem(tilfeldig)}${fem(tilfeldig)}`;
  let sum = 0;
  for (let i = 0; i < 17; i += 1) sum += (uten.charCodeAt(i) - 48) * (i % 2 === 0 ? 3 : 1);
  return uten + ((10 - (sum % 10)) % 10);
}

const K1 = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const K2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
const mod11 = (tall: string, vekter: readonly number[]): number =>
  (11 - (vekter.reduce((sum, vekt, i) => sum + vekt * (tall.charCodeAt(i) - 48), 0) % 11)) % 11;

/** A synthetic fødselsnummer (month + 80) of somebody born on the first nine days of a month, so that a zero is first. */
export function foedselsnummerMedNull(tilfeldig: Tilfeldig): string {
  for (;;) {
    const maaned = 81 + Math.floor(tilfeldig() * 12);
    const dag = `0${1 + Math.floor(tilfeldig() * 9)}${maaned}${10 + Math.floor(tilfeldig() * 80)}`;
    const ni = dag + String(Math.floor(tilfeldig() * 500)).padStart(3, '0');
    const k1 = mod11(ni, K1);
    const k2 = mod11(`${ni}${k1}`, K2);
    if (k1 < 10 && k2 < 10) return `${ni}${k1}${k2}`;
  }
}

export interface Skade {
  format: Filformat;
  type: Celletype;
  /** What the program leaves of an id. */
  gjoer: (id: string) => string;
}

/** What Excel and those who save from it do to 18 digits. */
export const MAALEPUNKTSKADER: Readonly<Record<string, Skade>> = {
  'number in xlsx, 15 digits kept': {
    format: 'xlsx',
    type: 'tall',
    gjoer: (id) => `${id[0]}.${id.slice(1, 15)}E+17`,
  },
  'number in xlsx, zeros written out': {
    format: 'xlsx',
    type: 'tall',
    gjoer: (id) => `${id.slice(0, 15)}000`,
  },
  'csv as Excel shows it': {
    format: 'csv',
    type: 'tekst',
    gjoer: (id) => `${(Number(id) / 1e17).toFixed(5).replace('.', ',')}E+17`,
  },
  'csv with zeros written out': { format: 'csv', type: 'tekst', gjoer: (id) => `${id.slice(0, 15)}000` },
  'csv of the shown number written out': {
    format: 'csv',
    type: 'tekst',
    gjoer: (id) => `${id.slice(0, 6)}000000000000`,
  },
  'text in xlsx, zeros written out': {
    format: 'xlsx',
    type: 'tekst',
    gjoer: (id) => `${id.slice(0, 15)}000`,
  },
};

/** A workbook of columns under these headings, all of one type. */
export function lagBok(
  format: Filformat,
  overskrifter: readonly string[],
  rader: readonly (readonly string[])[],
  typer: readonly Celletype[],
): Arbeidsbok {
  const moenster = typer.map(typekode).join('');
  const arkrader: Arkrad[] = rader.map((celler, i) => ({
    nummer: i + 2,
    celler: [...celler],
    ...(/[^0]/.test(moenster) && { typer: moenster }),
  }));
  return {
    format,
    ark: [
      {
        navn: 'Ark1',
        rader: [{ nummer: 1, celler: [...overskrifter] }, ...arkrader],
        skjulteRader: 0,
        skjulteKolonner: 0,
      },
    ],
    merker: new Map(),
    ...(format === 'csv' && { tegnsett: 'utf-8', skilletegn: ';' }),
  };
}
