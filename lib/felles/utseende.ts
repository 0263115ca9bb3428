/** How the pages look: as the machine says, light, dark, or with the strongest contrast on either. */
export const UTSEENDER = ['auto', 'lyst', 'moerkt', 'kontrast'] as const;
export type Utseende = (typeof UTSEENDER)[number];

/** The cookie that holds the choice: a look and nothing about anybody. */
export const UTSEENDEKAKE = 'utseende';

export const lesUtseende = (raa: unknown): Utseende => UTSEENDER.find((kjent) => kjent === raa) ?? 'auto';

const SKJEMA = { auto: 'auto', lyst: 'light', moerkt: 'dark', kontrast: 'auto' } as const;

/** What the `html` element carries, so that the first paint is the right one. */
export const utseendeattributter = (
  utseende: Utseende,
): { 'data-color-scheme': 'auto' | 'light' | 'dark'; 'data-kontrast'?: 'hoey' } => ({
  'data-color-scheme': SKJEMA[utseende],
  ...(utseende === 'kontrast' && { 'data-kontrast': 'hoey' as const }),
});
