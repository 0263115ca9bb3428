import { z } from 'zod';
import { liste, valgfri } from '../http/tolk';

/** A party that the signed-in person may act for. The national identity number of a person is left out on purpose. */
export interface Aktoer {
  partyUuid: string;
  navn: string;
  orgnr: string | null;
  type: 'person' | 'organisasjon' | 'annen';
  /** Organisasjonsform, e.g. `AS`, `BEDR`. */
  unitType: string | null;
  slettet: boolean;
  /** Only there as the parent of sub-units: a heading, not a choice. */
  kunHierarki: boolean;
  /** Without `urn:altinn:accesspackage:`. */
  tilgangspakker: string[];
  /** Without `urn:altinn:resource:`. */
  ressurser: string[];
  /** Codes such as `DAGL`. */
  roller: string[];
  /** False when the answer held none of the three lists: then nothing is known, which is not the same as none. */
  harTilgangsopplysninger: boolean;
  underenheter: Aktoer[];
}

const tekstliste = z.array(z.string()).nullish().catch(undefined);
const flagg = z
  .boolean()
  .nullish()
  .catch(false)
  .transform((verdi) => verdi === true);

const partSchema = z.object({
  partyUuid: valgfri(z.string()),
  name: valgfri(z.string()),
  organizationNumber: valgfri(z.coerce.string()),
  type: valgfri(z.union([z.string(), z.number()])),
  unitType: valgfri(z.string()),
  isDeleted: flagg,
  onlyHierarchyElementWithNoAccess: flagg,
  authorizedAccessPackages: tekstliste,
  authorizedResources: tekstliste,
  authorizedRoles: tekstliste,
  subunits: liste(z.unknown()),
});

/** One party of Altinn's answer, or nothing when it has neither id nor organisation number. */
export function tilAktoer(raa: unknown): Aktoer[] {
  const tolket = partSchema.safeParse(raa);
  if (!tolket.success) return [];
  const part = tolket.data;
  if (!part.partyUuid && !part.organizationNumber) return [];
  const { authorizedAccessPackages: pakker, authorizedResources: ressurser, authorizedRoles: roller } = part;
  return [
    {
      partyUuid: part.partyUuid ?? '',
      navn: part.name ?? '',
      orgnr: part.organizationNumber ?? null,
      type: aktoertype(part.type ?? (part.organizationNumber && 'organization')),
      unitType: part.unitType ?? null,
      slettet: part.isDeleted,
      kunHierarki: part.onlyHierarchyElementWithNoAccess,
      tilgangspakker: utenPrefiks(pakker, 'urn:altinn:accesspackage:'),
      ressurser: utenPrefiks(ressurser, 'urn:altinn:resource:'),
      roller: utenPrefiks(roller, 'urn:altinn:rolecode:').map((kode) => kode.toUpperCase()),
      harTilgangsopplysninger: [pakker, ressurser, roller].some(
        (funnet) => funnet !== undefined && funnet !== null,
      ),
      underenheter: part.subunits.flatMap(tilAktoer),
    },
  ];
}

/** Altinn writes the enum by name; its numbers are the ones of the source code (1 person, 2 organisation). */
function aktoertype(type: string | number | undefined): Aktoer['type'] {
  const navn = String(type).toLowerCase();
  if (navn === 'person' || navn === '1') return 'person';
  return navn === 'organization' || navn === 'organisation' || navn === '2' ? 'organisasjon' : 'annen';
}

const utenPrefiks = (verdier: string[] | null | undefined, prefiks: string): string[] => [
  ...new Set(
    (verdier ?? []).map((verdi) =>
      verdi.toLowerCase().startsWith(prefiks) ? verdi.slice(prefiks.length) : verdi,
    ),
  ),
];
