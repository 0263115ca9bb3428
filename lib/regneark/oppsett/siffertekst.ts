const [KOMMA, PUNKTUM, MINUS] = [',', '.', '-'].map((tegn) => tegn.charCodeAt(0));

/**
 * The decimal sign of `-1234,50`: digits, perhaps a minus, perhaps the sign and one or two decimals, which can be read in
 * no other way. '' when it has none, undefined when the text is anything else.
 */
export function tegnIEnkeltTall(tekst: string): ',' | '.' | '' | undefined {
  let tegn = 0;
  let brudd = -1;
  const fra = tekst.charCodeAt(0) === MINUS ? 1 : 0;
  for (let i = fra; i < tekst.length; i += 1) {
    const kode = tekst.charCodeAt(i);
    if (kode >= 48 && kode <= 57) continue;
    if ((kode !== KOMMA && kode !== PUNKTUM) || brudd !== -1 || i === fra) return undefined;
    tegn = kode;
    brudd = i;
  }
  if (brudd === -1) return tekst.length > fra ? '' : undefined;
  const desimaler = tekst.length - 1 - brudd;
  if (desimaler !== 1 && desimaler !== 2) return undefined;
  return tegn === KOMMA ? ',' : '.';
}

/** Such a number, with this decimal sign or none. */
export function erEnkeltTall(tekst: string, desimaltegn: ',' | '.'): boolean {
  const tegn = tegnIEnkeltTall(tekst);
  return tegn === '' || tegn === desimaltegn;
}
