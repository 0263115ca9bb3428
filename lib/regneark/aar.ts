const AAR = /(?<!\d)20\d\d(?!\d)/g;
/** `12.01.2026`, `2026-01-12`: when something was written, not what it is about. */
const DATO = /\d{1,2}[./-]\d{1,2}[./-]20\d\d|20\d\d[./_-]\d{1,2}[./_-]\d{1,2}/g;

const annetEnn = (tekst: string, inntektsaar: number | undefined): boolean => {
  const aar: readonly string[] = tekst.match(AAR) ?? [];
  return inntektsaar !== undefined && aar.length > 0 && !aar.includes(String(inntektsaar));
};

/** `Beløp 2024`, `Per 31.12.2024` above a column, in a file for 2025. */
export const gjelderAnnetAar = (overskrift: string, inntektsaar: number | undefined): boolean =>
  annetEnn(overskrift, inntektsaar);

/** `Kundeutbytte 2024` as a title, a sheet or a file's name, for 2025. A date says nothing. */
export const nevnerAnnetAar = (navn: string, inntektsaar: number | undefined): boolean =>
  annetEnn(navn.replace(DATO, ' '), inntektsaar);
