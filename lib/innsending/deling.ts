import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import { type Oere, tilOere } from '@/lib/felles/beloep';
import { type Leveransehode, skrivMelding, type Skrevet, tilOppsummering } from '@/lib/ordning/melding';
import { type Oppsummering, summerteFelter } from '@/lib/ordning/oppsummering';
import type { Ordning } from '@/lib/ordning/typer';

/** One part of a delivery: oppgaver `fra` up to, not including, `til`, and what they sum to. */
export interface Del extends Oppsummering {
  fra: number;
  til: number;
  summer: readonly Oere[];
}

const tekst = new TextEncoder();
const bytesAv = (json: string): number => tekst.encode(json).byteLength;

/**
 * Splits the oppgaver, in their order, into as few messages as fit in `maksBytes` of UTF-8 each; one when all fit, and
 * one of none when there are none. The same rows are always split in the same way. Every part has its own count and
 * sums, and the same head with the same reference: a number after it could make it too long, and the reporter finds
 * the delivery again by the reference as it was written.
 * @param skrevne rows free of errors, without empty ones. @returns `for_stor`: one row alone does not fit.
 */
export function delOpp(
  ordning: Ordning,
  hode: Leveransehode,
  skrevne: readonly Skrevet[],
  maksBytes: number,
): Resultat<Del[], 'for_stor'> {
  const tom: Oppsummering = { antall: 0, summer: summerteFelter(ordning).map(() => tilOere(0n)) };
  // Everything but the oppgaver and what the summary is longer than one of zeros.
  const ramme = bytesAv([...skrivMelding(ordning, hode, [])].join('')) - oppsummeringsbytes(ordning, tom);
  const deler: Del[] = [];
  for (let fra = 0; fra < skrevne.length || deler.length === 0;) {
    const del = lengsteDel(ordning, skrevne, fra, maksBytes - ramme);
    if (!del) return feil('for_stor');
    deler.push(del);
    fra = del.til;
  }
  return ok(deler);
}

/** The longest part that begins at `fra` and fits, summary and commas included. */
function lengsteDel(
  ordning: Ordning,
  skrevne: readonly Skrevet[],
  fra: number,
  plass: number,
): Del | undefined {
  const summer = summerteFelter(ordning).map(() => 0n);
  let oppgavebytes = 0;
  let lengste = fra === skrevne.length ? tilDel(fra, fra, summer) : undefined;
  for (let til = fra + 1; til <= skrevne.length; til += 1) {
    const skrevet = skrevne[til - 1];
    if (!skrevet) break;
    oppgavebytes += bytesAv(skrevet.json) + (til > fra + 1 ? 1 : 0);
    if (oppgavebytes > plass) break;
    skrevet.bidrag.forEach((oere, i) => (summer[i] = (summer[i] ?? 0n) + BigInt(oere)));
    const del = tilDel(fra, til, summer);
    // A sum that is too large to be exact may come back with a later, negative, amount.
    if (del && oppgavebytes + oppsummeringsbytes(ordning, del) <= plass) lengste = del;
  }
  return lengste;
}

const oppsummeringsbytes = (ordning: Ordning, oppsummering: Oppsummering): number =>
  bytesAv(JSON.stringify(tilOppsummering(ordning, oppsummering)));

function tilDel(fra: number, til: number, summer: readonly bigint[]): Del | undefined {
  const eksakte = summer.map(tilOere);
  const alle = eksakte.filter((sum) => sum !== undefined);
  return alle.length === summer.length ? { fra, til, antall: til - fra, summer: alle } : undefined;
}

/** The exact bytes of one part, in pieces. */
export function* delbiter(
  ordning: Ordning,
  hode: Leveransehode,
  skrevne: readonly Skrevet[],
  { fra, til }: Pick<Del, 'fra' | 'til'>,
): Generator<Uint8Array> {
  for (const bit of skrivMelding(ordning, hode, skrevne.slice(fra, til))) yield tekst.encode(bit);
}
