/** The places outside a draft's table where numbers of persons are masked until somebody asks to see them. */
export const VISNINGER = [
  'tilbakemelding',
  'deler',
  'svar',
  'avklaring',
  'klarmerke',
  'differanse',
  'fjoraaret',
] as const;
export type Visning = (typeof VISNINGER)[number];
