import { girTilgang } from '../data/pakker';
import type { Fullmakt, Organisasjon, Person } from '../data/typer';
import type { Tilstand } from '../tilstand';

export interface Partvalg {
  includeRoles: boolean;
  includeAccessPackages: boolean;
  includeResources: boolean;
  includeSubParties: boolean;
  includeInactiveParties: boolean;
  partyFilter: string[];
  anyOfResourceIds: string[];
}
const TOM: Pick<Fullmakt, 'roller' | 'pakker' | 'ressurser'> = { roller: [], pakker: [], ressurser: [] };

const rettigheter = ({ roller, pakker, ressurser }: typeof TOM, valg: Partvalg) => ({
  authorizedAccessPackages: valg.includeAccessPackages ? pakker : [],
  authorizedResources: valg.includeResources ? ressurser : [],
  authorizedRoles: valg.includeRoles ? roller : [],
  authorizedInstances: [],
});

const organisasjonspart = (
  org: Organisasjon,
  fullmakt: typeof TOM,
  valg: Partvalg,
  overordnet?: Organisasjon,
) => ({
  partyUuid: org.partyUuid,
  name: org.navn,
  organizationNumber: org.orgnr,
  parentId: overordnet?.partyUuid ?? null,
  personId: null,
  dateOfBirth: null,
  partyId: org.partyId,
  emailId: null,
  type: 'Organization',
  unitType: org.form,
  isDeleted: org.slettedato !== undefined,
  onlyHierarchyElementWithNoAccess: false,
  ...rettigheter(fullmakt, valg),
});

/** Century is not in the number; test persons are born before 2000 unless the year says otherwise. */
function foedselsdato(pid: string): string {
  const maaned = String(Number(pid.slice(2, 4)) % 20 || 12).padStart(2, '0');
  return `19${pid.slice(4, 6)}-${maaned}-${pid.slice(0, 2)}`;
}

const personpart = (person: Person, valg: Partvalg) => ({
  partyUuid: person.partyUuid,
  name: person.navn,
  organizationNumber: null,
  parentId: null,
  personId: person.pid,
  dateOfBirth: foedselsdato(person.pid),
  partyId: person.partyId,
  emailId: null,
  type: 'Person',
  unitType: null,
  isDeleted: false,
  onlyHierarchyElementWithNoAccess: false,
  ...rettigheter(TOM, valg),
  subunits: [],
});

type Part = ReturnType<typeof organisasjonspart> & { subunits: Part[] };

const gjelder = (fullmakt: Fullmakt, valg: Partvalg): boolean =>
  valg.anyOfResourceIds.length === 0 ||
  valg.anyOfResourceIds.some((ressurs) => girTilgang(fullmakt.pakker, fullmakt.ressurser, ressurs));

const synlig = (org: Organisasjon, valg: Partvalg): boolean =>
  valg.includeInactiveParties || org.slettedato === undefined;

/** One main unit with the sub-units the person reaches: all of them through it, or those given one by one. */
function hovedenhet(tilstand: Tilstand, org: Organisasjon, fullmakter: Fullmakt[], valg: Partvalg): Part {
  const finn = (orgnr: string) => fullmakter.find((fullmakt) => fullmakt.orgnr === orgnr);
  const egen = finn(org.orgnr);
  const subunits = [...tilstand.organisasjoner.values()]
    .filter((enhet) => enhet.overordnet === org.orgnr && synlig(enhet, valg) && valg.includeSubParties)
    .flatMap((enhet) => {
      const fullmakt = finn(enhet.orgnr) ?? egen;
      return fullmakt ? [{ ...organisasjonspart(enhet, fullmakt, valg, org), subunits: [] }] : [];
    });
  return {
    ...organisasjonspart(org, egen ?? TOM, valg),
    onlyHierarchyElementWithNoAccess: egen === undefined,
    subunits,
  };
}

/** The end-user list of Altinn: the person, then main units with sub-units nested (fakta/integrasjoner.md §3.1). */
export function parterFor(tilstand: Tilstand, pid: string, valg: Partvalg) {
  const person = tilstand.personer.get(pid);
  const fullmakter = tilstand.fullmakter.filter(
    (fullmakt) => fullmakt.pid === pid && gjelder(fullmakt, valg),
  );
  const hovednumre = new Set(
    fullmakter.map(({ orgnr }) => tilstand.organisasjoner.get(orgnr)?.overordnet ?? orgnr),
  );
  const enheter = [...hovednumre]
    .flatMap((orgnr) => tilstand.organisasjoner.get(orgnr) ?? [])
    .filter((org) => synlig(org, valg))
    .map((org) => hovedenhet(tilstand, org, fullmakter, valg));
  const selv = person && valg.anyOfResourceIds.length === 0 ? [personpart(person, valg)] : [];
  const alle = [...selv, ...enheter];
  return valg.partyFilter.length === 0
    ? alle
    : alle.filter((part) => valg.partyFilter.includes(part.partyUuid));
}
