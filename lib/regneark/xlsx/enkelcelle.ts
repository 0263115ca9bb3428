const MELLOMROM = 0x20;
const SITAT = 0x22;
const LIK = 0x3d;
const VERDI = '><v>';
const SLUTT = '</v></c>';

/** A place in the text; `til` is 0 when there is nothing. */
interface Sted {
  fra: number;
  til: number;
}

/**
 * A cell that is one value and nothing else, `<c r="B7" s="1" t="s"><v>12</v></c>`, as nearly all of the millions are. It
 * is found in one go, where the scanner would stop at each of its four tags; what it means is told by the same code.
 */
export class Enkelcelle {
  readonly r: Sted = { fra: 0, til: 0 };
  readonly s: Sted = { fra: 0, til: 0 };
  readonly t: Sted = { fra: 0, til: 0 };
  readonly verdi: Sted = { fra: 0, til: 0 };
  /** After the whole of it. */
  slutt = 0;

  /** False when what begins at `fra` is anything else, or is not all here yet. */
  finn(xml: string, fra: number): boolean {
    this.r.til = this.s.til = this.t.til = 0;
    if (xml.charCodeAt(fra + 1) !== 0x63) return false;
    let pos = fra + 2;
    while (xml.charCodeAt(pos) === MELLOMROM) {
      const attributt = this.attributt(xml.charCodeAt(pos + 1));
      if (attributt?.til !== 0 || xml.charCodeAt(pos + 2) !== LIK || xml.charCodeAt(pos + 3) !== SITAT)
        return false;
      attributt.fra = pos + 4;
      attributt.til = xml.indexOf('"', pos + 4);
      if (attributt.til === -1) return false;
      pos = attributt.til + 1;
    }
    if (!xml.startsWith(VERDI, pos)) return false;
    this.verdi.fra = pos + VERDI.length;
    this.verdi.til = xml.indexOf('<', this.verdi.fra);
    this.slutt = this.verdi.til + SLUTT.length;
    return this.verdi.til > this.verdi.fra && xml.startsWith(SLUTT, this.verdi.til);
  }

  private attributt(bokstav: number): Sted | undefined {
    if (bokstav === 0x72) return this.r;
    if (bokstav === 0x73) return this.s;
    return bokstav === 0x74 ? this.t : undefined;
  }
}
