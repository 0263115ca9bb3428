import 'server-only';
import { createHmac } from 'node:crypto';
import { db } from '../db';
import { dekrypter, krypter } from './aes';
import { nyNoekkel, pakkInn, pakkUt } from './innpakking';

type Navn = 'oppslag' | 'innsender';
const husket = new Map<Navn, Buffer>();

export const portalnoekkelsted = (navn: string): string => `noekkel:${navn}`;

/** A key of the portal's own, made at first use. Two processes that make it at once agree on the first. */
async function portalnoekkel(navn: Navn): Promise<Buffer> {
  const kjent = husket.get(navn);
  if (kjent) return kjent;
  await db().noekkel.createMany({
    data: [{ navn, innpakket: pakkInn(nyNoekkel(), portalnoekkelsted(navn)) }],
    skipDuplicates: true,
  });
  const { innpakket } = await db().noekkel.findUniqueOrThrow({ where: { navn } });
  const noekkel = pakkUt(innpakket, portalnoekkelsted(navn));
  husket.set(navn, noekkel);
  return noekkel;
}

/** Keyed hash for finding an encrypted value again; without the key it cannot be tried out number by number. */
export async function oppslagshash(slag: string, verdi: string): Promise<Uint8Array<ArrayBuffer>> {
  const hmac = createHmac('sha256', await portalnoekkel('oppslag')).update(`${slag}:${verdi}`);
  return Uint8Array.from(hmac.digest());
}

/** Encrypts what belongs to the person who reports: the fødselsnummer and the session's tokens. */
export const krypterForInnsender = async (
  klartekst: string,
  sted: string,
): Promise<Uint8Array<ArrayBuffer>> => krypter(await portalnoekkel('innsender'), klartekst, sted);

export const dekrypterForInnsender = async (kryptert: Uint8Array, sted: string): Promise<string> =>
  dekrypter(await portalnoekkel('innsender'), kryptert, sted).toString('utf8');
