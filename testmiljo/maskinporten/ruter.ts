import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LEVERANDOER } from '../data/organisasjoner';
import { maskinportenIssuer } from '../kontekst';
import type { Kontekst } from '../kontekst';
import { utfoer } from '../utfoer';
import { lesBevilgning } from './bevilgning';
import type { Avslag } from './feil';
import type { Systembrukerkrav } from './rar';
import { KLIENTENS_SCOPES } from './scopes';
import { lagTokensvar } from './token';

const GRANT = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** The real service carries a trace id in the text and in no field of its own (fakta/integrasjoner.md §1.4). */
const nekt = (svar: FastifyReply, { error, beskrivelse }: Avslag): FastifyReply =>
  svar.code(400).send({ error, error_description: `${beskrivelse} (trace_id: ${randomUUID()})` });

/** Form parameters, or what is wrong with the request around the assertion. */
function lesSkjema(foresporsel: FastifyRequest): { assertion: string } | { avslag: Avslag } {
  const invalid = (beskrivelse: string) => ({ avslag: { error: 'invalid_request', beskrivelse } });
  const type = foresporsel.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') {
    return invalid('Content-Type must be application/x-www-form-urlencoded');
  }
  const felt = (foresporsel.body ?? {}) as Record<string, unknown>;
  if (felt.grant_type !== GRANT) {
    return { avslag: { error: 'unsupported_grant_type', beskrivelse: `grant_type must be ${GRANT}` } };
  }
  return typeof felt.assertion === 'string' ? { assertion: felt.assertion } : invalid('assertion is missing');
}

const finnSystembruker = ({ tilstand }: Kontekst, krav: Systembrukerkrav) =>
  [...tilstand.systembrukere.values()].find(
    (bruker) => bruker.orgnr === krav.orgnr && bruker.externalRef === krav.externalRef,
  );

/** POST /token: the grant is read first, so that scenarios and counts know which organisation it is for. */
async function token(kontekst: Kontekst, foresporsel: FastifyRequest, svar: FastifyReply) {
  const skjema = lesSkjema(foresporsel);
  const lest =
    'avslag' in skjema
      ? skjema
      : await lesBevilgning(skjema.assertion, {
          issuer: maskinportenIssuer(kontekst.url),
          klientId: kontekst.oppsett.maskinporten.id,
          jwk: kontekst.oppsett.maskinporten.jwk,
          naa: Math.floor(Date.now() / 1000),
          bruktJti: kontekst.tilstand.bruktJti,
        });
  const krav = 'avslag' in lest ? undefined : lest.systembruker;
  kontekst.kall.noter('maskinporten', foresporsel, krav?.orgnr ?? LEVERANDOER.orgnr);
  if ('avslag' in lest) return nekt(svar, lest.avslag);
  const scenario = kontekst.scenarier.ta('maskinporten', krav?.orgnr ?? LEVERANDOER.orgnr);
  if (await utfoer(scenario, svar)) return svar;
  if (scenario?.virkning.slag === 'oauth') return nekt(svar, scenario.virkning);
  const systembruker = krav && finnSystembruker(kontekst, krav);
  if (krav && !systembruker) {
    return nekt(svar, {
      error: 'invalid_altinn_customer_configuration',
      beskrivelse: 'MP-303: No system user was found for the organisation, client and externalRef',
    });
  }
  const alder =
    scenario?.navn === 'maskinporten-utloept-token' ? kontekst.oppsett.maskinportenLevetid + 1 : 0;
  void svar.header('cache-control', 'no-store');
  return svar.send(await lagTokensvar(kontekst, lest, systembruker, alder));
}

/** Maskinporten: metadata (RFC 8414), keys and the token endpoint. */
export function maskinporten(app: FastifyInstance, kontekst: Kontekst): void {
  const issuer = maskinportenIssuer(kontekst.url);
  app.get('/maskinporten/.well-known/oauth-authorization-server', () => ({
    issuer,
    token_endpoint: `${issuer}token`,
    jwks_uri: `${issuer}jwks`,
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    grant_types_supported: [GRANT],
    token_endpoint_auth_signing_alg_values_supported: ['RS256', 'RS384', 'RS512'],
    authorization_details_types_supported: ['urn:altinn:systemuser'],
    scopes_supported: [...KLIENTENS_SCOPES],
  }));
  app.get('/maskinporten/jwks', () => ({ keys: [kontekst.noekler.maskinporten.offentlig] }));
  app.post('/maskinporten/token', (foresporsel, svar) => token(kontekst, foresporsel, svar));
}
