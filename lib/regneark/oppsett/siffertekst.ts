/** `-1234,50`: digits, perhaps a minus, perhaps the sign and one or two decimals. No other reading is possible. */
export function erEnkeltTall(tekst: string, desimaltegn: ',' | '.'): boolean {
  const tegn = desimaltegn === ',' ? 44 : 46;
  let brudd = -1;
  const fra = tekst.charCodeAt(0) === 45 ? 1 : 0;
  for (let i = fra; i < tekst.length; i += 1) {
    const kode = tekst.charCodeAt(i);
    if (kode >= 48 && kode <= 57) continue;
    if (kode !== tegn || brudd !== -1 || i === fra) return false;
    brudd = i;
  }
  const desimaler = brudd === -1 ? 1 : tekst.length - 1 - brudd;
  return tekst.length > fra && (desimaler === 1 || desimaler === 2);
}
