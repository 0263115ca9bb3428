/** Longest text of one cell; a longer one is cut off nowhere but refused, here and in the import. */
export const MAKS_CELLELENGDE = 1000;
/** Rows of one draft. */
export const MAKS_RADER = 200_000;
