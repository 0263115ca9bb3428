/*
 * A big draft has a million cells, and is read while a person waits: what most of them are is seen character by
 * character, where a regular expression for each would cost more than all else.
 */

/** ASCII digits and nothing else, at least one. */
export function bareSifre(tekst: string): boolean {
  for (let i = 0; i < tekst.length; i += 1) {
    const kode = tekst.charCodeAt(i);
    if (kode < 48 || kode > 57) return false;
  }
  return tekst.length > 0;
}

/** The number that the digits from `fra` to `til` make up, at most 15 of them; NaN when one of them is none. */
export function tallAv(tekst: string, fra: number, til: number): number {
  let tall = 0;
  for (let i = fra; i < til; i += 1) {
    const siffer = tekst.charCodeAt(i) - 48;
    // Beyond the end it is NaN, which is no digit either.
    if (!(siffer >= 0 && siffer <= 9)) return NaN;
    tall = tall * 10 + siffer;
  }
  return tall;
}

/** Empty, or nothing but blanks, as `trim` has it. */
export function erBlank(tekst: string): boolean {
  const foerste = tekst.charCodeAt(0);
  // Most begin with a letter or a digit of ASCII.
  return !(foerste > 0x20 && foerste < 0x7f) && tekst.trim() === '';
}
