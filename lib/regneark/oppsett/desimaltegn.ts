import { erFeilgruppert, MINUS } from '@/lib/felles/beloep';
import type { Funnkode } from '../funn';
import { tegnIEnkeltTall } from './siffertekst';
import type { Desimaltegn, Lest } from './typer';

const BLANKE = /[\s'\u2019]/g;

export const DESIMALTEGN: readonly Desimaltegn[] = [',', '.'];

type Vitnesbyrd = Desimaltegn | ',?' | '.?';

/**
 * What one amount says about the decimal sign: a sign that it must be, `,?` and `.?` where the only sign stands before
 * three digits and could as well part thousands, undefined where there is none, or no amount.
 */
export function vitner(raa: string): Vitnesbyrd | undefined {
  const enkelt = tegnIEnkeltTall(raa);
  if (enkelt !== undefined) return enkelt || undefined;
  const sisteKomma = raa.lastIndexOf(',');
  const sistePunktum = raa.lastIndexOf('.');
  if (sisteKomma === -1 && sistePunktum === -1) return undefined;
  const tekst = raa.replace(BLANKE, '').replace(MINUS, '');
  if (!/^\d[\d.,]*\d$/.test(tekst)) return undefined;
  if (sisteKomma !== -1 && sistePunktum !== -1) {
    const tegn = sisteKomma > sistePunktum ? ',' : '.';
    return gyldig(tekst, tegn) ? tegn : undefined;
  }
  const tegn = sisteKomma === -1 ? '.' : ',';
  const annet = tegn === ',' ? '.' : ',';
  const grupper = tekst.split(tegn);
  if (grupper.length > 2) return gyldig(tekst, annet) ? annet : undefined;
  const [hele = '', brudd = ''] = grupper;
  return brudd.length === 3 && /^[1-9]\d{0,2}$/.test(hele) ? `${tegn}?` : tegn;
}

const GYLDIG: Record<Desimaltegn, RegExp> = {
  ',': /^(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/,
  '.': /^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/,
};
const gyldig = (tekst: string, desimaltegn: Desimaltegn): boolean => GYLDIG[desimaltegn].test(tekst);

/** Judges all amounts of all columns together. */
export class Desimalteller {
  private readonly antall = { ',': 0, '.': 0, ',?': 0, '.?': 0 };
  private readonly foerste: Partial<Record<Vitnesbyrd, string>> = {};

  tell(raa: string): void {
    const sier = vitner(raa);
    if (sier !== undefined) this.tellSom(sier, raa);
  }

  /** An amount that is known to say so. */
  tellSom(sier: Vitnesbyrd, raa: string): void {
    this.antall[sier] += 1;
    // An amount with thousands parted shows most.
    const hittil = this.foerste[sier];
    if (hittil === undefined || (hittil.length < raa.length && raa.length < 20))
      this.foerste[sier] = raa.trim();
  }

  /** Undefined: no amount of the file depends on it. */
  velg(valgt?: Desimaltegn, husket?: Desimaltegn): Lest<Desimaltegn> | undefined {
    const { antall } = this;
    const tvetydige = antall[',?'] + antall['.?'];
    if (antall[','] + antall['.'] + tvetydige === 0) return undefined;
    const sikkert =
      antall[','] === 0 || antall['.'] === 0 ? tvetydige === 0 || antall[','] + antall['.'] > 0 : false;
    // Nothing decides: three digits after a sign are thousands far more often than decimals.
    const gjettet = antall['.?'] >= antall[',?'] ? ',' : '.';
    const flest = antall['.'] > antall[','] ? '.' : antall[','] > 0 ? ',' : gjettet;
    const matt = !sikkert && tvetydige > 0;
    const verdi = valgt ?? (matt && husket ? husket : flest);
    const kilde = valgt ? 'valgt' : !matt ? 'funnet' : husket ? 'husket' : 'gjettet';
    return { verdi, kilde, muligheter: DESIMALTEGN, ...this.eksempel(verdi, matt) };
  }

  private eksempel(tegn: Desimaltegn, tvetydig: boolean): { eksempel?: string } {
    const { foerste } = this;
    const uklart = foerste['.?'] ?? foerste[',?'];
    const raa = tvetydig ? uklart : (foerste[tegn] ?? uklart ?? foerste[tegn === ',' ? '.' : ',']);
    if (raa === undefined || raa.length > 18) return {};
    return { eksempel: `${raa} → ${lesMed(raa, tegn) ?? raa}` };
  }
}

/** The amount without signs between thousands and with a comma; undefined when the sign cannot be the decimal one. */
function lesMed(raa: string, desimaltegn: Desimaltegn): string | undefined {
  const tekst = raa.replace(BLANKE, '');
  const minus = MINUS.test(tekst);
  const tall = minus ? tekst.slice(1) : tekst;
  if (!gyldig(tall, desimaltegn)) return undefined;
  const [hele = '', brudd] = tall.split(desimaltegn);
  const kroner = hele.replace(/[.,]/g, '');
  return `${minus ? '-' : ''}${kroner}${brudd === undefined ? '' : `,${brudd}`}`;
}

type Meld = (kode: Funnkode, fra?: string, til?: string) => void;

/**
 * An amount as a Norwegian would have typed it. What the table reads as the same amount by itself stays as it was
 * typed; the rest is rewritten and told of. Where the sign is only guessed an unclear amount is left for the table's
 * own rules, which stop it.
 */
export function tilNorskBeloep(raa: string, desimaltegn: Lest<Desimaltegn> | undefined, meld: Meld): string {
  if (desimaltegn === undefined) return raa;
  const sier = vitner(raa);
  if (sier === undefined) return raa;
  if (erFeilgruppert(raa)) return raa;
  const { verdi, kilde } = desimaltegn;
  const uklart = sier === ',?' || sier === '.?';
  if (sier === ',' && verdi === ',' && !/['\u2019]/.test(raa)) return raa;
  if (uklart && kilde === 'gjettet') return raa;
  const til = lesMed(raa, verdi);
  if (til === undefined) {
    meld('annet_desimaltegn', raa);
    return raa;
  }
  // Three decimals are no amount: the table's rule says so better than a rewritten text.
  if (uklart && sier[0] === verdi) return raa;
  meld(verdi === '.' && raa.includes('.') ? 'desimalpunktum' : 'tusenskille', raa.trim(), til);
  return til;
}
