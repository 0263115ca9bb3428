import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import { type Oere, tilOere } from '@/lib/felles/beloep';
import { byggMelding, type Leveransehode, tilOppgave, tilOppsummering } from '@/lib/ordning/melding';
import { bidrag, type Oppsummering, summerteFelter } from '@/lib/ordning/oppsummering';
import type { Ordning } from '@/lib/ordning/typer';
import type { LestRad } from '@/lib/ordning/validering';

/** One part of a delivery: oppgaver `fra` up to, not including, `til`, and what they sum to. */
export interface Del extends Oppsummering {
  fra: number;
  til: number;
  summer: readonly Oere[];
}

const tekst = new TextEncoder();
const bytesAv = (verdi: unknown): number => tekst.encode(JSON.stringify(verdi)).byteLength;

/**
 * Splits the oppgaver, in their order, into as few messages as fit in `maksBytes` of UTF-8 each; one when all fit, and
 * one of none when there are none. The same rows are always split in the same way. Every part has its own count and
 * sums, and the same head with the same reference: a number after it could make it too long, and the reporter finds
 * the delivery again by the reference as it was written.
 * @param leste rows free of errors, without empty ones. @returns `for_stor`: one row alone does not fit.
 */
export function delOpp(
  ordning: Ordning,
  hode: Leveransehode,
  leste: readonly LestRad[],
  maksBytes: number,
): Resultat<Del[], 'for_stor'> {
  const tom: Oppsummering = { antall: 0, summer: summerteFelter(ordning).map(() => tilOere(0n)) };
  // Everything but the oppgaver and what the summary is longer than one of zeros.
  const ramme = bytesAv(byggMelding(ordning, hode, [])) - bytesAv(tilOppsummering(ordning, tom));
  const deler: Del[] = [];
  for (let fra = 0; fra < leste.length || deler.length === 0;) {
    const del = lengsteDel(ordning, leste, fra, maksBytes - ramme);
    if (!del) return feil('for_stor');
    deler.push(del);
    fra = del.til;
  }
  return ok(deler);
}

/** The longest part that begins at `fra` and fits, summary and commas included. */
function lengsteDel(
  ordning: Ordning,
  leste: readonly LestRad[],
  fra: number,
  plass: number,
): Del | undefined {
  const felter = summerteFelter(ordning);
  const summer = felter.map(() => 0n);
  let oppgavebytes = 0;
  let lengste = fra === leste.length ? tilDel(fra, fra, summer) : undefined;
  for (let til = fra + 1; til <= leste.length; til += 1) {
    const lest = leste[til - 1];
    if (!lest) break;
    oppgavebytes += bytesAv(tilOppgave(ordning, lest)) + (til > fra + 1 ? 1 : 0);
    if (oppgavebytes > plass) break;
    bidrag(felter, lest).forEach((oere, i) => (summer[i] = (summer[i] ?? 0n) + BigInt(oere)));
    const del = tilDel(fra, til, summer);
    // A sum that is too large to be exact may come back with a later, negative, amount.
    if (del && oppgavebytes + bytesAv(tilOppsummering(ordning, del)) <= plass) lengste = del;
  }
  return lengste;
}

function tilDel(fra: number, til: number, summer: readonly bigint[]): Del | undefined {
  const eksakte = summer.map(tilOere);
  const alle = eksakte.filter((sum) => sum !== undefined);
  return alle.length === summer.length ? { fra, til, antall: til - fra, summer: alle } : undefined;
}

/** The exact bytes of one part. */
export const delbytes = (
  ordning: Ordning,
  hode: Leveransehode,
  leste: readonly LestRad[],
  { fra, til }: Pick<Del, 'fra' | 'til'>,
): Uint8Array<ArrayBuffer> => tekst.encode(JSON.stringify(byggMelding(ordning, hode, leste.slice(fra, til))));
