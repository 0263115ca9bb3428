/** Pages of terms that everybody can read; the name is its address and the name of its text. */
export const VILKAAR = ['personvern', 'databehandling', 'tilgjengelighet', 'kontakt'] as const;
export type Vilkaar = (typeof VILKAAR)[number];

/** What the texts leave open, in braces: who runs this portal, and what its code decides. */
export const VILKAARSVERDIER = [
  'driver',
  'driver_epost',
  'utkast_maaneder',
  'varsel_maaneder',
  'oppbevaring_aar',
  'oekt_dager',
  'person_maaneder',
] as const;
export type Vilkaarsverdier = Readonly<Record<(typeof VILKAARSVERDIER)[number], string>>;

/**
 * A text of Markdown whose first line is `# Title`, with its holes filled. A word in braces that is none of ours stands
 * as it was written.
 */
export function lesVilkaar(raa: string, verdier: Vilkaarsverdier): { tittel: string; tekst: string } {
  const fylt = raa.replace(/\{(\w+)\}/g, (hull, navn: string) =>
    Object.hasOwn(verdier, navn) ? verdier[navn as keyof Vilkaarsverdier] : hull,
  );
  const [, tittel = '', tekst = fylt] = /^\uFEFF?\s*# +(.+?)[ \t]*\r?\n([\s\S]*)$/.exec(fylt) ?? [];
  return { tittel, tekst };
}
