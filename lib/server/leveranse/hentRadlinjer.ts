import 'server-only';
import type { KeyObject } from 'node:crypto';
import { pool } from '../db';
import { dekrypter } from '../krypto/aes';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import { FOER_FOERSTE, type RaaRad, type Radplass, radside, radsted } from './rader';

/** The first rows fill the screen and come at once; the rest come in pages that are worth their round trip. */
const FOERSTE_SIDE = 200;
const SIDE = 10_000;
const LINJESLUTT = Buffer.from(']\n');

/**
 * The rows of a draft as JSON lines, `[radId, posisjon, verdier]`, in table order and a page at a time, so that
 * 100 000 of them never stand in memory at once. What is stored is JSON already: it is deciphered and passed on
 * without being parsed and written again. The next page is fetched while this one is deciphered.
 */
export async function* hentRadlinjer(leveranse: {
  id: string;
  oppgavegiverId: string;
}): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const noekkel = await oppgavegivernoekkel(leveranse.oppgavegiverId);
  let antall = FOERSTE_SIDE;
  let neste = hentSide(leveranse.id, FOER_FOERSTE, antall);
  for (;;) {
    const side = await neste;
    const siste = side.at(-1);
    if (!siste) return;
    const ferdig = side.length < antall;
    antall = SIDE;
    if (!ferdig) {
      neste = hentSide(leveranse.id, siste, antall);
      // The page is awaited in the next round, or not at all when nobody reads on.
      neste.catch(() => undefined);
    }
    yield tilLinjer(noekkel, side);
    if (ferdig) return;
  }
}

async function hentSide(leveranseId: string, etter: Radplass, antall: number): Promise<RaaRad[]> {
  const { text, values } = radside(leveranseId, etter, antall);
  return (await pool().query<RaaRad>(text, values)).rows;
}

function tilLinjer(noekkel: KeyObject, side: readonly RaaRad[]): Uint8Array<ArrayBuffer> {
  const deler = side.flatMap(({ radId, posisjon, data }) => [
    // Neither can hold a character that JSON would escape (lib/leveranse/operasjon.ts).
    Buffer.from(`["${radId}","${posisjon}",`),
    dekrypter(noekkel, data, radsted(radId)),
    LINJESLUTT,
  ]);
  return Buffer.concat(deler);
}
