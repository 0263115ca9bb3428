import { z } from 'zod';
import { RESSURS_URN, TILGANGSPAKKE_URN } from '@/lib/felles/rettighet';
import { liste } from '../http/tolk';

/** `rights` of a body, read as URNs. */
export const rightsSchema = liste(
  z
    .object({ resource: z.array(z.object({ id: z.string(), value: z.string() })) })
    .transform(({ resource }) => resource.map(({ id, value }) => `${id}:${value}`)),
).transform((lister) => lister.flat());

/** `accessPackages` of a body, read as URNs. */
export const accessPackagesSchema = liste(z.object({ urn: z.string() }).transform(({ urn }) => urn));

const medPrefiks = (rettigheter: readonly string[], prefiks: string): string[] =>
  rettigheter.filter((urn) => urn.startsWith(prefiks));

/** The single rights among the URNs, as Altinn's bodies spell them: one resource in each. */
export const tilRights = (rettigheter: readonly string[]): { resource: { id: string; value: string }[] }[] =>
  medPrefiks(rettigheter, RESSURS_URN).map((urn) => ({
    resource: [{ id: RESSURS_URN.slice(0, -1), value: urn.slice(RESSURS_URN.length) }],
  }));

/** The packages among the URNs, as Altinn's bodies spell them. */
export const tilAccessPackages = (rettigheter: readonly string[]): { urn: string }[] =>
  medPrefiks(rettigheter, TILGANGSPAKKE_URN).map((urn) => ({ urn }));
