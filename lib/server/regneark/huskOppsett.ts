import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { db } from '../db';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import type { Leveransetilgang } from '../tilgang/leveranse';
import { hentOppsett } from './hentOppsett';
import { type Husket, krypterHusket, utenCelleinnhold } from './husket';

/**
 * Remembers how a spreadsheet was read, for this organisation and ordning, in place of what was remembered before.
 * The same once more is not written again.
 */
export async function huskOppsett(tilgang: Leveransetilgang, oppsett: Husket): Promise<void> {
  const { leveranse, utfoerer } = tilgang;
  const { oppgavegiverId, ordning } = leveranse;
  const husket = utenCelleinnhold(oppsett);
  if (isDeepStrictEqual(await hentOppsett(tilgang), husket)) return;
  // Before the transaction: in it, the key would need a second connection while the first is held.
  const innhold = await krypterHusket({ oppgavegiverId, ordning }, husket);
  await db().$transaction(async (tx) => {
    await tx.regnearkoppsett.upsert({
      where: { oppgavegiverId_ordning: { oppgavegiverId, ordning } },
      create: { oppgavegiverId, ordning, innhold },
      update: { innhold, endret: new Date() },
    });
    await skrivHendelse(tx, {
      kjede: `org:${utfoerer.oppgavegiver.orgnr}`,
      type: 'regnearkoppsett_husket',
      innsenderId: utfoerer.innsenderId,
      leveranseId: leveranse.id,
      data: { ordning, antallKolonner: husket.kolonner.length },
    });
  });
}
