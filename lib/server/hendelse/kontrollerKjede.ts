import 'server-only';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import { lesKjede } from './lesKjede';
import { hendelseHash, START_HASH } from './skrivHendelse';

/** The first line that does not fit: a number is missing, or the line or the one before it was changed. */
export interface Kjedebrudd {
  nr: number;
  grunn: 'nummer' | 'forrige_hash' | 'hash';
}

/**
 * Reads a chain of the log from its start and works every hash out again. What it gives, the count and the last
 * hash, is what must be kept elsewhere to find out that the end of a chain was cut off: that leaves no gap in it.
 */
export async function kontrollerKjede(
  kjede: string,
): Promise<Resultat<{ antall: number; sisteHash: string }, Kjedebrudd>> {
  let nr = 0;
  let forrigeHash = START_HASH;
  for await (const side of lesKjede(kjede)) {
    for (const hendelse of side) {
      nr += 1;
      if (hendelse.nr !== nr) return feil({ nr, grunn: 'nummer' });
      if (hendelse.forrigeHash !== forrigeHash) return feil({ nr, grunn: 'forrige_hash' });
      const data = hendelse.data as Record<string, string | number | boolean | null>;
      // A type that the code no longer knows is still a line of the log.
      const type = hendelse.type as Parameters<typeof hendelseHash>[0]['type'];
      if (hendelseHash({ ...hendelse, type, data }) !== hendelse.hash) return feil({ nr, grunn: 'hash' });
      forrigeHash = hendelse.hash;
    }
  }
  return ok({ antall: nr, sisteHash: forrigeHash });
}
