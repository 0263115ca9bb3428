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

const TOM: LestRad = { tom: true, celler: new Map(), valgt: new Map(), avvik: [] };

/** What is wrong with one row. */
class Avviksliste {
  readonly avvik: Avvik[] = [];

  constructor(private readonly radId: string) {}

  meld(kode: Avvik['kode'], felt?: string, param?: Avvik['param'], alvor: Avvik['alvor'] = 'feil'): void {
    this.avvik.push({ radId: this.radId, kode, alvor, ...(felt && { felt }), ...(param && { param }) });
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
  const paakrevde = ordning.felter.filter((felt) => felt.paakrevd).map((felt) => felt.noekkel);
  const valgene = lagValgene(ordning.valg);
  return (rad) => {
    if (erTom(rad.verdier)) return TOM;
    const liste = new Avviksliste(rad.radId);
    const celler = new Celler(plasser);
    for (const { felt, les } of cellelesere) {
      const lest = les(rad.verdier[felt.noekkel]);
      celler.lesninger.push(lest);
      if (lest) meldCelle(lest, felt, liste);
    }
    const valgt = valgene(celler, liste);
    for (const felt of paakrevde) if (!celler.harVerdi(felt)) liste.meld('mangler', felt);
    for (const { fra, til } of ordning.perioder) sjekkPeriode(fra, til, celler, liste);
    sjekkPoststed(ordning, celler, kontekst, liste);
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
  readonly lesninger: (Lesning | undefined)[] = [];
  readonly #plasser: ReadonlyMap<string, number>;

  constructor(plasser: ReadonlyMap<string, number>) {
    this.#plasser = plasser;
  }

  get(felt: string): Lest | undefined {
    const lest = this.#les(felt);
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
  harVerdi(felt: string): boolean {
    return this.#les(felt) !== undefined;
  }

  /** The first of these fields that has a value. */
  foerste(felter: readonly string[] = []): string | undefined {
    for (const felt of felter) if (this.harVerdi(felt)) return felt;
    return undefined;
  }

  #les(felt: string): Lesning | undefined {
    return this.lesninger[this.#plasser.get(felt) ?? -1];
  }
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

/** What the choices of a row fell on. Rows that chose alike share the answer. */
function lagValgene(valgene: readonly Valg[]): (celler: Celler, liste: Avviksliste) => LestRad['valgt'] {
  const svar = new Map<number, LestRad['valgt']>();
  return (celler, liste) => {
    const valgt: number[] = [];
    let nummer = 0;
    for (const valg of valgene) {
      const indeks = sjekkValg(valg, celler, liste);
      nummer = nummer * (valg.alternativer.length + 1) + indeks + 1;
      valgt.push(indeks);
    }
    let likt = svar.get(nummer);
    if (!likt) svar.set(nummer, (likt = tilValgt(valgene, valgt)));
    return likt;
  };
}

function tilValgt(valgene: readonly Valg[], indekser: readonly number[]): LestRad['valgt'] {
  const valgt = new Map<string, string>();
  valgene.forEach(({ noekkel, alternativer }, i) => {
    const alternativ = alternativer[indekser[i] ?? -1];
    if (alternativ) valgt.set(noekkel, alternativ.noekkel);
  });
  return valgt;
}

/**
 * Exactly one alternative; the row's missing fields are then those of that alternative and the shared ones. Which one it
 * was, or −1.
 */
function sjekkValg({ noekkel, alternativer, felles }: Valg, celler: Celler, liste: Avviksliste): number {
  let brukt = -1;
  let antall = 0;
  for (let i = 0; i < alternativer.length; i += 1) {
    if (celler.foerste(alternativer[i]?.felter) === undefined) continue;
    antall += 1;
    if (antall === 1) brukt = i;
  }
  const valgt = alternativer[brukt];
  if (!valgt) {
    liste.meld('valg_ingen', alternativer[0]?.felter[0], { valg: noekkel });
    return -1;
  }
  if (antall > 1) {
    for (const { felter } of alternativer) {
      const felt = celler.foerste(felter);
      if (felt !== undefined) liste.meld('valg_begge', felt, { valg: noekkel });
    }
    return -1;
  }
  for (const felt of valgt.felter) if (!celler.harVerdi(felt)) liste.meld('mangler', felt);
  for (const felt of felles) if (!celler.harVerdi(felt)) liste.meld('mangler', felt);
  return brukt;
}

function sjekkPeriode(fra: string, til: string, celler: Celler, liste: Avviksliste): void {
  const harFra = celler.harVerdi(fra);
  if (harFra !== celler.harVerdi(til)) {
    liste.meld('periode_halv', harFra ? til : fra);
    return;
  }
  const [fraDag, tilDag] = [celler.get(fra)?.verdi, celler.get(til)?.verdi];
  if (fraDag !== undefined && tilDag !== undefined && fraDag > tilDag) liste.meld('periode_bakvendt', til);
}

/** Postal codes get new names: a disagreement is only a warning, an unknown code is none. */
function sjekkPoststed(ordning: Ordning, celler: Lestceller, kontekst: Kontekst, liste: Avviksliste): void {
  for (const felt of ordning.felter) {
    if (felt.type !== 'sifre' || !felt.stedfelt) continue;
    const nummer = celler.get(felt.noekkel)?.verdi;
    const skrevet = celler.get(felt.stedfelt)?.verdi;
    const riktig = nummer && skrevet ? kontekst.registre?.poststed(String(nummer)) : undefined;
    const ulike = riktig && riktig.toLocaleLowerCase('nb') !== String(skrevet).toLocaleLowerCase('nb');
    if (ulike) liste.meld('poststed_stemmer_ikke', felt.stedfelt, { poststed: riktig }, 'varsel');
  }
}
