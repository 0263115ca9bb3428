import { AVSLAG, DATABASEN_BORTE, type Feil, FORBIGAAENDE, MAA_SPOERRE } from './feil';

/** What will happen to one delivery: its faults in order, and what the person does each time one is asked. */
export interface Plan {
  feil: Feil[];
  /** Skatteetaten is away for days: only a person can decide what then. */
  langvarig: boolean;
  /** Drawn once for each time that a person is asked. */
  svarFraPerson: ('proev_igjen' | 'rett_og_send' | 'avbryt' | 'vent')[];
}

const velg = <T>(liste: readonly T[], tilfeldig: () => number): T =>
  liste[Math.floor(tilfeldig() * liste.length)] as T;

/** How many faults in a row: mostly few, sometimes many. A tenth have none. */
function antallFeil(tilfeldig: () => number): number {
  const t = tilfeldig();
  if (t < 0.1) return 0;
  if (t < 0.55) return 1;
  if (t < 0.8) return 2;
  if (t < 0.93) return 3;
  return 4 + Math.floor(tilfeldig() * 3);
}

function trekkFeil(tilfeldig: () => number): Feil {
  const t = tilfeldig();
  if (t < 0.015) return velg(DATABASEN_BORTE, tilfeldig);
  if (t < 0.84) return velg(FORBIGAAENDE, tilfeldig);
  return velg(t < 0.92 ? MAA_SPOERRE : AVSLAG, tilfeldig);
}

/** The plan of delivery `nr`. The first ones take each fault once, so that no run passes one over. */
export function lagPlan(nr: number, tilfeldig: () => number): Plan {
  const alle = [...FORBIGAAENDE, ...DATABASEN_BORTE, ...MAA_SPOERRE, ...AVSLAG];
  const feil = Array.from({ length: antallFeil(tilfeldig) }, () => trekkFeil(tilfeldig));
  const fast = alle[nr];
  if (fast) feil.unshift(fast);
  return {
    feil,
    langvarig: nr >= alle.length && tilfeldig() < 0.002,
    svarFraPerson: Array.from({ length: 3 }, () =>
      velg(['proev_igjen', 'proev_igjen', 'rett_og_send', 'rett_og_send', 'avbryt', 'vent'], tilfeldig),
    ),
  };
}
