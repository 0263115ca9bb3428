/** Excel keeps 15 digits: from here on a number in the file is not the one that was typed. */
const UPRESIS = 1e15;

/** A double whose shortest form shows noise from binary arithmetic, as Excel itself shows it. */
const avrundet15 = (tall: number): number => Number(tall.toPrecision(15));

const medKomma = (tekst: string): string => tekst.replace('.', ',');

/** Plain digits, never an exponent. */
function desimaltekst(tall: number): string {
  const tekst = String(tall);
  if (!tekst.includes('e')) return tekst;
  return Math.abs(tall) >= 1 ? tall.toFixed(0) : tall.toFixed(20).replace(/0+$/, '');
}

export interface Talltekst {
  tekst: string;
  /** Digits are lost: `7,07057500051628E+17`, as Excel shows it. */
  forkortet?: boolean;
  /** Binary noise was left out. */
  flyttall?: boolean;
}

/**
 * A number of the file as a Norwegian writes it. The file's own digits are kept, but for noise: 1000.1000000000001
 * is how a computer stores 1000,1, and both Excel and the person who typed it say 1000,1.
 */
export function skrivTall(raa: string): Talltekst {
  const tall = Number(raa);
  if (Math.abs(tall) >= UPRESIS) return { tekst: skrivForkortet(tall), forkortet: true };
  if (/^-?\d{1,15}(\.\d{1,2})?$/.test(raa)) return { tekst: medKomma(heltall(raa)) };
  const naer = desimaltekst(avrundet15(tall));
  if (/^-?\d+(\.\d{1,2})?$/.test(naer)) {
    const likt = Number(naer) === tall;
    return likt ? { tekst: medKomma(naer) } : { tekst: medKomma(naer), flyttall: true };
  }
  return { tekst: medKomma(/e/i.test(raa) ? desimaltekst(tall) : raa) };
}

/** `155.0` is 155; `155.50` keeps what stands there. */
const heltall = (raa: string): string => raa.replace(/\.0+$/, '');

/** The cell as Excel shows a number that is too long for it, in Norwegian. */
function skrivForkortet(tall: number): string {
  const [mantisse = '', eksponent = ''] = tall.toExponential(14).split('e');
  return `${medKomma(mantisse.replace(/\.?0+$/, ''))}E${eksponent}`;
}
