import 'server-only';
import { timingSafeEqual } from 'node:crypto';
import { VARSELSLAG } from '@/lib/leveranse/varselslag';
import { oppslagshash } from '../krypto/portalnoekkel';

/** What a link in an e-mail does for whoever holds it: confirms the address, or turns one kind off. */
export const LENKEFORMAAL = ['bekreft', ...VARSELSLAG] as const;
export type Lenkeformaal = (typeof LENKEFORMAAL)[number];

export interface Lenke {
  mottakerId: string;
  /** The address that it was sent to, by its number. */
  nummer: number;
  formaal: Lenkeformaal;
}

const segl = async (innhold: string): Promise<string> =>
  Buffer.from(await oppslagshash('varsellenke', innhold)).toString('base64url');

/** A link as text for an address: signed, and with nothing in it that points to a person. */
export async function signerLenke({ mottakerId, nummer, formaal }: Lenke): Promise<string> {
  const innhold = `${mottakerId}.${nummer}.${formaal}`;
  return `${innhold}.${await segl(innhold)}`;
}

/** What the link says; undefined when the portal has not made it. */
export async function lesLenke(raa: string): Promise<Lenke | undefined> {
  const [, innhold, mottakerId, nummer, formaal, gitt] =
    /^(([0-9a-f-]{36})\.(\d{1,9})\.(\w+))\.([\w-]{43})$/.exec(raa) ?? [];
  if (!innhold || !mottakerId || !gitt) return undefined;
  const riktig = timingSafeEqual(Buffer.from(gitt), Buffer.from(await segl(innhold)));
  const kjent = LENKEFORMAAL.find((ett) => ett === formaal);
  return riktig && kjent ? { mottakerId, nummer: Number(nummer), formaal: kjent } : undefined;
}
