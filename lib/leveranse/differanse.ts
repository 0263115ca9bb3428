import { kanonisk, lagIdentitet } from '@/lib/ordning/kanonisk';
import { erTom } from '@/lib/ordning/rad';
import type { Kontekst, Ordning, Rad, Radverdier } from '@/lib/ordning/typer';

/** A row of the delivery that is corrected. */
export interface Forrigerad extends Rad {
  /** It was received and not rejected: as far as we know it stands at Skatteetaten. */
  staar: boolean;
  /** The part that it went in; undefined for one that was left out. */
  del?: number | undefined;
}

/** A row of the correction, with the row of the earlier delivery that it was copied from. */
export interface Rettelsesrad extends Rad {
  kildeRadId?: string | null;
}

/** A cell that says something else than what was sent; '' is an empty one. */
export interface Cellerettelse {
  felt: string;
  fra: string;
  til: string;
}

export interface Endretrad {
  radId: string;
  /** Row of the table, from 1. */
  nummer: number;
  fra: Radverdier;
  til: Radverdier;
  celler: readonly Cellerettelse[];
  /** It is about something else now: what was sent of the old one probably still stands. */
  nyIdentitet: boolean;
}

export interface Nyrad extends Rad {
  nummer: number;
}

/** How a correction differs from what was sent. Wholly empty rows are no rows. */
export interface Differanse {
  nye: readonly Nyrad[];
  endret: readonly Endretrad[];
  fjernet: readonly Rad[];
  /** Rows that say the same as before. */
  like: number;
  /** Of those, the ones that do not stand at Skatteetaten, and must be sent all the same. */
  ikkeMottatt: number;
  /** radId of every row that a correction of only the changed rows sends. */
  sendes: ReadonlySet<string>;
}

/**
 * Compares a correction with the delivery that it corrects. Rows belong together by where they were copied from; the
 * others by what they are about, which amounts are no part of. Cells are compared by what they say, not how.
 */
export function differanse(
  ordning: Ordning,
  kontekst: Kontekst,
  foer: readonly Forrigerad[],
  naa: readonly Rettelsesrad[],
): Differanse {
  const par = finnPar(ordning, kontekst, foer, naa);
  const identitet = lagIdentitet(ordning, kontekst);
  const nye: Nyrad[] = [];
  const endret: Endretrad[] = [];
  const sendes = new Set<string>();
  const brukt = new Set<string>();
  let [like, ikkeMottatt] = [0, 0];
  for (const [i, rad] of naa.entries()) {
    if (erTom(rad.verdier)) continue;
    const nummer = i + 1;
    const kilde = par.get(rad.radId);
    if (!kilde) {
      nye.push({ radId: rad.radId, verdier: rad.verdier, nummer });
      sendes.add(rad.radId);
      continue;
    }
    brukt.add(kilde.radId);
    const celler = ulikeCeller(ordning, kontekst, kilde.verdier, rad.verdier);
    if (celler.length > 0) {
      const nyIdentitet = identitet(kilde.verdier) !== identitet(rad.verdier);
      endret.push({ radId: rad.radId, nummer, fra: kilde.verdier, til: rad.verdier, celler, nyIdentitet });
    } else {
      like += 1;
      if (!kilde.staar) ikkeMottatt += 1;
    }
    if (celler.length > 0 || !kilde.staar) sendes.add(rad.radId);
  }
  const fjernet = foer.filter((rad) => !brukt.has(rad.radId) && !erTom(rad.verdier));
  return { nye, endret, fjernet, like, ikkeMottatt, sendes };
}

/** The earlier row of each row, by its kilde and then by identity, in order where several are about the same. */
function finnPar(
  ordning: Ordning,
  kontekst: Kontekst,
  foer: readonly Forrigerad[],
  naa: readonly Rettelsesrad[],
): Map<string, Forrigerad> {
  const medId = new Map(foer.filter((rad) => !erTom(rad.verdier)).map((rad) => [rad.radId, rad]));
  const par = new Map<string, Forrigerad>();
  const uten: Rettelsesrad[] = [];
  for (const rad of naa) {
    if (erTom(rad.verdier)) continue;
    const kilde = rad.kildeRadId ? medId.get(rad.kildeRadId) : undefined;
    if (!kilde) {
      uten.push(rad);
      continue;
    }
    par.set(rad.radId, kilde);
    medId.delete(kilde.radId);
  }
  if (uten.length === 0) return par;
  const identitet = lagIdentitet(ordning, kontekst);
  const ledige = new Map<string, Forrigerad[]>();
  for (const rad of medId.values()) {
    const noekkel = identitet(rad.verdier);
    if (noekkel === undefined) continue;
    const liste = ledige.get(noekkel);
    if (liste) liste.push(rad);
    else ledige.set(noekkel, [rad]);
  }
  for (const rad of uten) {
    const noekkel = identitet(rad.verdier);
    const kilde = noekkel === undefined ? undefined : ledige.get(noekkel)?.shift();
    if (kilde) par.set(rad.radId, kilde);
  }
  return par;
}

function ulikeCeller(
  ordning: Ordning,
  kontekst: Kontekst,
  fra: Radverdier,
  til: Radverdier,
): Cellerettelse[] {
  const ulike: Cellerettelse[] = [];
  for (const felt of ordning.felter) {
    const [a, b] = [fra[felt.noekkel] ?? '', til[felt.noekkel] ?? ''];
    if (a === b || kanonisk(a, felt, kontekst) === kanonisk(b, felt, kontekst)) continue;
    ulike.push({ felt: felt.noekkel, fra: a, til: b });
  }
  return ulike;
}
