import { avslag } from './feil';
import type { Avslag } from './feil';

/** The system-user part of a grant: whose system user is asked for. */
export interface Systembrukerkrav {
  orgnr: string;
  externalRef: string;
}

const erObjekt = (verdi: unknown): verdi is Record<string, unknown> =>
  typeof verdi === 'object' && verdi !== null && !Array.isArray(verdi);
const ukjente = (verdi: Record<string, unknown>, kjente: string[]): string[] =>
  Object.keys(verdi).filter((noekkel) => !kjente.includes(noekkel));

const FEIL = 'invalid_authorization_details';

/** Reads `authorization_details` strictly: one element, known type, known fields, 0192:orgnr (§1.1, MP-301…303). */
export function lesAuthorizationDetails(verdi: unknown): { krav: Systembrukerkrav } | { avslag: Avslag } {
  const [detalj, ...flere] = Array.isArray(verdi) ? (verdi as unknown[]) : [];
  if (!erObjekt(detalj) || flere.length > 0) {
    return avslag(FEIL, 'MP-303: authorization_details must be an array with exactly one object');
  }
  if (detalj.type !== 'urn:altinn:systemuser') {
    return avslag(FEIL, `MP-301: Unknown authorization_details type`);
  }
  const [ukjent] = ukjente(detalj, ['type', 'systemuser_org', 'externalRef']);
  if (ukjent) return avslag(FEIL, `MP-302: Unknown field in authorization_details: ${ukjent}`);
  const { systemuser_org: org, externalRef } = detalj;
  if (!erObjekt(org)) return avslag(FEIL, 'MP-303: systemuser_org is missing');
  const [ukjentIOrg] = ukjente(org, ['authority', 'ID']);
  if (ukjentIOrg) return avslag(FEIL, `MP-302: Unknown field in systemuser_org: ${ukjentIOrg}`);
  if (org.authority !== 'iso6523-actorid-upis') return avslag(FEIL, 'MP-303: Invalid value for authority');
  const orgnr = typeof org.ID === 'string' ? /^0192:(\d{9})$/.exec(org.ID)?.[1] : undefined;
  if (!orgnr) return avslag(FEIL, 'MP-303: Invalid value for systemuser_org.ID');
  if (externalRef !== undefined && typeof externalRef !== 'string') {
    return avslag(FEIL, 'MP-303: Invalid value for externalRef');
  }
  return { krav: { orgnr, externalRef: externalRef ?? orgnr } };
}
