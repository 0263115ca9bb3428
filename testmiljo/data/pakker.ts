const PREFIKS = 'urn:altinn:accesspackage:';

/** Packages come bare or as URN in Altinn's answers (fakta/integrasjoner.md §3.1); compared without prefix. */
export const utenPrefiks = (pakke: string): string =>
  pakke.startsWith(PREFIKS) ? pakke.slice(PREFIKS.length) : pakke;

/** The packages of the seed for kundeutbytte; newer documents name the same five for overskuddsstrøm. */
export const INNRAPPORTERINGSPAKKER = [
  'regnskapsforer-med-signeringsrettighet',
  'regnskapsforer-uten-signeringsrettighet',
  'ansvarlig-revisor',
  'revisormedarbeider',
  'skattegrunnlag',
] as const;

/** Altinn's register of packages, as far as this environment knows it; the last two give no reporting. */
export const KJENTE_PAKKER: ReadonlySet<string> = new Set([
  ...INNRAPPORTERINGSPAKKER,
  'ordinaer-post-til-virksomheten',
  'posttjenester',
]);

export const RESSURSER = [
  'ske-innrapportering-skattepliktig-kundeutbytte',
  'ske-innrapportering-overskuddsstroem',
] as const;

/** Do these packages and single rights open the resource? */
export function girTilgang(pakker: string[], ressurser: string[], ressurs: string): boolean {
  const aapner = new Set<string>(INNRAPPORTERINGSPAKKER);
  return ressurser.includes(ressurs) || pakker.some((pakke) => aapner.has(utenPrefiks(pakke)));
}
