import { z } from 'zod';
import { INNRAPPORTERINGSPAKKER, RESSURSER, utenPrefiks } from '../../data/pakker';
import type { Foresporsel, Systembruker } from '../../data/typer';
import type { Kontekst } from '../../kontekst';
import { LEVERANDOER } from '../../data/organisasjoner';

/** The create body (fakta/integrasjoner.md §2.4). */
export const bestillingSchema = z.strictObject({
  integrationTitle: z.string().optional(),
  externalRef: z.string().min(1).nullish(),
  systemId: z.string(),
  partyOrgNo: z.string().regex(/^\d{9}$/),
  rights: z
    .array(
      z.object({
        action: z.string().nullish(),
        resource: z.array(z.object({ id: z.literal('urn:altinn:resource'), value: z.string() })).min(1),
      }),
    )
    .nullish(),
  accessPackages: z.array(z.object({ urn: z.string().startsWith('urn:altinn:accesspackage:') })).nullish(),
  redirectUrl: z.string().nullish(),
});
export type Bestilling = z.infer<typeof bestillingSchema>;

/** The body of a change request (docs.altinn.studio, system-user/changerequest). */
export const endringSchema = z.strictObject({
  requiredRights: bestillingSchema.shape.rights,
  unwantedRights: bestillingSchema.shape.rights,
  requiredAccessPackages: bestillingSchema.shape.accessPackages,
  unwantedAccessPackages: bestillingSchema.shape.accessPackages,
  redirectUrl: z.string().nullish(),
});

export const bestiltePakker = (bestilling: Bestilling): string[] =>
  (bestilling.accessPackages ?? []).map((pakke) => utenPrefiks(pakke.urn));
export const bestilteRessurser = (bestilling: Bestilling): string[] =>
  (bestilling.rights ?? []).flatMap((rett) => rett.resource.map((ressurs) => ressurs.value));

/** What the system may hand on is a subset of what stands in the register; else AUTH-00063. */
export const iRegisteret = (bestilling: Bestilling): boolean =>
  bestiltePakker(bestilling).every((pakke) => INNRAPPORTERINGSPAKKER.some((kjent) => kjent === pakke)) &&
  bestilteRessurser(bestilling).every((ressurs) => RESSURSER.some((kjent) => kjent === ressurs));

const rettigheter = ({ pakker, ressurser }: Pick<Systembruker, 'pakker' | 'ressurser'>) => ({
  rights: ressurser.map((value) => ({ action: null, resource: [{ id: 'urn:altinn:resource', value }] })),
  accessPackages: pakker.map((pakke) => ({ urn: `urn:altinn:accesspackage:${pakke}` })),
});

function endringskropp(foresporsel: Foresporsel) {
  const { rights, accessPackages } = rettigheter(foresporsel);
  return {
    systemUserId: foresporsel.gjelder,
    requiredRights: rights,
    unwantedRights: [],
    requiredAccessPackages: accessPackages,
    unwantedAccessPackages: [],
  };
}

/** Altinn's page for each kind of request. */
export const SIDER: Record<Foresporsel['type'], string> = {
  standard: 'request',
  agent: 'agentrequest',
  endring: 'changerequest',
};

export function foresporselkropp(kontekst: Kontekst, foresporsel: Foresporsel) {
  const side = SIDER[foresporsel.type];
  const adresse = `${kontekst.url}/altinn/ui/systemuser/${side}?id=${foresporsel.id}&DONTCHOOSEREPORTEE=true`;
  return {
    id: foresporsel.id,
    integrationTitle: foresporsel.integrasjonstittel,
    externalRef: foresporsel.externalRef,
    systemId: foresporsel.systemId,
    partyOrgNo: foresporsel.orgnr,
    ...(foresporsel.type === 'endring' ? endringskropp(foresporsel) : rettigheter(foresporsel)),
    status: foresporsel.status,
    redirectUrl: foresporsel.redirectUrl ?? null,
    confirmUrl: adresse,
    escalated: false,
    created: foresporsel.opprettet,
    timedOut: foresporsel.status === 'Timedout',
  };
}

export const systembrukerkropp = (bruker: Systembruker) => ({
  id: bruker.id,
  integrationTitle: bruker.integrasjonstittel,
  systemId: bruker.systemId,
  productName: 'Oppgaveportalen',
  reporteeOrgNo: bruker.orgnr,
  created: bruker.opprettet,
  isDeleted: false,
  supplierName: LEVERANDOER.navn,
  supplierOrgno: LEVERANDOER.orgnr,
  externalRef: bruker.externalRef,
  userType: bruker.type,
});
