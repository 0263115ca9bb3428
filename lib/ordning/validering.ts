import type { Lesning, Lest } from './felttype';
import { lesCelle } from './felttyper';
import { erTom } from './rad';
import type { Avvik, Felt, Kontekst, Ordning, Rad, Valg } from './typer';

/** The readable cells of a row, by field. */
export interface Lestceller extends Pick<ReadonlyMap<string, Lest>, 'get' | 'has' | 'size'> {
  keys(): Iterable<string>;
}

/** A row read by its declaration: every readable cell, every avvik, and which alternative each choice fell on. */
export interface LestRad {
  tom: boolean;
  celler: Lestceller;
  valgt: ReadonlyMap<string, string>;
  avvik: readonly Avvik[];
}

const INGEN: readonly Avvik[] = [];
const TOM: LestRad = { tom: true, celler: new Map(), valgt: new Map(), avvik: INGEN };

/** What is wrong with one row. Most rows have nothing, and share an empty list. */
class Avviksliste {
  #avvik: Avvik[] | undefined;

  constructor(private readonly radId: string) {}

  get avvik(): readonly Avvik[] {
    return this.#avvik ?? INGEN;
  }

  meld(kode: Avvik['kode'], felt?: string, param?: Avvik['param'], alvor: Avvik['alvor'] = 'feil'): void {
    this.#avvik ??= [];
    this.#avvik.push({ radId: this.radId, kode, alvor, ...(felt && { felt }), ...(param && { param }) });
  }
}

/** Reads row after row; see `lagRadleser`. */
export type Radleser = (rad: Rad) => LestRad;

/**
 * Reads and validates rows: shape → field → row. A pure function of each row, so typing, paste, fill, undo and import
 * cannot be judged differently. Rows against each other (duplicates) are in `tabellregler`.
 */
export function lagRadleser(ordning: Ordning, kontekst: Kontekst): Radleser {
  const cellelesere = ordning.felter.map((felt) => ({ felt, les: lagCelleleser(felt, kontekst) }));
  const plasser = new Map(ordning.felter.map((felt, i) => [felt.noekkel, i]));
  const finn = (felt: string): Feltplass => ({ felt, plass: plasser.get(felt) ?? -1 });
  const paakrevde = ordning.felter.filter((felt) => felt.paakrevd).map((felt) => finn(felt.noekkel));
  const valgene = lagValgene(ordning.valg.map((valg) => medPlasser(valg, finn)));
  const perioder = ordning.perioder.map(({ fra, til }) => ({ fra: finn(fra), til: finn(til) }));
  const steder = ordning.felter.flatMap((felt) =>
    felt.type === 'sifre' && felt.stedfelt ? [{ nummer: finn(felt.noekkel), sted: finn(felt.stedfelt) }] : [],
  );
  return (rad) => {
    if (erTom(rad.verdier)) return TOM;
    const liste = new Avviksliste(rad.radId);
    const celler = new Celler(plasser, cellelesere.length);
    for (let plass = 0; plass < cellelesere.length; plass += 1) {
      const leser = cellelesere[plass];
      const lest = leser?.les(rad.verdier[leser.felt.noekkel]);
      if (!leser || !lest) continue;
      celler.lesninger[plass] = lest;
      meldCelle(lest, leser.felt, liste);
    }
    const valgt = valgene(celler, liste);
    meldManglende(paakrevde, celler, liste);
    for (const { fra, til } of perioder) sjekkPeriode(fra, til, celler, liste);
    for (const { nummer, sted } of steder) sjekkPoststed(nummer, sted, celler, kontekst, liste);
    return { tom: false, celler, valgt, avvik: liste.avvik };
  };
}

/** One row alone. Of many, `lagRadleser` makes less work. */
export const lesRad = (ordning: Ordning, rad: Rad, kontekst: Kontekst): LestRad =>
  lagRadleser(ordning, kontekst)(rad);

/** Days, places and zeros repeat themselves down a column: a cell like the one before is read as that one was. */
function lagCelleleser(felt: Felt, kontekst: Kontekst): (raa: string | undefined) => Lesning | undefined {
  let forrige: string | undefined;
  let lest: Lesning | undefined;
  return (raa) => {
    if (raa !== forrige) lest = lesCelle(raa, felt, kontekst);
    forrige = raa;
    return lest;
  };
}

/** What the cells of a row were read as, in the order of the fields: a map for every row would be most of the work. */
class Celler implements Lestceller {
  readonly lesninger: (Lesning | undefined)[];
  readonly #plasser: ReadonlyMap<string, number>;

  constructor(plasser: ReadonlyMap<string, number>, antall: number) {
    this.#plasser = plasser;
    this.lesninger = new Array<Lesning | undefined>(antall);
  }

