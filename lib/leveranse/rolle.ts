/** What a person may do in the portal for an organisation; each covers the ones before it. */
export const ROLLER = ['lese', 'fylle_ut', 'sende_inn'] as const;
export type Rolle = (typeof ROLLER)[number];

export const dekkerRolle = (har: Rolle, kreves: Rolle): boolean =>
  ROLLER.indexOf(har) >= ROLLER.indexOf(kreves);

/**
 * The role of somebody whom Altinn lets act for the organisation. Until roles are handed out, everybody may do all: one
 * person alone sets up nothing. Those who decide for the organisation keep the highest, so that it is never locked out.
 */
export function gjeldendeRolle(sak: { egen: string | undefined; noenHar: boolean; styrer: boolean }): Rolle {
  if (!sak.noenHar || sak.styrer) return 'sende_inn';
  return ROLLER.find((rolle) => rolle === sak.egen) ?? 'lese';
}
