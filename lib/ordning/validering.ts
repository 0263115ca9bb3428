import { erBlank } from '@/lib/felles/sifre';
import type { Lesning, Lest } from './felttype';
import { lesCelle } from './felttyper';
import { erTom } from './rad';
import type { Avvik, Felt, Kontekst, Ordning, Rad, Valg } from './typer';

/** A row read by its declaration: every readable cell, every avvik, and which alternative each choice fell on. */
export interface LestRad {
  tom: boolean;
  celler: ReadonlyMap<string, Lest>;
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
  const paakrevde = ordning.felter.filter((felt) => felt.paakrevd).map((felt) => felt.noekkel);
  return (rad) => {
    if (erTom(rad.verdier)) return TOM;
    const liste = new Avviksliste(rad.radId);
    const celler = new Map<string, Lest>();
    for (const { felt, les } of cellelesere) taCelle(les(rad.verdier[felt.noekkel]), felt, celler, liste);
    const valgt = new Map<string, string>();
    for (const valg of ordning.valg) sjekkValg(valg, rad, liste, valgt);
    for (const felt of paakrevde) if (!harVerdi(rad, felt)) liste.meld('mangler', felt);
    for (const { fra, til } of ordning.perioder) sjekkPeriode(fra, til, rad, celler, liste);
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

function taCelle(lest: Lesning | undefined, felt: Felt, celler: Map<string, Lest>, liste: Avviksliste): void {
  if (!lest) return;
  if (!lest.ok) {
    liste.meld(lest.brudd.kode, felt.noekkel, lest.brudd.param);
    return;
  }
  celler.set(felt.noekkel, lest);
  if (lest.feil) liste.meld(lest.feil.kode, felt.noekkel, lest.feil.param);
  for (const varsel of lest.varsler ?? INGEN) liste.meld(varsel.kode, felt.noekkel, varsel.param, 'varsel');
}

const INGEN: readonly never[] = [];

const harVerdi = (rad: Rad, felt: string): boolean => !erBlank(rad.verdier[felt] ?? '');

/** Exactly one alternative; the row's missing fields are then those of that alternative and the shared ones. */
function sjekkValg(valg: Valg, rad: Rad, liste: Avviksliste, valgt: Map<string, string>): void {
  const brukte = valg.alternativer.filter((a) => a.felter.some((felt) => harVerdi(rad, felt)));
  const [foerste] = brukte;
  if (!foerste) {
    liste.meld('valg_ingen', valg.alternativer[0]?.felter[0], { valg: valg.noekkel });
    return;
  }
  if (brukte.length > 1) {
    for (const a of brukte)
      liste.meld(
        'valg_begge',
        a.felter.find((felt) => harVerdi(rad, felt)),
        { valg: valg.noekkel },
      );
    return;
  }
  valgt.set(valg.noekkel, foerste.noekkel);
  for (const felt of [...foerste.felter, ...valg.felles]) {
    if (!harVerdi(rad, felt)) liste.meld('mangler', felt);
  }
}

function sjekkPeriode(
  fra: string,
  til: string,
  rad: Rad,
  celler: Map<string, Lest>,
  liste: Avviksliste,
): void {
  const harFra = harVerdi(rad, fra);
  if (harFra !== harVerdi(rad, til)) {
    liste.meld('periode_halv', harFra ? til : fra);
    return;
  }
  const [fraDag, tilDag] = [celler.get(fra)?.verdi, celler.get(til)?.verdi];
  if (fraDag !== undefined && tilDag !== undefined && fraDag > tilDag) liste.meld('periode_bakvendt', til);
}

/** Postal codes get new names: a disagreement is only a warning, an unknown code is none. */
function sjekkPoststed(
  ordning: Ordning,
  celler: Map<string, Lest>,
  kontekst: Kontekst,
  liste: Avviksliste,
): void {
  for (const felt of ordning.felter) {
    if (felt.type !== 'sifre' || !felt.stedfelt) continue;
    const nummer = celler.get(felt.noekkel)?.verdi;
    const skrevet = celler.get(felt.stedfelt)?.verdi;
    const riktig = nummer && skrevet ? kontekst.registre?.poststed(String(nummer)) : undefined;
    const ulike = riktig && riktig.toLocaleLowerCase('nb') !== String(skrevet).toLocaleLowerCase('nb');
    if (ulike) liste.meld('poststed_stemmer_ikke', felt.stedfelt, { poststed: riktig }, 'varsel');
  }
}
