import type { Resultat } from '@/lib/felles/resultat';
import type { Ordning, Radverdier } from '@/lib/ordning/typer';
import { type Lesefeil, medLesestopp, stopp } from './feil';
import { FUNN, type Funn } from './funn';
import { GRENSER } from './grenser';
import { finnTabell, type Tabell } from './kolonner';
import { lesRegneark } from './les';
import { tilRader } from './tilRader';
import type { Sumrad } from './sumrad';
import type { Arbeidsbok, Filformat, Lesevalg, Skilletegn, Tegnsett } from './typer';

/** "Slik leste vi filen": every choice that was made, so that a person can see whether it was right. */
export interface Lesefakta {
  filnavn: string;
  format: Filformat;
  ark: string;
  overskriftsrad: number;
  tegnsett?: Tegnsett;
  skilletegn?: Skilletegn;
  antallRader: number;
  kolonner: readonly { overskrift: string; felt?: string }[];
  /** Fields that the file has no column for. */
  manglende: readonly string[];
  sumrad?: Sumrad;
  funn: readonly Funn[];
}

export interface Importvalg extends Omit<Lesevalg, 'ordning'> {
  /** The draft's income year: a template made for another is told of. */
  inntektsaar?: number;
}

export interface Importert {
  rader: Radverdier[];
  /** Row of the file for each row. */
  radnumre: number[];
  fakta: Lesefakta;
}

/** The whole way from bytes to rows of the table. */
export async function importerRegneark(
  bytes: Uint8Array,
  filnavn: string,
  ordning: Ordning,
  valg: Importvalg = {},
): Promise<Resultat<Importert, Lesefeil>> {
  const lest = await lesRegneark(bytes, filnavn, { ...valg, ordning });
  if (!lest.ok) return lest;
  return medLesestopp(async () => tilImport(lest.verdi, filnavn, ordning, valg));
}

function tilImport(bok: Arbeidsbok, filnavn: string, ordning: Ordning, valg: Importvalg): Importert {
  const malordning = bok.merker.get('ordning');
  if (malordning !== undefined && malordning !== ordning.id) {
    stopp('feil_ordning', { mal: bok.merker.get('ordningsnavn') ?? malordning, valgt: ordning.navn.nb });
  }
  valg.framdrift?.({ steg: 'finner_kolonner' });
  const { tabell, andre } = velgTabell(bok, ordning);
  const { rader, funn, sumrad } = tilRader(tabell, ordning);
  if (rader.length === 0) stopp('ingen_rader', { ark: tabell.ark.navn, rad: tabell.overskriftsrad });
  valg.framdrift?.({ steg: 'klargjoer', antall: rader.length });
  return {
    rader: rader.map((rad) => rad.verdier),
    radnumre: rader.map((rad) => rad.radnummer),
    fakta: {
      filnavn,
      format: bok.format,
      ark: tabell.ark.navn,
      overskriftsrad: tabell.overskriftsrad,
      ...(bok.tegnsett && { tegnsett: bok.tegnsett }),
      ...(bok.skilletegn && { skilletegn: bok.skilletegn }),
      antallRader: rader.length,
      kolonner: tabell.kolonner.map(({ overskrift, felt }) => ({ overskrift, ...(felt && { felt }) })),
      manglende: tabell.manglende,
      ...(sumrad && { sumrad }),
      funn: [...funn, ...bokfunn(bok, andre, valg)],
    },
  };
}

/** The sheet that knows most of the columns; the first of equals. Others with rows of their own are told of. */
function velgTabell(bok: Arbeidsbok, ordning: Ordning): { tabell: Tabell; andre: string[] } {
  const tabeller = bok.ark.flatMap((ark) => finnTabell(ark, ordning) ?? []);
  const harRader = (t: Tabell): boolean => t.ark.rader.length > t.overskriftsindeks + 1;
  const [tabell, ...resten] = tabeller.toSorted(
    (a, b) => Number(harRader(b)) - Number(harRader(a)) || a.manglende.length - b.manglende.length,
  );
  if (!tabell) return stopp('feil_overskrift', overskriftsparam(bok, ordning));
  return { tabell, andre: resten.filter(harRader).map((t) => t.ark.navn) };
}

const MAKS_NEVNT = 15;

function overskriftsparam(bok: Arbeidsbok, ordning: Ordning): { funnet: string; forventet: string } {
  const funnet = likestOverskrift(bok).map((celle) => celle.trim().slice(0, 40));
  return {
    funnet: funnet.slice(0, MAKS_NEVNT).join(', '),
    forventet: ordning.felter.map((felt) => felt.ledetekst.nb).join(', '),
  };
}

/** Nothing is known of the file, so the widest of the first rows is what most looks like a heading. */
function likestOverskrift(bok: Arbeidsbok): string[] {
  const foerste = bok.ark.find((ark) => ark.rader.length > 0)?.rader.slice(0, GRENSER.overskriftInnen) ?? [];
  const fylte = foerste.map((rad) => rad.celler.filter((celle) => celle.trim() !== ''));
  return fylte.reduce((best, rad) => (rad.length > best.length ? rad : best), []);
}

function bokfunn(bok: Arbeidsbok, andreArk: readonly string[], valg: Importvalg): Funn[] {
  const funn: Funn[] = [];
  if (andreArk.length > 0) {
    const param = { ark: andreArk.join(', ') };
    funn.push({ kode: 'flere_ark', alvor: FUNN.flere_ark, antall: andreArk.length, rader: [], param });
  }
  const aar = bok.merker.get('inntektsaar');
  if (aar && valg.inntektsaar && aar !== String(valg.inntektsaar)) {
    const param = { mal: aar, valgt: String(valg.inntektsaar) };
    funn.push({ kode: 'annet_aar', alvor: FUNN.annet_aar, antall: 1, rader: [], param });
  }
  return funn;
}
