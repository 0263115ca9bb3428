import 'server-only';
import { db } from '../db';
import type { Leveransetilgang } from '../tilgang/leveranse';
import { dekrypterHusket, type Husket } from './husket';

/** How this organisation's last spreadsheet for the ordning was read; undefined when none is remembered. */
export async function hentOppsett({ leveranse }: Leveransetilgang): Promise<Husket | undefined> {
  const { oppgavegiverId, ordning } = leveranse;
  const lagret = await db().regnearkoppsett.findUnique({
    where: { oppgavegiverId_ordning: { oppgavegiverId, ordning } },
    select: { innhold: true },
  });
  return lagret ? dekrypterHusket({ oppgavegiverId, ordning }, lagret.innhold) : undefined;
}
