import 'server-only';
import { db } from '../db';
import { dekrypterForInnsender } from '../krypto/portalnoekkel';
import { skrivBrev } from './brev';
import { sendBrev } from './postkontor';

/** Where the encrypted address belongs: moved to another person it cannot be read. */
export const epoststed = (innsenderId: string): string => `epostmottaker:${innsenderId}`;

/**
 * The worker's job: sends one e-mail, unless it is sent already or the person has changed their mind since it was
 * ordered. Throws when the mail server fails, and the queue tries again.
 */
export async function sendVarsel(id: string): Promise<void> {
  const varsel = await db().epostvarsel.findUnique({ where: { id }, include: { mottaker: true } });
  if (!varsel || varsel.sendt) return;
  const { mottaker } = varsel;
  const oensket = mottaker.bekreftet && !mottaker.av.includes(varsel.slag);
  if (varsel.slag === 'bekreft' ? mottaker.bekreftet : !oensket) return;
  const til = await dekrypterForInnsender(mottaker.epost, epoststed(mottaker.innsenderId));
  await sendBrev({ id, til, ...(await skrivBrev(varsel, mottaker)) });
  await db().epostvarsel.update({ where: { id }, data: { sendt: new Date() } });
}
