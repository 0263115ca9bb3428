import type { FastifyReply, FastifyRequest } from 'fastify';
import { LEVERANDOER } from '../../data/organisasjoner';
import type { Kontekst } from '../../kontekst';
import { problem } from '../problem';
import { lesAltinntoken } from '../token';

export const SKRIV = 'altinn:authentication/systemuser.request.write';
export const LES = 'altinn:authentication/systemuser.request.read';
export const REGISTER = 'altinn:authentication/systemregister.write';

/** The vendor with one of these scopes; else the refusal has been sent (fakta/integrasjoner.md §2.2). */
export async function krevLeverandoer(
  kontekst: Kontekst,
  foresporsel: FastifyRequest,
  svar: FastifyReply,
  ...scopes: string[]
): Promise<boolean> {
  const bruker = await lesAltinntoken(kontekst, foresporsel);
  if (!bruker) void svar.code(401).send();
  else if (!scopes.some((scope) => bruker.scopes.includes(scope))) void svar.code(403).send();
  else if (bruker.konsument !== LEVERANDOER.orgnr) {
    void problem(svar, 401, 'The vendor organisation number is missing in the token', 'AUTH-00023');
  } else return true;
  return false;
}
