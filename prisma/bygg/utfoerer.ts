import { ordninger } from '@/lib/ordninger/register';
import { startOekt, type Oekt } from '@/lib/server/auth/oekt';
import { db } from '@/lib/server/db';
import { hentUtfoerer, type Utfoerer } from '@/lib/server/tilgang/organisasjoner';
import { nyttFoedselsnummer, nyttOrgnr } from './nummer';

export interface Utfoerervalg {
  pid?: string;
  orgnr?: string;
  navn?: string;
  /** Ids of the ordninger that Altinn is to have given; default all. */
  ordninger?: readonly string[];
}

export interface Bygdutfoerer {
  pid: string;
  orgnr: string;
  oekt: Oekt;
  utfoerer: Utfoerer;
}

/** A person who is logged in and may act for an organisation. Only Altinn's answer is made up: the rest is the core's. */
export async function byggUtfoerer(valg: Utfoerervalg = {}): Promise<Bygdutfoerer> {
  const { pid = nyttFoedselsnummer(), orgnr = nyttOrgnr(), navn = `Testvirksomhet ${orgnr}` } = valg;
  const tillatt = [...(valg.ordninger ?? ordninger.map((ordning) => ordning.id))];
  const { id, innsenderId } = await startOekt({
    pid,
    acr: 'idporten-loa-high',
    sid: crypto.randomUUID(),
    tokener: { idToken: `id-token-${orgnr}`, refreshToken: `refresh-token-${orgnr}` },
  });
  const rett = { navn, velgbar: tillatt.length > 0, ordninger: tillatt };
  await db().tilgang.upsert({
    where: { innsenderId_orgnr: { innsenderId, orgnr } },
    create: { innsenderId, orgnr, ...rett },
    update: rett,
  });
  const oekt = await db().oekt.update({ where: { id }, data: { tilgangHentet: new Date() } });
  const utfoerer = await hentUtfoerer(oekt, orgnr);
  if (!utfoerer) throw new Error('byggUtfoerer: the organisation cannot be chosen without an ordning');
  return { pid, orgnr, oekt, utfoerer };
}
