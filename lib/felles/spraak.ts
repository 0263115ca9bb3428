/** The languages of the portal, bokmål first: it is what everybody meets who has not chosen. */
export const SPRAAK = ['nb', 'nn', 'en'] as const;
export type Spraak = (typeof SPRAAK)[number];

/** Words for a person, in each language. */
export type Tekst = Readonly<Record<Spraak, string>>;

/** What each language calls itself. */
export const SPRAAKNAVN: Tekst = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

/** The cookie that holds the choice: a language and nothing about anybody. */
export const SPRAAKKAKE = 'spraak';

export const lesSpraak = (raa: unknown): Spraak => SPRAAK.find((spraak) => spraak === raa) ?? 'nb';

/**
 * What numbers and dates are formatted by. Browsers built on Chromium know no nynorsk and would write nynorsk pages'
 * numbers as the machine's owner does, and English as most countries write it puts a comma between thousands: numbers
 * are written the Norwegian way in all three, and so is the order of a date. One for each, so that either tells the other.
 */
export type Lokale = 'nb' | 'nb-x-nn' | 'en-FI';
const LOKALER: Readonly<Record<Spraak, Lokale>> = { nb: 'nb', nn: 'nb-x-nn', en: 'en-FI' };

export const lokaleFor = (spraak: Spraak): Lokale => LOKALER[spraak];
export const spraakAv = (lokale: string): Spraak => SPRAAK.find((s) => LOKALER[s] === lokale) ?? 'nb';
