import type { JWTPayload } from 'jose';

export interface Tokenbestilling {
  scope: string;
  /** Owner of the system user. Absent: a token for the portal itself (Altinn's system-register scopes). */
  orgnr?: string | undefined;
  /** Only when the system-user request was made with one. */
  externalRef?: string | undefined;
}

/**
 * Claims of a JWT grant (docs.digdir.no, maskinporten_protocol_jwtgrant). `sub` and `resource` are left out: claims
 * that are not on Digdir's list are refused, and Skatteetaten demands an unrestricted audience.
 */
export function grantKrav(clientId: string, issuer: string, bestilling: Tokenbestilling): JWTPayload {
  const { scope, orgnr, externalRef } = bestilling;
  const felles = { aud: issuer, iss: clientId, scope };
  if (orgnr === undefined) return felles;
  const systembruker = {
    type: 'urn:altinn:systemuser',
    systemuser_org: { authority: 'iso6523-actorid-upis', ID: `0192:${orgnr}` },
    ...(externalRef !== undefined && { externalRef }),
  };
  return { ...felles, authorization_details: [systembruker] };
}
