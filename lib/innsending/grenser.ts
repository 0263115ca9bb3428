/** `kildesystem` in every message. */
export const KILDESYSTEM = 'Oppgaveportalen';

/** An attempt holds its innsending for this long and renews it while it runs; then anybody may take over. */
export const LEASE_MS = 20_000;
export const LEASE_FORNYES_MS = 5_000;
/** How often a worker looks for innsendinger that are due and have no living job. */
export const FEIING_MS = 5_000;
/** How long the action waits for the outcome, so that the usual case ends on the receipt. */
export const VENT_PAA_UTFALL_MS = 8_000;
/** Skatteetaten allows this many calls at a time, for each API and organisation. */
export const KALLPLASSER = 5;
/** About how long an attempt that found no place waits before it asks again. */
export const KALLPLASS_VENT_MS = 400;
/** Attempts that one worker has under way at a time; each may hold a whole message in memory. */
export const ARBEIDER_SAMTIDIGE = 10;
