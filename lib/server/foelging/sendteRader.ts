import 'server-only';
import type { Sendtrad } from '@/lib/innsending/tilbakemelding/kobling';
import { erTom } from '@/lib/ordning/rad';
import { db } from '../db';
import { hentUtelatte } from '../leveranse/forrigeRader';
import { hentAlleRader } from '../leveranse/rader';

/**
 * The rows of a sent delivery in the order of its messages, with their numbers in the table. Empty when they are not
 * as many as were sent: then no remark may be tied to any of them.
 */
export async function hentSendteRader(
  leveranse: { id: string; oppgavegiverId: string },
  antallSendt: number,
): Promise<Sendtrad[]> {
  const utelatte = await hentUtelatte(leveranse.id, db());
  const alle = await hentAlleRader(leveranse);
  const rader = alle.flatMap(({ radId, verdier }, i) =>
    erTom(verdier) || utelatte.has(radId) ? [] : [{ radId, nr: i + 1, verdier }],
  );
  return rader.length === antallSendt ? rader : [];
}
