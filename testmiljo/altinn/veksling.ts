import { decodeJwt } from 'jose';
import type { JWTPayload } from 'jose';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LEVERANDOER } from '../data/organisasjoner';
import { baerertoken, signer, verifiser } from '../felles/noekler';
import { altinnIssuer, maskinportenIssuer } from '../kontekst';
import type { Kontekst } from '../kontekst';

/** Altinn's own life of a token that came from Maskinporten: may outlive it (fakta/integrasjoner.md §2.1). */
const LEVETID_S = 30 * 60;

interface Vekslet {
  claims: JWTPayload;
  exp: number;
  noekkel: string;
}

async function fraMaskinporten(kontekst: Kontekst, token: string): Promise<Vekslet | undefined> {
  const claims = await verifiser(kontekst.noekler.maskinporten, token, maskinportenIssuer(kontekst.url));
  if (!claims) return undefined;
  const exp = Math.floor(Date.now() / 1000) + LEVETID_S;
  const mer = { 'urn:altinn:orgNumber': LEVERANDOER.orgnr, 'urn:altinn:authenticatemethod': 'maskinporten' };
  return { claims: { ...claims, ...mer, 'urn:altinn:authlevel': 3 }, exp, noekkel: LEVERANDOER.orgnr };
}

/** The access token only: an id_token is not found here and gives 401. Ends when the access token ends. */
async function fraIdporten(kontekst: Kontekst, token: string): Promise<Vekslet | undefined> {
  const funnet = await kontekst.idporten.finnTilgangstoken(token);
  if (!funnet) return undefined;
  const person = kontekst.tilstand.personer.get(funnet.pid);
  const claims = {
    scope: funnet.scope,
    pid: funnet.pid,
    'urn:altinn:userid': String(person?.partyId ?? 0),
    'urn:altinn:authlevel': 4,
  };
  return { claims, exp: funnet.exp, noekkel: funnet.pid };
}

async function veksle(
  kontekst: Kontekst,
  foresporsel: FastifyRequest<{ Params: { tilbyder: string } }>,
  svar: FastifyReply,
): Promise<FastifyReply> {
  const { tilbyder } = foresporsel.params;
  if (foresporsel.headers['x-altinn-enterpriseuser-authentication'] !== undefined)
    return svar.code(410).send();
  const les = { maskinporten: fraMaskinporten, 'id-porten': fraIdporten }[tilbyder];
  if (!les) return svar.code(400).send();
  const token = baerertoken(foresporsel.headers.authorization);
  const vekslet = token === undefined ? undefined : await les(kontekst, token);
  kontekst.kall.noter('altinn-veksling', foresporsel, vekslet?.noekkel);
  const scenario = kontekst.scenarier.ta('veksling', vekslet?.noekkel)?.navn;
  if (!vekslet || scenario === 'veksling-avvist') return svar.code(401).send();
  const harScope = String(vekslet.claims.scope)
    .split(' ')
    .some((scope) => scope.startsWith('altinn:'));
  if (scenario === 'veksling-403' || (tilbyder === 'id-porten' && !harScope)) return svar.code(403).send();
  const altinntoken = await signer(kontekst.noekler.altinn, {
    ...vekslet.claims,
    iss: altinnIssuer(kontekst.url),
    iat: Math.floor(Date.now() / 1000),
    exp: vekslet.exp,
  });
  // The body is the bare JWT, not a JSON object (fakta/integrasjoner.md §2.1).
  return svar.type('text/plain; charset=utf-8').send(altinntoken);
}

/** Does this look like a token of the given issuer? Only to choose who must check it. */
export const utstedtAv = (token: string, issuer: string): boolean => {
  try {
    return decodeJwt(token).iss === issuer;
  } catch {
    return false;
  }
};

/** Altinn's token exchange and the metadata of the tokens it makes. */
export function veksling(app: FastifyInstance, kontekst: Kontekst): void {
  const rot = '/altinn/authentication/api/v1';
  const issuer = altinnIssuer(kontekst.url);
  app.get<{ Params: { tilbyder: string } }>(`${rot}/exchange/:tilbyder`, (foresporsel, svar) =>
    veksle(kontekst, foresporsel, svar),
  );
  app.get(`${rot}/openid/.well-known/openid-configuration`, () => ({
    issuer,
    jwks_uri: `${issuer}.well-known/openid-configuration/jwks`,
    response_types_supported: ['token'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  }));
  app.get(`${rot}/openid/.well-known/openid-configuration/jwks`, () => ({
    keys: [kontekst.noekler.altinn.offentlig],
  }));
}
