import { erBlank } from '@/lib/felles/sifre';
import type { Lest } from './felttype';
import { lesCelle } from './felttyper';
import { erTom } from './rad';
import type { Avvik, Kontekst, Ordning, Rad, Valg } from './typer';

/** A row read by its declaration: every readable cell, every avvik, and which alternative each choice fell on. */
export interface LestRad {
  tom: boolean;
  celler: ReadonlyMap<string, Lest>;
  valgt: ReadonlyMap<string, string>;
  avvik: readonly Avvik[];
}

const TOM: LestRad = { tom: true, celler: new Map(), valgt: new Map(), avvik: [] };

type Meld = (
  kode: Avvik['kode'],
  felt: string | undefined,
  param?: Avvik['param'],
  alvor?: Avvik['alvor'],
) => void;

/**
 * Reads and validates one row: shape → field → row. A pure function of the row, so typing, paste, fill, undo and
 * import cannot be judged differently. Rows against each other (duplicates) are in `tabellregler`.
 */
export function lesRad(ordning: Ordning, rad: Rad, kontekst: Kontekst): LestRad {
  if (erTom(rad.verdier)) return TOM;
  const avvik: Avvik[] = [];
  const meld: Meld = (kode, felt, param, alvor = 'feil') =>
    avvik.push({ radId: rad.radId, kode, alvor, ...(felt && { felt }), ...(param && { param }) });
  const celler = lesCeller(ordning, rad, kontekst, meld);
  const valgt = new Map<string, string>();
  for (const valg of ordning.valg) sjekkValg(valg, rad, meld, valgt);
  for (const felt of ordning.felter) {
    if (felt.paakrevd && !harVerdi(rad, felt.noekkel)) meld('mangler', felt.noekkel);
  }
  for (const { fra, til } of ordning.perioder) sjekkPeriode(fra, til, rad, celler, meld);
  sjekkPoststed(ordning, celler, kontekst, meld);
  return { tom: false, celler, valgt, avvik };
}

const harVerdi = (rad: Rad, felt: string): boolean => !erBlank(rad.verdier[felt] ?? '');

function lesCeller(ordning: Ordning, rad: Rad, kontekst: Kontekst, meld: Meld): Map<string, Lest> {
  const celler = new Map<string, Lest>();
  for (const felt of ordning.felter) {
    const lest = lesCelle(rad.verdier[felt.noekkel], felt, kontekst);
    if (!lest) continue;
    if (!lest.ok) {
      meld(lest.brudd.kode, felt.noekkel, lest.brudd.param);
      continue;
    }
    celler.set(felt.noekkel, lest);
    if (lest.feil) meld(lest.feil.kode, felt.noekkel, lest.feil.param);
    for (const varsel of lest.varsler ?? []) meld(varsel.kode, felt.noekkel, varsel.param, 'varsel');
  }
  return celler;
}

/** Exactly one alternative; the row's missing fields are then those of that alternative and the shared ones. */
function sjekkValg(valg: Valg, rad: Rad, meld: Meld, valgt: Map<string, string>): void {
  const brukte = valg.alternativer.filter((a) => a.felter.some((felt) => harVerdi(rad, felt)));
  const [foerste] = brukte;
  if (!foerste) {
    meld('valg_ingen', valg.alternativer[0]?.felter[0], { valg: valg.noekkel });
    return;
  }
  if (brukte.length > 1) {
    for (const a of brukte)
      meld(
        'valg_begge',
        a.felter.find((felt) => harVerdi(rad, felt)),
        { valg: valg.noekkel },
      );
    return;
  }
  valgt.set(valg.noekkel, foerste.noekkel);
  for (const felt of [...foerste.felter, ...valg.felles]) {
    if (!harVerdi(rad, felt)) meld('mangler', felt);
  }
}

function sjekkPeriode(fra: string, til: string, rad: Rad, celler: Map<string, Lest>, meld: Meld): void {
  const harFra = harVerdi(rad, fra);
  if (harFra !== harVerdi(rad, til)) {
    meld('periode_halv', harFra ? til : fra);
    return;
  }
  const [fraDag, tilDag] = [celler.get(fra)?.verdi, celler.get(til)?.verdi];
  if (fraDag !== undefined && tilDag !== undefined && fraDag > tilDag) meld('periode_bakvendt', til);
}

/** Postal codes get new names: a disagreement is only a warning, an unknown code is none. */
function sjekkPoststed(ordning: Ordning, celler: Map<string, Lest>, kontekst: Kontekst, meld: Meld): void {
  for (const felt of ordning.felter) {
    if (felt.type !== 'sifre' || !felt.stedfelt) continue;
    const nummer = celler.get(felt.noekkel)?.verdi;
    const skrevet = celler.get(felt.stedfelt)?.verdi;
    const riktig = nummer && skrevet ? kontekst.registre?.poststed(String(nummer)) : undefined;
    const ulike = riktig && riktig.toLocaleLowerCase('nb') !== String(skrevet).toLocaleLowerCase('nb');
    if (ulike) meld('poststed_stemmer_ikke', felt.stedfelt, { poststed: riktig }, 'varsel');
  }
}
