import { lagVerdi, type Verdi } from './styring/verdi';

/** Widths in pixels that a person has chosen, by field. Other columns share the rest of the table's width. */
export type Bredder = Readonly<Record<string, number>>;

/** Room for a few digits and an icon; a heading of one short word. */
export const MINSTE_BREDDE = 72;
const STOERSTE_BREDDE = 1200;
/** One press of a key. */
export const STEG = 16;

const noekkel = (ordning: string): string => `kolonnebredder.${ordning}`;

/** What was chosen the last time. Anything else that may stand there counts as nothing. */
function les(ordning: string): Bredder {
  try {
    const lest: unknown = JSON.parse(localStorage.getItem(noekkel(ordning)) ?? '{}');
    if (typeof lest !== 'object' || lest === null) return {};
    const bredder = Object.entries(lest).filter((par): par is [string, number] => Number.isFinite(par[1]));
    return Object.fromEntries(bredder.map(([felt, bredde]) => [felt, innenfor(bredde)]));
  } catch {
    // Storage may be closed; then the widths last as long as the page.
    return {};
  }
}

const innenfor = (bredde: number): number =>
  Math.round(Math.max(MINSTE_BREDDE, Math.min(STOERSTE_BREDDE, bredde)));

export interface Kolonnebredder extends Pick<Verdi<Bredder>, 'hent' | 'abonner'> {
  /**
   * Gives a column its width, and keeps those before it at theirs (`naa`): else its own edge would slip away under
   * the pointer. Returns what it became.
   */
  sett(kol: number, bredde: number, naa: readonly number[]): number;
}

/** Remembered in the browser for each ordning: widths say nothing about anybody. */
export function lagKolonnebredder(ordning: string, felter: readonly string[]): Kolonnebredder {
  const verdi = lagVerdi(les(ordning));
  return {
    hent: verdi.hent,
    abonner: verdi.abonner,
    sett(kol, bredde, naa) {
      const ny = innenfor(bredde);
      const foer = felter.slice(0, kol).map((felt, i) => [felt, naa[i] ?? MINSTE_BREDDE] as const);
      verdi.sett({ ...verdi.hent(), ...Object.fromEntries(foer), [felter[kol] ?? '']: ny });
      try {
        localStorage.setItem(noekkel(ordning), JSON.stringify(verdi.hent()));
      } catch {
        // Full or closed; see above.
      }
      return ny;
    },
  };
}
