import 'server-only';
import type { Dom } from '@/lib/innsending/dom';
import { samletDom } from '@/lib/innsending/tilbakemelding/samlet';
import type { Grunn } from '@/lib/innsending/tilbakemelding/typer';
import { db, type Transaksjon } from '../db';
import { varsle } from '../direkte/varsle';
import { varsleOm } from '../epostvarsel/varsleOm';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import { oppdaterStatus, sisteOmgang } from '../innsending/deler';
import { naa } from '../klokke';
import { krypter } from '../krypto/aes';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import { laasLeveranse } from '../leveranse/laas';
import type { Foelgesak } from './sak';
import type { Funn, Nyttdokument } from './samle';

export const tilbakemeldingssted = (innsendingId: string, dokumentId: string): string =>
  `tilbakemelding:${innsendingId}:${dokumentId}`;

/**
 * Stores the documents untouched, and what they come to. Storing the same again changes nothing. Gives the verdict
 * of everything that is stored now, or null while there is none.
 */
export async function lagreFunn(innsendingId: string, sak: Foelgesak, funn: Funn): Promise<Dom | null> {
  // Fetched before the transaction: in it, it would need a second connection while the first is held.
  const noekkel = await oppgavegivernoekkel(sak.oppgavegiverId);
  const kryptert = funn.nye.map((dokument) => ({
    dokument,
    innhold: krypter(noekkel, dokument.bytes, tilbakemeldingssted(innsendingId, dokument.dokumentId)),
  }));
  return db().$transaction(async (tx) => {
    await laasLeveranse(tx, sak.leveranseId);
    let nye = 0;
    for (const { dokument, innhold } of kryptert) {
      nye += await lagreDokument(tx, innsendingId, sak, dokument, innhold);
    }
    const { dom, endret } = await settDom(tx, innsendingId, sak, funn.harUtenDokument);
    if (nye > 0 || endret) await varsle(tx, { leveranseId: sak.leveranseId, hva: 'status' });
    return dom;
  });
}

async function lagreDokument(
  tx: Transaksjon,
  innsendingId: string,
  sak: Foelgesak,
  { dokumentId, forsendelseId, dom, grunn, mediatype, sha256 }: Nyttdokument,
  innhold: Uint8Array<ArrayBuffer>,
): Promise<number> {
  const felter = { dokumentId, forsendelseId, dom, grunn, mediatype, sha256 };
  const { count } = await tx.tilbakemelding.createMany({
    data: [{ innsendingId, ...felter, innhold, hentet: naa() }],
    skipDuplicates: true,
  });
  if (count === 1) {
    await skrivHendelse(tx, {
      kjede: `org:${sak.orgnr}`,
      type: 'tilbakemelding_hentet',
      leveranseId: sak.leveranseId,
      data: { innsendingId, ...felter },
    });
  }
  return count;
}

/** Writes the verdict where it is new, and the delivery's status from all the parts of its last omgang. */
async function settDom(tx: Transaksjon, innsendingId: string, sak: Foelgesak, harUtenDokument: boolean) {
  const { dom: foer } = await tx.innsending.findUniqueOrThrow({
    where: { id: innsendingId },
    select: { dom: true },
  });
  const lagrede = await tx.tilbakemelding.findMany({
    where: { innsendingId },
    select: { dom: true, grunn: true },
    orderBy: { hentet: 'asc' },
  });
  const dokumenter = lagrede.map(({ dom, grunn }) => ({ dom: dom as Dom, grunn: grunn as Grunn | null }));
  const samlet = samletDom(dokumenter, harUtenDokument);
  // A dialog that shows less than before takes nothing back.
  if (!samlet || samlet.dom === foer) return { dom: foer as Dom | null, endret: false };
  await tx.innsending.update({ where: { id: innsendingId }, data: { dom: samlet.dom, endret: naa() } });
  await oppdaterStatus(tx, sak.leveranseId, await sisteOmgang(tx, sak.leveranseId), naa());
  if (samlet.dom === 'maa_vurderes') await varsleOm(tx, sak.leveranseId, samlet.dom);
  await skrivHendelse(tx, {
    kjede: `org:${sak.orgnr}`,
    type: 'tilbakemelding_avgjort',
    leveranseId: sak.leveranseId,
    data: { innsendingId, dom: samlet.dom, grunn: samlet.grunn },
  });
  return { dom: samlet.dom, endret: true };
}
