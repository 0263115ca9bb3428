import type { Delingsform } from '@/lib/ordning/typer';
import { delDato, lesDelt, lesEntydig } from './datoform';

/** Parts in the order of the shape; an empty one is not in the cell. Undefined: the cell is not surely such. */
export type Delt = readonly string[] | undefined;

const POSTNR_STED = /^(?:N(?:O)?[- ]?)?(\d{4})[\s,]+(\p{L}[\p{L} .'’/-]*)$/u;
const GATE = /^(\S.*?\p{L}.*?|\p{L}.*?)[\s,]+(\d{1,4}) ?(\p{L})?$/u;
/** Where a postal address begins: after a comma, a line end or a blank. */
const POSTDEL = /[\s,;]+((?:N(?:O)?-)?\d{4}[\s,]+\p{L}[^\d]*)$/u;
const LAND = /[\s,]+(?:norge|noreg|norway)\.?$/i;
const IKKE_GATE = /^(?:postboks|pb\.?|boks|p\.? ?o\.? ?box|c\/o)\b/i;
const MATRIKKEL =
  /^(?:(?:knr\.?|kommunenr\.?|kommune)? ?(\d{4}) ?[-–/ ] ?)?(?:(?:g\.?nr\.?|gårdsnr\.?|gardsnr\.?|gårdsnummer|gardsnummer):? ?(\d{1,5}),? ?(?:\/ ?)?(?:b\.?nr\.?|bruksnr\.?|bruksnummer):? ?(\d{1,4})|(\d{1,5}) ?\/ ?(\d{1,4}))(?: ?\/ ?(\d{1,4}))?(?: ?\/ ?(\d{1,4}))?$/i;

function delAdresse(tekst: string): Delt {
  const uten = tekst.replace(LAND, '');
  const post = POSTDEL.exec(uten);
  const [, postnummer = '', poststed = ''] = (post?.[1] && POSTNR_STED.exec(post[1].trim())) || [];
  const foran = post ? uten.slice(0, post.index).trim() : uten;
  const gate = IKKE_GATE.test(foran) ? null : GATE.exec(foran);
  const [, navn = '', nummer = '', bokstav = ''] = gate ?? [];
  // Digits left in the name are a second address, a flat or a floor.
  if (!gate || !/\p{L}{2}/u.test(navn) || /[,;\n]|\d{3}| \d+$/.test(navn) || (post && !postnummer))
    return undefined;
  return [navn.trim(), nummer + bokstav, postnummer, poststed.trim()];
}

function delPostnrSted(tekst: string): Delt {
  const treff = POSTNR_STED.exec(tekst.replace(LAND, ''));
  return treff ? [treff[1] ?? '', (treff[2] ?? '').trim()] : undefined;
}

function delMatrikkel(tekst: string): Delt {
  const treff = MATRIKKEL.exec(tekst);
  if (!treff) return undefined;
  const [, kommune = '', gnr1, bnr1, gnr2, bnr2, feste, seksjon] = treff;
  // A leasehold or a section is a part of the property that the fields have no room for.
  if (Number(feste ?? 0) > 0 || Number(seksjon ?? 0) > 0) return undefined;
  return [kommune, gnr1 ?? gnr2 ?? '', bnr1 ?? bnr2 ?? ''];
}

/** A day that is read in one way only: day before month with a full stop between them, or the year first. */
const DAG = String.raw`(?:(\d{1,2}\. ?(?:\d{1,2}|[a-zæøå]{3,9}))(?:[. ]{1,2}(\d{4}|\d{2}))?\.?|(\d{4}-\d{2}-\d{2}))`;
const FRA = String.raw`(?:fr[aå](?: og med)?|f\.?o\.?m\.?)`;
const TIL = String.raw`(?:[-–—/]|til(?: og med)?|t\.?o\.?m\.?)`;
const PERIODE = new RegExp(`^(?:${FRA} )?${DAG} ?${TIL} ?${DAG}$`, 'i');

function delPeriode(tekst: string): Delt {
  const treff = PERIODE.exec(tekst);
  if (!treff) return undefined;
  const [, fra, fraAar, fraIso, til, tilAar, tilIso] = treff;
  // `1.6.–31.12.2025`: the year stands once.
  const foerste = fraIso ?? `${fra}.${fraAar ?? tilAar}`;
  const siste = tilIso ?? `${til}.${tilAar}`;
  const [a, b] = [tilDag(foerste), tilDag(siste)];
  return a !== undefined && b !== undefined ? [a, b] : undefined;
}

function tilDag(tekst: string): string | undefined {
  const deler = delDato(tekst.replaceAll(' ', ''));
  return deler ? lesDelt(deler, 'dmy') : lesEntydig(tekst.replaceAll('.', ' '));
}

const FORMER: Record<Delingsform, { del: (tekst: string) => Delt; hel: number }> = {
  adresse: { del: delAdresse, hel: 0 },
  postnr_sted: { del: delPostnrSted, hel: 0 },
  gnr_bnr: { del: delMatrikkel, hel: 1 },
  periode: { del: delPeriode, hel: 0 },
};

/** No address is longer, and these patterns would take hours with a text that is. */
const MAKS_TEGN = 500;

/** The cell in its parts. */
export const del = (form: Delingsform, raa: string): Delt =>
  raa.length > MAKS_TEGN ? undefined : FORMER[form].del(raa.trim().replace(/[^\S\n]+/g, ' '));

/** The part that a cell goes whole into when it cannot be split. */
export const helDel = (form: Delingsform): number => FORMER[form].hel;
