import 'server-only';
import type { Spraak } from '@/lib/felles/spraak';
import { VARSELSLAG, type Varselslag } from '@/lib/leveranse/varselslag';
import { db } from '../db';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import { dekrypterForInnsender, krypterForInnsender } from '../krypto/portalnoekkel';
import { leggIKoe } from './leggIKoe';
import { lesLenke, type Lenkeformaal } from './lenke';
import { epoststed } from './sendVarsel';

export interface Varselvalg {
  /** Empty: no e-mail at all, and the address is forgotten. */
  epost: string;
  paa: readonly Varselslag[];
}

/** What the person has chosen; everything is on until it is turned off. */
export async function hentVarselvalg(innsenderId: string): Promise<Varselvalg & { bekreftet: boolean }> {
  const lagret = await db().epostmottaker.findUnique({ where: { innsenderId } });
  if (!lagret) return { epost: '', paa: VARSELSLAG, bekreftet: false };
  return {
    epost: await dekrypterForInnsender(lagret.epost, epoststed(innsenderId)),
    paa: VARSELSLAG.filter((slag) => !lagret.av.includes(slag)),
    bekreftet: lagret.bekreftet !== null,
  };
}

/**
 * Stores the choice. A new address gets an e-mail with a link, and nothing else before the link is opened; storing the
 * same unconfirmed address again sends the link again, once a minute.
 */
export async function lagreVarselvalg(
  innsenderId: string,
  { epost, paa }: Varselvalg,
  spraak: Spraak,
): Promise<'fjernet' | 'maa_bekreftes' | 'i_bruk'> {
  const foer = await hentVarselvalg(innsenderId);
  const av = VARSELSLAG.filter((slag) => !paa.includes(slag));
  const ny = epost !== foer.epost;
  const kryptert = await krypterForInnsender(epost, epoststed(innsenderId));
  return db().$transaction(async (tx) => {
    await skrivHendelse(tx, {
      kjede: `innsender:${innsenderId}`,
      type: 'varsler_endret',
      innsenderId,
      data: { harAdresse: epost !== '', nyAdresse: ny, av: av.join(' ') },
    });
    if (epost === '') {
      await tx.epostmottaker.deleteMany({ where: { innsenderId } });
      return 'fjernet';
    }
    const { id, nummer, bekreftet } = await tx.epostmottaker.upsert({
      where: { innsenderId },
      create: { innsenderId, epost: kryptert, spraak, av },
      update: {
        spraak,
        av,
        ...(ny && { epost: kryptert, bekreftet: null, nummer: { increment: 1 } }),
      },
    });
    if (bekreftet) return 'i_bruk';
    const minutt = Math.floor(Date.now() / 60_000);
    await leggIKoe(tx, { id }, { slag: 'bekreft', noekkel: `bekreft:${nummer}:${minutt}` });
    return 'maa_bekreftes';
  });
}

/** The language of the e-mails follows the one that the person chooses for the pages. */
export const settVarselspraak = async (innsenderId: string, spraak: Spraak): Promise<void> => {
  await db().epostmottaker.updateMany({ where: { innsenderId }, data: { spraak } });
};

/** Does what a link in an e-mail says; undefined when it is not ours, or was sent to an address that is changed. */
export async function brukLenke(raa: string): Promise<Lenkeformaal | undefined> {
  const lenke = await lesLenke(raa);
  if (!lenke) return undefined;
  const { mottakerId: id, nummer, formaal } = lenke;
  return db().$transaction(async (tx) => {
    const mottaker = await tx.epostmottaker.findUnique({ where: { id, nummer } });
    if (!mottaker) return undefined;
    const data =
      formaal === 'bekreft'
        ? { bekreftet: mottaker.bekreftet ?? new Date() }
        : { av: [...new Set([...mottaker.av, formaal])] };
    await tx.epostmottaker.update({ where: { id }, data });
    return formaal;
  });
}
