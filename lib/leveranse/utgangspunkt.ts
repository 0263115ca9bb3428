/** What a delivery began as: nothing (`ny`), the rows of one that it corrects, or the rows of an earlier year. */
export const UTGANGSPUNKT = ['ny', 'retter', 'tidligere_aar'] as const;
export type Utgangspunkt = (typeof UTGANGSPUNKT)[number];

/** What a correction sends: every row again, or only those that are new or differ from what was sent. */
export const OMFANG = ['alle', 'endrede'] as const;
export type Omfang = (typeof OMFANG)[number];
