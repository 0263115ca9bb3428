/**
 * Norwegian municipality numbers (kommunenummer) and the one question asked of them: is this number
 * in use for the given income year?
 *
 * Source: SSB, Standard for kommuneinndeling (Klass, classification 131), the versions valid from
 * 2020-01-01 and from 2024-01-01. The renumbering of 2024 (Viken, Vestfold og Telemark and Troms og
 * Finnmark dissolved, Haram split from Ålesund) replaced many numbers, so one list cannot serve both
 * sides of it. The classification's 9999 («Uoppgitt») is left out: it says that the municipality is not
 * known, which is no answer to which municipality it is.
 *
 * Numbers only, and only their last two digits per county: the module is loaded in the browser, and
 * names would make it many times larger without answering the question any better.
 */

type Fylkesliste = Readonly<Record<string, string>>;

/** Counties whose numbers did not change in 2024; stated once so the two lists cannot drift apart. */
const UENDRET_I_2024: Fylkesliste = {
  '03': '01',
  '11': '01 03 06 08 11 12 14 19 20 21 22 24 27 30 33 34 35 44 45 46 49 51 60',
  '18':
    '04 06 11 12 13 15 16 18 20 22 24 25 26 27 28 32 33 34 35 36 37 38 39 40 41 45 48 51 53 56 57 59 60 ' +
    '65 66 67 68 70 71 74 75',
  '34':
    '01 03 05 07 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 ' +
    '40 41 42 43 46 47 48 49 50 51 52 53 54',
  '42': '01 02 03 04 05 06 07 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28',
  '46':
    '01 02 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 ' +
    '42 43 44 45 46 47 48 49 50 51',
  '50':
    '01 06 07 14 20 21 22 25 26 27 28 29 31 32 33 34 35 36 37 38 41 42 43 44 45 46 47 49 52 53 54 55 56 ' +
    '57 58 59 60 61',
};

const FRA_2024: Fylkesliste = {
  ...UENDRET_I_2024,
  '15': '05 06 08 11 14 15 16 17 20 25 28 31 32 35 39 47 54 57 60 63 66 73 76 77 78 79 80',
  '31': '01 03 05 07 10 12 14 16 18 20 22 24',
  '32': '01 03 05 07 09 12 14 16 18 20 22 24 26 28 30 32 34 36 38 40 42',
  '33': '01 03 05 10 12 14 16 18 20 22 24 26 28 30 32 34 36 38',
  '39': '01 03 05 07 09 11',
  '40': '01 03 05 10 12 14 16 18 20 22 24 26 28 30 32 34 36',
  '55': '01 03 10 12 14 16 18 20 22 24 26 28 30 32 34 36 38 40 42 44 46',
  '56': '01 03 05 07 10 12 14 16 18 20 22 24 26 28 30 32 34 36',
};

const FRA_2020_TIL_2023: Fylkesliste = {
  ...UENDRET_I_2024,
  '15': '05 06 07 11 14 15 16 17 20 25 28 31 32 35 39 47 54 57 60 63 66 73 76 77 78 79',
  '30':
    '01 02 03 04 05 06 07 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 ' +
    '37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54',
  '38': '01 02 03 04 05 06 07 08 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25',
  // 5431 was never assigned: the gap is SSB's, not an omission here.
  '54':
    '01 02 03 04 05 06 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 32 33 34 35 36 37 38 ' +
    '39 40 41 42 43 44',
};

/** Svalbard is not a municipality and not in classification 131; see {@link erKjentKommune}. */
const SVALBARD = '2100';

function foldUt(fylker: Fylkesliste): readonly string[] {
  return Object.entries(fylker).flatMap(([fylke, ender]) => ender.split(' ').map((ende) => fylke + ende));
}

/** The 357 municipalities from 2024-01-01, unsorted and without Svalbard. */
export const KOMMUNER_FRA_2024: readonly string[] = foldUt(FRA_2024);

/** The 356 municipalities from 2020-01-01 to 2023-12-31, unsorted and without Svalbard. */
export const KOMMUNER_FRA_2020_TIL_2023: readonly string[] = foldUt(FRA_2020_TIL_2023);

const KJENT_FRA_2024: ReadonlySet<string> = new Set([...KOMMUNER_FRA_2024, SVALBARD]);
const KJENT_TIL_OG_MED_2023: ReadonlySet<string> = new Set([...KOMMUNER_FRA_2020_TIL_2023, SVALBARD]);

/**
 * Whether `kommunenummer` (four digits, leading zero kept) is a municipality number in use for the
 * income year, according to SSB's classification of municipalities (Klass 131): the 2024 numbers for
 * 2024 and later, the 2020–2023 numbers for every earlier year.
 *
 * Two choices a caller should know:
 * - Svalbard (2100) counts as known in every year. It is no municipality, but it is the code used where
 *   a municipality number is expected for people and workplaces on Svalbard, and rejecting it would
 *   stop correct reports.
 * - Numbers that went out of use before 2020 (0101 Halden, say) are unknown also for years before 2020;
 *   those income years are older than what the register has to answer for.
 */
export function erKjentKommune(kommunenummer: string, inntektsaar: number): boolean {
  return (inntektsaar >= 2024 ? KJENT_FRA_2024 : KJENT_TIL_OG_MED_2023).has(kommunenummer);
}
