import 'server-only';
import { createHash, type Hash } from 'node:crypto';
import { delbiter } from '@/lib/innsending/deling';
import { kanEndres } from '@/lib/leveranse/status';
import { db, type Transaksjon } from '../db';
import { krypterBiter } from '../krypto/aes';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import type { Leveranse } from '../tilgang/leveranse';
import type { Kontroll } from './kontroller';
import { laasLeveranse } from './laas';
import type { Delt } from './sendInn';

/** What an older version of the portal made ready is not sent by a newer one for longer than this. */
const VARER_MS = 60 * 60_000;

/** In bytes: large enough to be worth its statement, small enough to be written several times over on its way. */
const LAGRET_BIT = 2 ** 20;

/**
 * Makes the messages of a checked draft ready while its check page is read, so that `Send inn` need not wait for it.
 * Nothing is stored when the draft was changed meanwhile. Not of a correction: what it sends hangs on another
 * delivery too, which gets a verdict without a new revision here.
 */
export async function gjoerSendeklar(leveranse: Leveranse, kontroll: Kontroll, delt: Delt): Promise<void> {
  if (leveranse.utgangspunkt === 'retter' || (await erSendeklar(leveranse))) return;
  // Fetched before the transaction: in it, it would need a second connection while the first is held.
  await oppgavegivernoekkel(leveranse.oppgavegiverId);
  await db().$transaction(async (tx) => {
    const laast = await laasLeveranse(tx, leveranse.id);
    if (laast && kanEndres(laast.status) && laast.revisjon === kontroll.revisjon)
      await lagreSendeklare(tx, leveranse, kontroll, delt);
  });
}

/** Whether the messages of this revision are stored, ready to be sent. */
export async function erSendeklar({ id, revisjon, utgangspunkt }: Leveranse): Promise<boolean> {
  if (utgangspunkt === 'retter') return false;
  const laget = { gt: new Date(Date.now() - VARER_MS) };
  return (await db().sendeklar.count({ where: { leveranseId: id, revisjon, laget } })) > 0;
}

/**
 * The exact bytes of every part, with their hash, count and sums, in place of what was ready before. Serialised once:
 * these bytes are stored, hashed and sent, however often it must be tried. A piece at a time, so that a large message
 * is never whole in memory. Call with the draft locked.
 */
export async function lagreSendeklare(
  tx: Transaksjon,
  leveranse: Leveranse,
  { ordning, revisjon, oppgaver }: Kontroll,
  { hode, deler }: Delt,
): Promise<void> {
  const noekkel = await oppgavegivernoekkel(leveranse.oppgavegiverId);
  await tx.sendeklar.deleteMany({ where: { leveranseId: leveranse.id } });
  for (const [i, del] of deler.entries()) {
    // The innsending that it becomes has the same id.
    const id = crypto.randomUUID();
    const sha256 = createHash('sha256');
    const biter = medSum(sha256, delbiter(ordning, hode, oppgaver, del));
    await lagreBiter(tx, id, krypterBiter(noekkel, biter, `melding:${id}`));
    await tx.sendeklar.create({
      select: { id: true },
      data: {
        id,
        leveranseId: leveranse.id,
        revisjon,
        del: i + 1,
        deler: deler.length,
        foersteOppgave: del.fra,
        antall: del.antall,
        summer: del.summer.map(BigInt),
        sha256: sha256.digest('hex'),
      },
    });
  }
}

/** Counts every piece into the sum on its way. */
function* medSum(sum: Hash, biter: Iterable<Uint8Array>): Generator<Uint8Array> {
  for (const bit of biter) {
    sum.update(bit);
    yield bit;
  }
}

async function lagreBiter(tx: Transaksjon, sendeklarId: string, biter: Iterable<Uint8Array>): Promise<void> {
  let nr = 0;
  for (const bit of samle(biter, LAGRET_BIT)) {
    await tx.sendeklarbit.create({ select: { nr: true }, data: { sendeklarId, nr, bit } });
    nr += 1;
  }
}

/** The same bytes in larger pieces, of at least `minst` bytes each but the last. */
function* samle(biter: Iterable<Uint8Array>, minst: number): Generator<Uint8Array<ArrayBuffer>> {
  let samlet: Uint8Array[] = [];
  let lengde = 0;
  for (const bit of biter) {
    samlet.push(bit);
    lengde += bit.length;
    if (lengde < minst) continue;
    yield Buffer.concat(samlet);
    samlet = [];
    lengde = 0;
  }
  yield Buffer.concat(samlet);
}
