import { stopp } from '../feil';

const NAVNGITTE: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const erTegn = (kode: number): boolean => kode > 0 && kode <= 0x10ffff && !(kode >= 0xd800 && kode <= 0xdfff);

/** Replaces the five entities of XML and numbered characters; any other would have to come from a DOCTYPE. */
export function utenEntiteter(tekst: string): string {
  if (!tekst.includes('&')) return tekst;
  return tekst.replace(/&([^;&]{0,12});?/g, (helt, navn: string) => {
    if (!helt.endsWith(';')) return stopp('oedelagt');
    const nummer = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(navn);
    if (!nummer) return NAVNGITTE[navn] ?? stopp('farlig_xml');
    const kode = nummer[1] ? Number.parseInt(nummer[1], 16) : Number(nummer[2]);
    return erTegn(kode) ? String.fromCodePoint(kode) : stopp('oedelagt');
  });
}

/** Excel writes characters that XML cannot hold as `_x000D_`, and a real `_x000D_` as `_x005F_x000D_`. */
export function utenExcelkoder(tekst: string): string {
  if (!tekst.includes('_x')) return tekst;
  return tekst.replace(/_x([0-9A-Fa-f]{4})_/g, (helt, sifre: string) => {
    const kode = Number.parseInt(sifre, 16);
    return erTegn(kode) ? String.fromCharCode(kode) : helt;
  });
}
