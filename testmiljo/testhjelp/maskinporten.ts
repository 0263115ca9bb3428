import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { JWK, JWTPayload } from 'jose';
import type { Proevemiljoe } from './miljoe';

export interface Grantvalg {
  claims?: JWTPayload;
  hode?: Record<string, unknown>;
  noekkel?: JWK;
  skjema?: Record<string, string>;
  contentType?: string;
}

export const forSystembruker = (orgnr: string, externalRef?: string) => [
  {
    type: 'urn:altinn:systemuser',
    systemuser_org: { authority: 'iso6523-actorid-upis', ID: `0192:${orgnr}` },
    ...(externalRef === undefined ? {} : { externalRef }),
  },
];

/** A grant that is right in every respect, with whatever the test wants otherwise. `undefined` removes a claim. */
export async function lagAssertion(miljoe: Proevemiljoe, valg: Grantvalg = {}): Promise<string> {
  const iat = Math.floor(Date.now() / 1000);
  const claims = {
    aud: `${miljoe.url}/maskinporten/`,
    iss: miljoe.env.MASKINPORTEN_CLIENT_ID,
    iat,
    exp: iat + 60,
    jti: randomUUID(),
    scope: 'digdir:dialogporten',
    ...valg.claims,
  };
  const satt = Object.fromEntries(Object.entries(claims).filter(([, verdi]) => verdi !== undefined));
  const noekkel = valg.noekkel ?? miljoe.maskinportenJwk;
  const hode = { alg: 'RS256', kid: miljoe.maskinportenJwk.kid, ...valg.hode } as { alg: string };
  return new SignJWT(satt).setProtectedHeader(hode).sign({ ...noekkel, alg: hode.alg });
}

export const sendGrant = (miljoe: Proevemiljoe, assertion: string, valg: Grantvalg = {}): Promise<Response> =>
  fetch(`${miljoe.url}/maskinporten/token`, {
    method: 'POST',
    headers: { 'content-type': valg.contentType ?? 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion,
      ...valg.skjema,
    }).toString(),
  });

/** A Maskinporten token, for a system user when an organisation is named. */
export async function hentToken(
  miljoe: Proevemiljoe,
  scope: string,
  orgnr?: string,
  ref?: string,
): Promise<string> {
  const detaljer = orgnr === undefined ? {} : { authorization_details: forSystembruker(orgnr, ref) };
  const svar = await sendGrant(miljoe, await lagAssertion(miljoe, { claims: { scope, ...detaljer } }));
  if (!svar.ok) throw new Error(`Maskinporten: ${svar.status} ${await svar.text()}`);
  return ((await svar.json()) as { access_token: string }).access_token;
}

/** The same token after Altinn's exchange. */
export async function hentAltinntoken(miljoe: Proevemiljoe, scope: string, orgnr?: string): Promise<string> {
  const token = await hentToken(miljoe, scope, orgnr);
  const svar = await fetch(`${miljoe.env.ALTINN_URL}/authentication/api/v1/exchange/maskinporten`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return svar.text();
}
