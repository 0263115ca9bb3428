const ASCII: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' };

/** `{ navn: 'må avklares', nr: 7 }` → `07-maa-avklares-bred.png`, with `-moerk` before the dot in dark. */
export function filnavn(
  sted: { navn: string; nr: number },
  skjerm: 'bred' | 'smal',
  tema: 'lys' | 'moerk',
): string {
  const slug = sted.navn
    .toLowerCase()
    .replaceAll(/[æøå]/g, (bokstav) => ASCII[bokstav] ?? '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  const nr = String(sted.nr).padStart(2, '0');
  return `${nr}-${slug}-${skjerm}${tema === 'moerk' ? '-moerk' : ''}.png`;
}
