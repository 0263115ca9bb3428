/** Longest text of one cell; a longer one is cut off nowhere but refused, here and in the import. */
export const MAKS_CELLELENGDE = 1000;
/** Rows of one draft. */
export const MAKS_RADER = 200_000;

/** Rows of a draft come a page at a time. The first fill the screen and come at once; the rest are worth their round trip. */
export const RADER_I_FOERSTE_SIDE = 200;
export const RADER_I_SIDEN = 5_000;
