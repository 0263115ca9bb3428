import type { Aktoer } from '@/lib/myndigheter/altinn/aktoer';
import type { Ordning } from '@/lib/ordning/typer';

/**
 * Roles in Enhetsregisteret, and in Altinn, of those who may decide for the organisation itself and so have all its
 * access packages: general manager, chair, sole proprietor, partners, general partner, managing shipowner, estate
 * administrator, norwegian representative. Codes and names both, since Altinn's documents show both (`DAGL`,
 * `urn:altinn:role:daglig-leder`). Which roles carry which packages is Altinn's own to decide, and its answer lists the
 * packages too: this list only helps where an answer lists roles and no packages. It is from Altinn's description of
 * roles in Enhetsregisteret, not from an answer that was seen.
 */
export const STYRENDE_ROLLER: ReadonlySet<string> = new Set([
  ...['dagl', 'daglig-leder', 'lede', 'styreleder', 'styrets-leder', 'innh', 'innehaver'],
  ...['komp', 'komplementar', 'dtpr', 'dtso', 'deltaker-delt-ansvar', 'deltaker-fullt-ansvar'],
  ...['best', 'bestyrende-reder', 'bobe', 'bostyrer', 'repr', 'norsk-representant'],
  ...['hovedadministrator', 'main-administrator'],
]);

/** The registered accountant and auditor, whose packages the ordninger name. */
const HJELPERE = new Set(['regn', 'regnskapsforer', 'revi', 'revisor']);

const sisteLedd = (verdi: string): string => verdi.slice(verdi.lastIndexOf(':') + 1).toLowerCase();

/** What in Altinn's answer lets the person report for this ordning, by the last part of Altinn's words for it. */
export function grunnlagFor({ api }: Ordning, aktoer: Aktoer): string[] {
  const roller = aktoer.roller.map(sisteLedd).filter((r) => STYRENDE_ROLLER.has(r) || HJELPERE.has(r));
  const pakker = aktoer.tilgangspakker.map(sisteLedd).filter((pakke) => api.tilgangspakker.includes(pakke));
  const ressurser = aktoer.ressurser.map(sisteLedd).filter((ressurs) => ressurs === api.enkeltrettighet);
  return [...roller, ...pakker, ...ressurser];
}
