import { z } from 'zod';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import { kall } from '../http/kall';
import { valgfri } from '../http/tolk';
import { altinnAdresse, altinnJson, type Altinnfeil, type Altinnoppsett } from './svar';

/** Altinn's words. A request is `Timedout` after 180 days. `Ukjent`: a status added later. */
export const FORESPOERSELSTATUSER = ['New', 'Accepted', 'Rejected', 'Denied', 'Timedout'] as const;
export type Forespoerselstatus = (typeof FORESPOERSELSTATUSER)[number] | 'Ukjent';

const status = z
  .string()
  .transform(
    (verdi): Forespoerselstatus =>
      FORESPOERSELSTATUSER.find((kjent) => kjent.toLowerCase() === verdi.toLowerCase()) ?? 'Ukjent',
  );

const forespoerselSchema = z.object({
  /** Becomes the system user's id when approved. */
  id: z.guid(),
  status,
  systemId: valgfri(z.string()),
  partyOrgNo: valgfri(z.string()),
  externalRef: valgfri(z.string()),
  /** Where a person with the right to do so approves. Used as it is, never built. */
  confirmUrl: valgfri(z.url({ protocol: /^https?$/ })),
  escalated: valgfri(z.boolean()),
  created: valgfri(z.string()),
});
export type Systembrukerforespoersel = z.output<typeof forespoerselSchema>;

const systembrukerSchema = z.object({
  id: z.guid(),
  systemId: valgfri(z.string()),
  reporteeOrgNo: valgfri(z.string()),
  externalRef: valgfri(z.string()),
  userType: valgfri(z.string().transform((verdi) => verdi.toLowerCase())),
  isDeleted: valgfri(z.boolean()),
});
export type Systembruker = z.output<typeof systembrukerSchema>;

export interface NyForespoersel {
  /** ALTINN_SYSTEM_ID. */
  systemId: string;
  /** Owner: the organisation itself, or the accountant for an agent system user. */
  orgnr: string;
  externalRef?: string | undefined;
  tittel?: string | undefined;
  /** Without URN prefix. At least one package or resource; an agent request takes packages only. */
  tilgangspakker: readonly string[];
  ressurser?: readonly string[];
  /** Must match a registered address on scheme, host and path; the query may differ. */
  redirectUrl?: string | undefined;
  /** For an accountant's clients. */
  agent?: boolean;
}

const rot = (agent: boolean | undefined): string =>
  `/authentication/api/v1/systemuser/request/vendor${agent ? '/agent' : ''}`;
const headers = (token: string): Record<string, string> => ({
  authorization: `Bearer ${token}`,
  accept: 'application/json',
});

/**
 * Asks the organisation for a system user. Same system, owner and reference again gives the old request back.
 * `avvist` with `AUTH-00004`: the system user exists already. Token scope: `systemuser.request.write`, exchanged.
 */
export async function opprettForespoersel(
  oppsett: Altinnoppsett,
  token: string,
  ny: NyForespoersel,
): Promise<Resultat<Systembrukerforespoersel, Altinnfeil>> {
  const ressurser = ny.agent ? [] : (ny.ressurser ?? []);
  const kropp = {
    systemId: ny.systemId,
    partyOrgNo: ny.orgnr,
    externalRef: ny.externalRef,
    integrationTitle: ny.tittel,
    redirectUrl: ny.redirectUrl,
    accessPackages: ny.tilgangspakker.map((pakke) => ({ urn: `urn:altinn:accesspackage:${pakke}` })),
    ...(ressurser.length > 0 && {
      rights: ressurser.map((value) => ({ resource: [{ id: 'urn:altinn:resource', value }] })),
    }),
  };
  const svar = await kall(oppsett, {
    url: altinnAdresse(oppsett, rot(ny.agent)),
    metode: 'POST',
    headers: { ...headers(token), 'content-type': 'application/json' },
    kropp: new TextEncoder().encode(JSON.stringify(kropp)),
  });
  return altinnJson(svar, forespoerselSchema);
}

/**
 * The request as it stands now. The only trustworthy news of the approval: the browser's return says nothing.
 * Token scope: `systemuser.request.read`, exchanged.
 */
export async function hentForespoersel(
  oppsett: Altinnoppsett,
  token: string,
  { id, agent }: { id: string; agent?: boolean },
): Promise<Resultat<Systembrukerforespoersel, Altinnfeil>> {
  if (!z.guid().safeParse(id).success) return feil({ type: 'ikke_funnet' });
  const url = altinnAdresse(oppsett, `${rot(agent)}/${id}`);
  return altinnJson(await kall(oppsett, { url, headers: headers(token) }), forespoerselSchema);
}

/**
 * The system user of an organisation, `undefined` when there is none (also when it is deleted).
 * Token scope: `systemuser.request.write`, exchanged.
 * @param soek `externalRef` defaults in Altinn to the owner's organisation number
 */
export async function finnSystembruker(
  oppsett: Altinnoppsett,
  token: string,
  soek: { systemId: string; orgnr: string; externalRef?: string | undefined },
): Promise<Resultat<Systembruker | undefined, Altinnfeil>> {
  const spoersmaal = new URLSearchParams({
    'system-id': soek.systemId,
    orgno: soek.orgnr,
    ...(soek.externalRef !== undefined && { 'external-ref': soek.externalRef }),
  });
  const url = altinnAdresse(oppsett, `/authentication/api/v1/systemuser/vendor/byquery?${spoersmaal}`);
  const svar = altinnJson(await kall(oppsett, { url, headers: headers(token) }), systembrukerSchema);
  if (!svar.ok) return svar.feil.type === 'ikke_funnet' ? ok(undefined) : svar;
  return svar.verdi.isDeleted ? ok(undefined) : svar;
}
