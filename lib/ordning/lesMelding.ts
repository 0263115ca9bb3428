import { lesBeloep, type Oere } from '@/lib/felles/beloep';
import { summerteFelter } from './oppsummering';
import type { Ordning } from './typer';

/** What a message says of itself: its own count and sums (øre, in the order of the declaration), and how many it lists. */
export interface Meldingssum {
  antall: number;
  summer: readonly (Oere | undefined)[];
  oppgaver: number;
}

type Ukjent = { readonly [noekkel: string]: unknown } | undefined;

/** Reads the summary out of the bytes of a message that we have made; undefined when it is none of ours. */
export function lesMeldingssum(ordning: Ordning, bytes: Uint8Array): Meldingssum | undefined {
  const { noekler } = ordning.api;
  const leveranse = tolk(bytes)?.['leveranse'] as Ukjent;
  const oppsummering = leveranse?.[noekler.oppsummering] as Ukjent;
  if (!leveranse || !oppsummering) return undefined;
  const antall = oppsummering['antallOppgaver'];
  const oppgaver = leveranse[noekler.oppgaver] ?? [];
  if (typeof antall !== 'number' || !Array.isArray(oppgaver)) return undefined;
  const summer = summerteFelter(ordning).map(({ sum, desimaler }): Oere | undefined => {
    const verdi = oppsummering[sum.noekkel];
    // Whole kroner are numbers, and 1000 as text is read as it is meant: the message never groups thousands.
    const lest = lesBeloep(typeof verdi === 'number' ? `${verdi},00` : String(verdi), desimaler);
    return lest.ok ? lest.verdi : undefined;
  });
  return { antall, summer, oppgaver: oppgaver.length };
}

function tolk(bytes: Uint8Array): Ukjent {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Ukjent;
  } catch {
    return undefined;
  }
}
