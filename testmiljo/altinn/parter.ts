import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Kontekst } from '../kontekst';
import { parterFor } from './partdata';
import type { Partvalg } from './partdata';
import { problem } from './problem';
import { lesAltinntoken } from './token';

type Spoerring = Record<string, string | string[] | undefined>;

const liste = (verdi: string | string[] | undefined): string[] =>
  verdi === undefined ? [] : Array.isArray(verdi) ? verdi : [verdi];
const paa = (verdi: string | string[] | undefined): boolean => String(verdi).toLowerCase() === 'true';
/** `true|false|auto`, where auto is on. */
const ikkeAv = (verdi: string | string[] | undefined): boolean => String(verdi).toLowerCase() !== 'false';

/** Everything is off unless asked for on the end-user route (fakta/integrasjoner.md §3.1). */
const lesValg = (spoerring: Spoerring): Partvalg => ({
  includeRoles: paa(spoerring.includeRoles),
  includeAccessPackages: paa(spoerring.includeAccessPackages),
  includeResources: paa(spoerring.includeResources),
  includeSubParties: ikkeAv(spoerring.includeSubParties),
  includeInactiveParties: ikkeAv(spoerring.includeInactiveParties),
  partyFilter: liste(spoerring.partyFilter),
  anyOfResourceIds: liste(spoerring.anyOfResourceIds),
});

async function hentParter(
  kontekst: Kontekst,
  foresporsel: FastifyRequest<{ Querystring: Spoerring }>,
  svar: FastifyReply,
): Promise<FastifyReply> {
  const bruker = await lesAltinntoken(kontekst, foresporsel);
  kontekst.kall.noter('altinn-parter', foresporsel, bruker?.pid);
  const scenario = kontekst.scenarier.ta('parter', bruker?.pid)?.navn;
  if (!bruker) return svar.code(401).send();
  if (scenario === 'parter-500') return problem(svar, 500, 'Internal Server Error');
  const maaHa = 'altinn:accessmanagement/authorizedparties';
  if (scenario === 'parter-403' || !bruker.scopes.includes(maaHa) || bruker.pid === undefined) {
    return svar.code(403).send();
  }
  const parter =
    scenario === 'parter-tom' ? [] : parterFor(kontekst.tilstand, bruker.pid, lesValg(foresporsel.query));
  return svar.send({ links: { next: null }, data: scenario === 'parter-dobbel-liste' ? [parter] : parter });
}

/** Who the person that is logged in may act for. */
export function parter(app: FastifyInstance, kontekst: Kontekst): void {
  app.get<{ Querystring: Spoerring }>(
    '/altinn/accessmanagement/api/v1/enduser/authorizedparties',
    (foresporsel, svar) => hentParter(kontekst, foresporsel, svar),
  );
}
