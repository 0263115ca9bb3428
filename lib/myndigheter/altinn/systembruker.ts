import { z } from 'zod';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import { kall } from '../http/kall';
import { valgfri } from '../http/tolk';
import { accessPackagesSchema, rightsSchema, tilAccessPackages, tilRights } from './rettigheter';
import { altinnAdresse, altinnJson, altinnTekst, type Altinnfeil, type Altinnoppsett } from './svar';

/** Altinn's words. A request is `Timedout` after 180 days. `Ukjent`: a status added later. */
export const FORESPOERSELSTATUSER = ['New', 'Accepted', 'Rejected', 'Denied', 'Timedout'] as const;
export type Forespoerselstatus = (typeof FORESPOERSELSTATUSER)[number] | 'Ukjent';

/** For the organisation itself, for its clients, or a change of what the organisation's own one may do. */
export type Forespoerselslag = 'standard' | 'agent' | 'endring';

const status = z
  .string()
  .transform(
    (verdi): Forespoerselstatus =>
      FORESPOERSELSTATUSER.find((kjent) => kjent.toLowerCase() === verdi.toLowerCase()) ?? 'Ukjent',
  );

const forespoerselSchema = z
  .object({
    /** Becomes the system user's id when approved; of a change it is the one we gave. */
    id: z.guid(),
    status,
    systemId: valgfri(z.string()),
    partyOrgNo: valgfri(z.string()),
    externalRef: valgfri(z.string()),
    rights: rightsSchema,
    accessPackages: accessPackagesSchema,
    /** Where a person with the right to do so approves. Used as it is, never built. */
    confirmUrl: valgfri(z.url({ protocol: /^https?$/ })),
    escalated: valgfri(z.boolean()),
    created: valgfri(z.string()),
  })
  .transform(({ rights, accessPackages, ...resten }) => ({
    ...resten,
    /** What is asked for, as URNs. Not told of a change. */
    rettigheter: [...rights, ...accessPackages],
  }));
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
  /** URNs of packages and single rights, at least one. An agent request takes packages only. */
  rettigheter: readonly string[];
  /** Must match a registered address on scheme, host and path; the query may differ. */
  redirectUrl?: string | undefined;
  /** For an accountant's clients. */
  agent?: boolean;
}

export interface NyEndring {
  /** Our own id of the change, a new one each time. */
  id: string;
  systembrukerId: string;
  /** URNs of what is to be added. */
  rettigheter: readonly string[];
  redirectUrl?: string | undefined;
}

const ROT = '/authentication/api/v1/systemuser';
const STI: Record<Forespoerselslag, string> = {
  standard: `${ROT}/request/vendor`,
  agent: `${ROT}/request/vendor/agent`,
  endring: `${ROT}/changerequest/vendor`,
};
const headers = (token: string): Record<string, string> => ({
  authorization: `Bearer ${token}`,
  accept: 'application/json',
});

const post = async (oppsett: Altinnoppsett, token: string, sti: string, kropp: object) =>
  altinnJson(
    await kall(oppsett, {
      url: altinnAdresse(oppsett, sti),
      metode: 'POST',
      headers: { ...headers(token), 'content-type': 'application/json' },
      kropp: new TextEncoder().encode(JSON.stringify(kropp)),
    }),
    forespoerselSchema,
  );

/**
 * Asks the organisation for a system user. Same system, owner and reference again gives the old request back.
 * `avvist` with `AUTH-00004`: the system user exists already. Token scope: `systemuser.request.write`, exchanged.
 */
export async function opprettForespoersel(
  oppsett: Altinnoppsett,
  token: string,
  ny: NyForespoersel,
): Promise<Resultat<Systembrukerforespoersel, Altinnfeil>> {
  const rights = ny.agent ? [] : tilRights(ny.rettigheter);
  return post(oppsett, token, STI[ny.agent ? 'agent' : 'standard'], {
    systemId: ny.systemId,
    partyOrgNo: ny.orgnr,
    externalRef: ny.externalRef,
    integrationTitle: ny.tittel,
    redirectUrl: ny.redirectUrl,
    accessPackages: tilAccessPackages(ny.rettigheter),
    ...(rights.length > 0 && { rights }),
  });
}

/**
 * Asks that an approved system user may do more. What it has already does no harm to ask for again. Not for agents:
 * theirs are deleted and made anew. Token scope: `systemuser.request.write`, exchanged.
 */
export const opprettEndring = (
  oppsett: Altinnoppsett,
  token: string,
  { id, systembrukerId, rettigheter, redirectUrl }: NyEndring,
): Promise<Resultat<Systembrukerforespoersel, Altinnfeil>> =>
  post(oppsett, token, `${STI.endring}?correlation-id=${id}&system-user-id=${systembrukerId}`, {
    requiredRights: tilRights(rettigheter),
    unwantedRights: [],
    requiredAccessPackages: tilAccessPackages(rettigheter),
    unwantedAccessPackages: [],
    redirectUrl,
  });

/**
 * The request as it stands now. The only trustworthy news of the approval: the browser's return says nothing.
 * Token scope: `systemuser.request.read`, exchanged.
 */
export async function hentForespoersel(
  oppsett: Altinnoppsett,
  token: string,
  { id, slag = 'standard' }: { id: string; slag?: Forespoerselslag },
): Promise<Resultat<Systembrukerforespoersel, Altinnfeil>> {
  if (!z.guid().safeParse(id).success) return feil({ type: 'ikke_funnet' });
  const url = altinnAdresse(oppsett, `${STI[slag]}/${id}`);
  return altinnJson(await kall(oppsett, { url, headers: headers(token) }), forespoerselSchema);
}

/** Takes a request back, or clears away a refused one. One that is gone already counts as done. */
export async function slettForespoersel(
  oppsett: Altinnoppsett,
  token: string,
  { id, slag = 'standard' }: { id: string; slag?: Forespoerselslag },
): Promise<Resultat<null, Altinnfeil>> {
  if (!z.guid().safeParse(id).success) return ok(null);
  // Altinn has no address of its own for deleting an agent's.
  const url = altinnAdresse(oppsett, `${STI[slag === 'agent' ? 'standard' : slag]}/${id}`);
  const svar = await kall(oppsett, { url, metode: 'DELETE', headers: headers(token) });
  if (svar.type === 'svar' && [202, 204, 404].includes(svar.status)) return ok(null);
  const lest = altinnTekst(svar);
  return lest.ok ? ok(null) : lest;
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
  const url = altinnAdresse(oppsett, `${ROT}/vendor/byquery?${spoersmaal}`);
  const svar = altinnJson(await kall(oppsett, { url, headers: headers(token) }), systembrukerSchema);
  if (!svar.ok) return svar.feil.type === 'ikke_funnet' ? ok(undefined) : svar;
  return svar.verdi.isDeleted ? ok(undefined) : svar;
}
