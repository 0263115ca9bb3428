import 'server-only';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import type { Systemtilgangsslag } from '@/lib/leveranse/systemtilgang';
import type { Altinnfeil } from '@/lib/myndigheter/altinn/svar';
import {
  opprettForespoersel,
  slettForespoersel,
  type Systembrukerforespoersel,
} from '@/lib/myndigheter/altinn/systembruker';
import { env } from '@/lib/env';
import { altinn } from '../myndigheter';
import { EXTERNAL_REF } from './rad';

type Svar = Resultat<Systembrukerforespoersel, Altinnfeil>;

const kodeAv = (svar: Svar): string | undefined =>
  !svar.ok && svar.feil.type === 'avvist' ? svar.feil.kode : undefined;

/** The way back is a comfort. Where Altinn does not know the address (AUTH-00021, AUTH-00026) it is left out. */
export async function medRetur(be: (redirectUrl: string | undefined) => Promise<Svar>): Promise<Svar> {
  const svar = await be(`${env().PORTAL_URL}/organisasjon/systemtilgang`);
  return ['AUTH-00021', 'AUTH-00026'].includes(kodeAv(svar) ?? '') ? be(undefined) : svar;
}

/**
 * A request that is open and asks for this. Altinn gives an old one back for the same organisation, whatever became
 * of it and whatever it asked for: that one is cleared away once, and asked for anew. `finnes`: approved already.
 */
export async function opprett(
  token: string,
  orgnr: string,
  slag: Systemtilgangsslag,
  rettigheter: readonly string[],
): Promise<Resultat<Systembrukerforespoersel, 'finnes' | 'altinn'>> {
  const ny = {
    systemId: env().ALTINN_SYSTEM_ID,
    orgnr,
    externalRef: EXTERNAL_REF[slag],
    rettigheter,
    agent: slag === 'klienter',
  };
  const be = (): Promise<Svar> =>
    medRetur((redirectUrl) => opprettForespoersel(altinn(), token, { ...ny, redirectUrl }));
  let svar = await be();
  if (svar.ok && !erSom(svar.verdi, rettigheter)) {
    await slettForespoersel(altinn(), token, { id: svar.verdi.id, slag: ny.agent ? 'agent' : 'standard' });
    svar = await be();
  }
  if (!svar.ok) return feil(['AUTH-00004', 'AUTH-00006'].includes(kodeAv(svar) ?? '') ? 'finnes' : 'altinn');
  return svar.verdi.status === 'New' ? ok(svar.verdi) : feil('altinn');
}

/** Altinn need not repeat what was asked for; where it does, nothing may be missing. */
const erSom = (svar: Systembrukerforespoersel, rettigheter: readonly string[]): boolean =>
  svar.status === 'New' &&
  (svar.rettigheter.length === 0 || rettigheter.every((rett) => svar.rettigheter.includes(rett)));
