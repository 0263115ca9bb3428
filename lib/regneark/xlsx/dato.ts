const DOEGN = 86_400_000;
const FOERSTE_1900 = Date.UTC(1899, 11, 31);
const FOERSTE_1904 = Date.UTC(1904, 0, 1);
/** 31.12.9999, the last day that Excel knows. */
const SISTE = 2_958_465;

/**
 * Excel's day number as `yyyy-mm-dd`, with `Thh:mm:ss` when it has a time of day. Computed in UTC, so that no time
 * zone moves it. Undefined: not a day (a time alone, a negative number, or 29 February 1900, which never was).
 */
export function fraSerienummer(raa: string, epoke1904: boolean): string | undefined {
  const tall = Number(raa);
  if (!Number.isFinite(tall)) return undefined;
  const doegn = Math.floor(tall);
  const sekunder = Math.round((tall - doegn) * 86_400);
  if (epoke1904 ? doegn < 0 || doegn > SISTE - 1462 : doegn < 1 || doegn > SISTE || doegn === 60)
    return undefined;
  const dag = epoke1904
    ? FOERSTE_1904 + doegn * DOEGN
    : FOERSTE_1900 + (doegn > 60 ? doegn - 1 : doegn) * DOEGN;
  const iso = new Date(dag + sekunder * 1000).toISOString();
  return sekunder === 0 || sekunder === 86_400 ? iso.slice(0, 10) : iso.slice(0, 19);
}
