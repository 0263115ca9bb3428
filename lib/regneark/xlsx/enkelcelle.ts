const MELLOMROM = 0x20;
const SITAT = 0x22;
const LIK = 0x3d;
const MINDRE = 0x3c;
const VERDI = '><v>';
const SLUTT = '</v></c>';

/** More digits than any number of a text has, and few enough to be exact. */
const MAKS_SIFRE = 15;

/** A place in the text; `til` is 0 when there is nothing. */
interface Sted {
  fra: number;
  til: number;
}

/**
 * A cell that is one value and nothing else, `<c r="B7" s="1" t="s"><v>12</v></c>`, as nearly all of the millions are. It
 * is found in one go, where the scanner would stop at each of its four tags; what it means is told by the same code. The
 * texts are short, so they are gone through sign by sign: to ask the engine for the next quote takes longer.
 */
export class Enkelcelle {
  readonly r: Sted = { fra: 0, til: 0 };
  readonly s: Sted = { fra: 0, til: 0 };
  readonly t: Sted = { fra: 0, til: 0 };
  readonly verdi: Sted = { fra: 0, til: 0 };
  /** The value as a number when it is digits and nothing else, else −1. */
  tall = -1;
  /** After the whole of it. */
  slutt = 0;

  /** False when what begins at `fra` is anything else, or is not all here yet. */
  finn(xml: string, fra: number): boolean {
    this.r.til = this.s.til = this.t.til = 0;
    if (xml.charCodeAt(fra + 1) !== 0x63 || xml.charCodeAt(fra) !== MINDRE) return false;
    let pos = fra + 2;
    while (xml.charCodeAt(pos) === MELLOMROM) {
      const attributt = this.attributt(xml.charCodeAt(pos + 1));
      if (attributt?.til !== 0 || xml.charCodeAt(pos + 2) !== LIK || xml.charCodeAt(pos + 3) !== SITAT)
        return false;
      attributt.fra = pos + 4;
      attributt.til = plassFor(xml, SITAT, pos + 4);
      if (attributt.til === -1) return false;
      pos = attributt.til + 1;
    }
    return xml.startsWith(VERDI, pos) && this.finnVerdi(xml, pos + VERDI.length);
  }

  /** Whether `t` says that the value is the number of a text. */
  erDelt(xml: string): boolean {
    return this.t.til - this.t.fra === 1 && xml.charCodeAt(this.t.fra) === 0x73;
  }

  private finnVerdi(xml: string, fra: number): boolean {
    let tall = 0;
    let pos = fra;
    for (; ; pos += 1) {
      const siffer = xml.charCodeAt(pos) - 48;
      // Beyond the end it is NaN, which is no digit either.
      if (!(siffer >= 0 && siffer <= 9)) break;
      tall = tall * 10 + siffer;
    }
    const bareSifre = xml.charCodeAt(pos) === MINDRE && pos - fra <= MAKS_SIFRE;
    this.tall = bareSifre ? tall : -1;
    this.verdi.fra = fra;
    this.verdi.til = plassFor(xml, MINDRE, pos);
    this.slutt = this.verdi.til + SLUTT.length;
    return this.verdi.til > fra && xml.startsWith(SLUTT, this.verdi.til);
  }

  private attributt(bokstav: number): Sted | undefined {
    if (bokstav === 0x72) return this.r;
    if (bokstav === 0x73) return this.s;
    return bokstav === 0x74 ? this.t : undefined;
  }
}

/** Where the sign stands next, or −1. */
function plassFor(xml: string, tegn: number, fra: number): number {
  for (let i = fra; i < xml.length; i += 1) if (xml.charCodeAt(i) === tegn) return i;
  return -1;
}
