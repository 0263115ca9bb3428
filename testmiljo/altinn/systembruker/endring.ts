import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Foresporsel } from '../../data/typer';
import type { Kontekst } from '../../kontekst';
import { problem } from '../problem';
import { krevLeverandoer, SKRIV } from './adgang';
import { bestiltePakker, bestilteRessurser, endringSchema, foresporselkropp, iRegisteret } from './kropp';
import { redirectOk } from './system';

const adresseSchema = z.object({ 'correlation-id': z.uuid(), 'system-user-id': z.uuid() });

/** POST changerequest/vendor: more for an own system user. Agents' cannot be changed; the same id again is the old one. */
export async function bestillEndring(kontekst: Kontekst, foresporsel: FastifyRequest, svar: FastifyReply) {
  if (!(await krevLeverandoer(kontekst, foresporsel, svar, SKRIV))) return svar;
  const adresse = adresseSchema.safeParse(foresporsel.query);
  const lest = endringSchema.safeParse(foresporsel.body);
  if (!adresse.success || !lest.success) return problem(svar, 400, 'The change request is malformed');
  const { 'correlation-id': id, 'system-user-id': gjelder } = adresse.data;
  const { tilstand } = kontekst;
  const gammel = tilstand.foresporsler.get(id);
  if (gammel) return svar.code(200).send(foresporselkropp(kontekst, gammel));
  const bruker = tilstand.systembrukere.get(gjelder);
  if (bruker?.type !== 'standard') return problem(svar, 404, 'The system user was not found');
  kontekst.kall.noter('altinn-systembruker', foresporsel, bruker.orgnr);
  const { requiredRights: rights, requiredAccessPackages: accessPackages, redirectUrl } = lest.data;
  const bestilling = { systemId: bruker.systemId, partyOrgNo: bruker.orgnr, rights, accessPackages };
  if (redirectUrl && !redirectOk(kontekst, redirectUrl)) {
    return problem(svar, 400, 'The redirect URL is not registered on the system', 'AUTH-00021');
  }
  if (!iRegisteret(bestilling)) {
    return problem(svar, 400, 'The right or package is not in the system register', 'AUTH-00063');
  }
  const ny: Foresporsel = {
    id,
    type: 'endring',
    gjelder,
    systemId: bruker.systemId,
    orgnr: bruker.orgnr,
    externalRef: bruker.externalRef,
    integrasjonstittel: bruker.integrasjonstittel,
    pakker: bestiltePakker(bestilling),
    ressurser: bestilteRessurser(bestilling),
    ...(redirectUrl ? { redirectUrl } : {}),
    status: 'New',
    opprettet: new Date().toISOString(),
  };
  tilstand.foresporsler.set(id, ny);
  return svar.code(201).send(foresporselkropp(kontekst, ny));
}
