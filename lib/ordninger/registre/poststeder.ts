import koderPerSted from './poststeder.json';

/**
 * Postal codes and their places from Bring's open Postnummerregister (31 May 2021), grouped by place to stay small.
 * Codes change a little each year: a code that is not here is unknown, not wrong.
 */
let stedPerKode: Map<string, string> | undefined;

function bygg(): Map<string, string> {
  const steder = new Map<string, string>();
  for (const [sted, koder] of Object.entries(koderPerSted)) {
    for (const kode of koder.split(' ')) steder.set(kode, sted);
  }
  return steder;
}

/** The place of a postal code in capitals, as Bring writes it; undefined when the code is not in the register. */
export const poststed = (postnummer: string): string | undefined => (stedPerKode ??= bygg()).get(postnummer);
