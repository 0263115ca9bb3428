/** A cell of a table as it is written: merged cells are one that covers several. */
export interface Htmlcelle {
  tekst: string;
  kolonner: number;
  /** 0 is the rest of the table, as in HTML. */
  rader: number;
}

/** A merged cell wider than any table of ours is a mistake or a trick. */
const MAKS_KOLONNER = 256;

/** Puts each cell in its column. A merged cell has its text in its corner, and empty cells for the rest of it. */
export function plasser(celler: readonly (readonly Htmlcelle[])[]): string[][] {
  const ut: string[][] = celler.map(() => []);
  celler.forEach((rad, r) => {
    let k = 0;
    for (const celle of rad) {
      while (ut[r]?.[k] !== undefined) k += 1;
      const bredde = Math.max(1, Math.min(celle.kolonner, MAKS_KOLONNER));
      for (const under of ut.slice(r, celle.rader === 0 ? undefined : r + celle.rader))
        for (let j = k; j < k + bredde; j += 1) under[j] ??= '';
      const egen = ut[r];
      if (egen) egen[k] = celle.tekst;
      k += bredde;
    }
  });
  return ut.map((rad) => Array.from(rad, (tekst) => tekst ?? ''));
}
