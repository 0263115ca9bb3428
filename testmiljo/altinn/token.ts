import type { FastifyRequest } from 'fastify';
import { baerertoken, verifiser } from '../felles/noekler';
import { altinnIssuer } from '../kontekst';
import type { Kontekst } from '../kontekst';

/** Who an Altinn token (one that Altinn has exchanged) speaks for. */
export interface Altinnbruker {
  scopes: string[];
  pid: string | undefined;
  systembrukerId: string | undefined;
  /** The vendor organisation, for tokens that came from Maskinporten. */
  konsument: string | undefined;
}

type Detaljer = { systemuser_id?: string[] }[] | undefined;

/** Reads an Altinn token; undefined when it is missing, forged, expired or not exchanged at all. */
export async function lesAltinntoken(
  kontekst: Kontekst,
  foresporsel: FastifyRequest,
): Promise<Altinnbruker | undefined> {
  const token = baerertoken(foresporsel.headers.authorization);
  if (token === undefined) return undefined;
  const claims = await verifiser(kontekst.noekler.altinn, token, altinnIssuer(kontekst.url));
  if (!claims) return undefined;
  const konsument = claims.consumer as { ID?: string } | undefined;
  return {
    scopes: typeof claims.scope === 'string' ? claims.scope.split(' ') : [],
    pid: typeof claims.pid === 'string' ? claims.pid : undefined,
    systembrukerId: (claims.authorization_details as Detaljer)?.[0]?.systemuser_id?.[0],
    konsument: konsument?.ID?.replace(/^0192:/, ''),
  };
}
