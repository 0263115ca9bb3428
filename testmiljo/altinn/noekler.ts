import { decodeJwt } from 'jose';
import type { FastifyRequest } from 'fastify';
import { baerertoken } from '../felles/noekler';
import type { Kontekst } from '../kontekst';

/** Person or system user's organisation in a JWT, unchecked: only used to find out whose scenario is armed. */
function iJwt(token: string): string[] {
  try {
    const { pid, authorization_details: detaljer } = decodeJwt(token);
    const org = (detaljer as { systemuser_org?: { ID?: string } }[] | undefined)?.[0]?.systemuser_org?.ID;
    return [
      ...(typeof pid === 'string' ? [pid] : []),
      ...(org === undefined ? [] : [org.replace(/^0192:/, '')]),
    ];
  } catch {
    return [];
  }
}

/** Everybody a call to Altinn may be about: the token's person or organisation, and numbers in the address. */
export async function noeklerI(kontekst: Kontekst, foresporsel: FastifyRequest): Promise<string[]> {
  const token = baerertoken(foresporsel.headers.authorization);
  const iAdressen = decodeURIComponent(foresporsel.url).match(/\b\d{9}\b/g) ?? [];
  if (token === undefined) return iAdressen;
  const innlogget = await kontekst.idporten.finnTilgangstoken(token);
  return [...iAdressen, ...iJwt(token), ...(innlogget ? [innlogget.pid] : [])];
}
