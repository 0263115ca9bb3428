import { radindekser } from './radindeks';

/** What Skatteetaten remarked on, as it is known of a refused message. */
export interface Merknad {
  sti: string | undefined;
  angittVerdi: string | undefined;
}

/**
 * Which oppgave of the message, counted from zero, a remark is about; undefined when that is not certain. The path has
 * no documented index base: both are looked at, and just one of them must hold the value that the remark names.
 */
export function avvistRad(oppgaver: readonly unknown[], { sti, angittVerdi }: Merknad): number | undefined {
  if (!sti || angittVerdi === undefined) return undefined;
  const ledd = sti.split(/[/.[\]]+/).filter(Boolean);
  const felt = ledd.slice(ledd.findIndex((del) => /^\d+$/.test(del)) + 1);
  const treff = radindekser(sti).filter((i) => verdiI(oppgaver[i], felt) === angittVerdi);
  return treff.length === 1 ? treff[0] : undefined;
}

function verdiI(oppgave: unknown, felt: readonly string[]): string | undefined {
  let verdi = oppgave;
  for (const del of felt) {
    if (typeof verdi !== 'object' || verdi === null) return undefined;
    verdi = (verdi as Record<string, unknown>)[del];
  }
  return typeof verdi === 'string' || typeof verdi === 'number' ? String(verdi) : undefined;
}