  get(felt: string): Lest | undefined {
    return this.paa(this.#plasser.get(felt) ?? -1);
  }

  /** By the field's place among those of the ordning: to look each name up is a good part of reading a row. */
  paa(plass: number): Lest | undefined {
    const lest = this.lesninger[plass];
    return lest?.ok ? lest : undefined;
  }

  has(felt: string): boolean {
    return this.get(felt) !== undefined;
  }

  keys(): string[] {
    return [...this.#plasser.keys()].filter((felt) => this.has(felt));
  }

  get size(): number {
    return this.keys().length;
  }

  /** Something stands there, readable or not. */
  harVerdi({ plass }: Feltplass): boolean {
    return this.lesninger[plass] !== undefined;
  }

  /** The first of these fields that has a value. */
  foerste(felter: readonly Feltplass[] = []): string | undefined {
    for (const felt of felter) if (this.harVerdi(felt)) return felt.felt;
    return undefined;
  }
}

/** A field, and its place among those of the ordning. */
interface Feltplass {
  felt: string;
  plass: number;
}

function meldManglende(felter: readonly Feltplass[], celler: Celler, liste: Avviksliste): void {
  for (const felt of felter) if (!celler.harVerdi(felt)) liste.meld('mangler', felt.felt);
}

function meldCelle(lest: Lesning, felt: Felt, liste: Avviksliste): void {
  if (!lest.ok) {
    liste.meld(lest.brudd.kode, felt.noekkel, lest.brudd.param);
    return;
  }
  if (lest.feil) liste.meld(lest.feil.kode, felt.noekkel, lest.feil.param);
  if (lest.varsler)
    for (const varsel of lest.varsler) liste.meld(varsel.kode, felt.noekkel, varsel.param, 'varsel');
}

/** A choice whose fields are found by their places. */
interface Plassertvalg {
  noekkel: string;
  alternativer: readonly { noekkel: string; felter: readonly Feltplass[] }[];
  felles: readonly Feltplass[];
}

const medPlasser = (
  { noekkel, alternativer, felles }: Valg,
  finn: (felt: string) => Feltplass,
): Plassertvalg => ({
  noekkel,
  alternativer: alternativer.map((ett) => ({ noekkel: ett.noekkel, felter: ett.felter.map(finn) })),
  felles: felles.map(finn),
});

/** What the choices of a row fell on. Rows that chose alike share the answer. */
function lagValgene(
  valgene: readonly Plassertvalg[],
): (celler: Celler, liste: Avviksliste) => LestRad['valgt'] {
  const svar = new Map<number, LestRad['valgt']>();
  return (celler, liste) => {
    let nummer = 0;
    for (const valg of valgene)
      nummer = nummer * (valg.alternativer.length + 1) + sjekkValg(valg, celler, liste) + 1;
    let likt = svar.get(nummer);
    if (!likt) svar.set(nummer, (likt = tilValgt(valgene, nummer)));
    return likt;
  };
}

/** What the choices fell on, out of the number that says it of all of them. */
function tilValgt(valgene: readonly Plassertvalg[], nummer: number): LestRad['valgt'] {
  const valgt = new Map<string, string>();
  let resten = nummer;
  for (const { noekkel, alternativer } of valgene.toReversed()) {
    const alternativ = alternativer[(resten % (alternativer.length + 1)) - 1];
    if (alternativ) valgt.set(noekkel, alternativ.noekkel);
    resten = Math.floor(resten / (alternativer.length + 1));
  }
  return valgt;
}

/**
 * Exactly one alternative; the row's missing fields are then those of that alternative and the shared ones. Which one it
 * was, or −1.
 */
function sjekkValg(
  { noekkel, alternativer, felles }: Plassertvalg,
  celler: Celler,
  liste: Avviksliste,
): number {
  let brukt = -1;
  let antall = 0;
  for (let i = 0; i < alternativer.length; i += 1) {
    if (celler.foerste(alternativer[i]?.felter) === undefined) continue;
    antall += 1;
    if (antall === 1) brukt = i;
  }
  const valgt = alternativer[brukt];
  if (!valgt) {
    liste.meld('valg_ingen', alternativer[0]?.felter[0]?.felt, { valg: noekkel });
    return -1;
  }
  if (antall > 1) {
    for (const { felter } of alternativer) {
      const felt = celler.foerste(felter);
      if (felt !== undefined) liste.meld('valg_begge', felt, { valg: noekkel });
    }
    return -1;
  }
  meldManglende(valgt.felter, celler, liste);
  meldManglende(felles, celler, liste);
  return brukt;
}

function sjekkPeriode(fra: Feltplass, til: Feltplass, celler: Celler, liste: Avviksliste): void {
  const harFra = celler.harVerdi(fra);
  if (harFra !== celler.harVerdi(til)) {
    liste.meld('periode_halv', (harFra ? til : fra).felt);
    return;
  }
  const fraDag = celler.paa(fra.plass)?.verdi;
  const tilDag = celler.paa(til.plass)?.verdi;
  if (fraDag !== undefined && tilDag !== undefined && fraDag > tilDag)
    liste.meld('periode_bakvendt', til.felt);
}

/** Postal codes get new names: a disagreement is only a warning, an unknown code is none. */
function sjekkPoststed(
  nummerfelt: Feltplass,
  stedfelt: Feltplass,
  celler: Celler,
  kontekst: Kontekst,
  liste: Avviksliste,
): void {
  const nummer = celler.paa(nummerfelt.plass)?.verdi;
  const skrevet = celler.paa(stedfelt.plass)?.verdi;
  const riktig = nummer && skrevet ? kontekst.registre?.poststed(String(nummer)) : undefined;
  const ulike = riktig && riktig.toLocaleLowerCase('nb') !== String(skrevet).toLocaleLowerCase('nb');
  if (ulike) liste.meld('poststed_stemmer_ikke', stedfelt.felt, { poststed: riktig }, 'varsel');
}
