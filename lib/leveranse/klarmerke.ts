/** What somebody has said of a draft to the others: that it can be sent, or that it must be looked at again. */
export const KLARSTATUSER = ['klar', 'sendt_tilbake'] as const;
export type Klarstatus = (typeof KLARSTATUSER)[number];

export const MAKS_KLARKOMMENTAR = 1000;
/** Only what is said to be ready can be sent back; a draft may be said to be ready again and again. */
export const kanMerkes = (naa: string | null, ny: Klarstatus): boolean => ny === 'klar' || naa === 'klar';
