import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Foresporsel, Systembruker } from '../../data/typer';
import type { Kontekst } from '../../kontekst';
import { SYSTEM_ID } from '../../tilstand';
import { problem } from '../problem';
import { krevLeverandoer, SKRIV } from './adgang';
import { bestillingSchema, bestiltePakker, bestilteRessurser, foresporselkropp, iRegisteret } from './kropp';
import type { Bestilling } from './kropp';
import { redirectOk } from './system';

type Type = Systembruker['type'];

/** What is wrong with the order, as Altinn's problem code. */
function feilI(kontekst: Kontekst, bestilling: Bestilling, type: Type): [number, string, string] | undefined {
  if (bestilling.systemId !== SYSTEM_ID) return [404, 'The system was not found', 'AUTH-00011'];
  const { redirectUrl } = bestilling;
  if (redirectUrl && !redirectOk(kontekst, redirectUrl)) {
    return [400, 'The redirect URL is not registered on the system', 'AUTH-00021'];
  }
  const pakker = bestiltePakker(bestilling);
  const ressurser = bestilteRessurser(bestilling);
  if (type === 'agent' && ressurser.length > 0)
    return [400, 'An agent system user takes packages only', 'AUTH-00059'];
  if (pakker.length + ressurser.length === 0)
    return [400, 'Rights or access packages are required', 'AUTH-00059'];
  if (!iRegisteret(bestilling))
    return [400, 'The right or package is not in the system register', 'AUTH-00063'];
  return undefined;
}

/**
 * POST request/vendor[/agent]: 201 for a new request, 200 with the old one for the same system, organisation and
 * externalRef, 400 AUTH-00004 when there is a system user already (fakta/integrasjoner.md §2.4).
 */
export async function bestill(
  kontekst: Kontekst,
  type: Type,
  foresporsel: FastifyRequest,
  svar: FastifyReply,
) {
  if (!(await krevLeverandoer(kontekst, foresporsel, svar, SKRIV))) return svar;
  const lest = bestillingSchema.safeParse(foresporsel.body);
  if (!lest.success) return problem(svar, 400, lest.error.issues.map((sak) => sak.path.join('.')).join(', '));
  const bestilling = lest.data;
  const { tilstand } = kontekst;
  const orgnr = bestilling.partyOrgNo;
  kontekst.kall.noter('altinn-systembruker', foresporsel, orgnr);
  const feil = feilI(kontekst, bestilling, type);
  if (feil) return problem(svar, ...feil);
  const externalRef = bestilling.externalRef ?? orgnr;
  const samme = (en: { orgnr: string; externalRef: string }) =>
    en.orgnr === orgnr && en.externalRef === externalRef;
  const gammel = [...tilstand.foresporsler.values()].find(
    (en) => en.type !== 'endring' && samme(en) && en.status !== 'Timedout',
  );
  if (gammel) return svar.code(200).send(foresporselkropp(kontekst, gammel));
  if ([...tilstand.systembrukere.values()].some(samme)) {
    return problem(svar, 400, 'A system user exists already', 'AUTH-00004');
  }
  const ny: Foresporsel = {
    id: randomUUID(),
    type,
    systemId: bestilling.systemId,
    orgnr,
    externalRef,
    integrasjonstittel: bestilling.integrationTitle ?? 'Oppgaveportalen',
    pakker: bestiltePakker(bestilling),
    ressurser: bestilteRessurser(bestilling),
    ...(bestilling.redirectUrl ? { redirectUrl: bestilling.redirectUrl } : {}),
    status: 'New',
    opprettet: new Date().toISOString(),
  };
  tilstand.foresporsler.set(ny.id, ny);
  return svar.code(201).send(foresporselkropp(kontekst, ny));
}
