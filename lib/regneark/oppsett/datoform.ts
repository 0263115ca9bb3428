import { lesDag } from '@/lib/felles/dato';
import type { Datoform, Lest } from './typer';

/** Three numbers, the year last or first, or in two digits anywhere. */
const DELT = /^(\d{1,4})([./-]|\. ?)(\d{1,2})(?:[./-]|\. ?)(\d{4}|\d{1,2})$/;
const KLOKKE = /[T ]\d{1,2}[:.]\d{2}([:.]\d{2}(\.\d+)?)?(Z| ?[AP]M)?$/i;
const MAANEDER =
  'jan feb mar apr mai jun jul aug sep okt nov des january february march april may june july august september october november december januar februar mars juni juli oktober desember'.split(
    ' ',
  );
const I_ORD = /^(\d{1,2})[. -]+([a-zæøå]{3,9})\.?[ -]+(\d{4}|\d{2})$/i;

const MAANED = new Map<string, number>([
  ...['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des'].map(
    (navn, i) => [navn, i + 1] as const,
  ),
  ['may', 5],
  ['oct', 10],
  ['dec', 12],
]);
const erMaaned = (ord: string): boolean => MAANEDER.includes(ord) || MAANED.has(ord);

export interface Datodeler {
  a: number;
  b: number;
  c: number;
  /** Digits of the first and the last part as written. */
  aLengde: number;
  cLengde: number;
}

/** The parts of a date that is text, without its time of day. Undefined: not three numbers. */
export function delDato(tekst: string): Datodeler | undefined {
  const treff = DELT.exec(tekst);
  if (!treff) return undefined;
  const [, a = '', , b = '', c = ''] = treff;
  // The year stands first or last, never both.
  if (a.length > 2 && (a.length !== 4 || c.length > 2)) return undefined;
  return { a: Number(a), b: Number(b), c: Number(c), aLengde: a.length, cLengde: c.length };
}

export const utenKlokkeslett = (tekst: string): string => tekst.replace(KLOKKE, '').trim();

/** Two digits of a year are this century; nobody reports the last one. */
const helt = (aar: number, lengde: number): number => (lengde > 2 ? aar : 2000 + aar);

function dag(aar: number, maaned: number, dagen: number): string | undefined {
  const to = (tall: number): string => String(tall).padStart(2, '0');
  const norsk = `${to(dagen)}.${to(maaned)}.${aar}`;
  return lesDag(norsk) ? norsk : undefined;
}

/** `dd.mm.yyyy` by the order given; undefined when that is no day. */
export function lesDelt({ a, b, c, aLengde, cLengde }: Datodeler, form: Datoform): string | undefined {
  if (aLengde > 2) return dag(a, b, c);
  if (form === 'ymd') return cLengde > 2 ? undefined : dag(helt(a, aLengde), b, c);
  return form === 'dmy' ? dag(helt(c, cLengde), b, a) : dag(helt(c, cLengde), a, b);
}

/** A date that no order has to be known for: `20250201`, `1. februar 2025`. */
export function lesEntydig(tekst: string): string | undefined {
  if (/^\d{8}$/.test(tekst)) {
    const [fire, to, siste] = [tekst.slice(0, 4), tekst.slice(4, 6), tekst.slice(6)];
    const aarFoerst = /^(19|20)/.test(fire) ? dag(Number(fire), Number(to), Number(siste)) : undefined;
    if (aarFoerst) return aarFoerst;
    return /^(19|20)/.test(tekst.slice(4))
      ? dag(Number(tekst.slice(4)), Number(tekst.slice(2, 4)), Number(tekst.slice(0, 2)))
      : undefined;
  }
  const ord = I_ORD.exec(tekst);
  const navn = ord?.[2]?.toLowerCase() ?? '';
  const maaned = erMaaned(navn) ? MAANED.get(navn.slice(0, 3)) : undefined;
  if (!ord || maaned === undefined) return undefined;
  return dag(helt(Number(ord[3]), ord[3]?.length ?? 0), maaned, Number(ord[1]));
}

/** Text that may be a date in some order. */
export function erDatotekst(raa: string): boolean {
  const tekst = utenKlokkeslett(raa.trim());
  const deler = delDato(tekst);
  if (!deler) return lesEntydig(tekst) !== undefined;
  return DATOFORMER.some((form) => lesDelt(deler, form) !== undefined);
}

export const DATOFORMER: readonly Datoform[] = ['dmy', 'mdy', 'ymd'];

/** A file has few different days: each is read once, as long as they are few. */
const MAKS_KJENTE = 4000;

interface Vurdert {
  /** Orders in which the text is a day, and is one of the income year. */
  mulige: Datoform[];
  iAaret: Datoform[];
}

/** Counts of what the dates of the file allow. */
export class Datoteller {
  private readonly mulige: Record<Datoform, number> = { dmy: 0, mdy: 0, ymd: 0 };
  private readonly iAaret: Record<Datoform, number> = { dmy: 0, mdy: 0, ymd: 0 };
  private antall = 0;
  private eksempel: { tekst: string; deler: Datodeler } | undefined;
  private eksempelViser = false;
  private readonly kjente = new Map<string, Vurdert>();

  constructor(private readonly inntektsaar: number | undefined) {}

  tell(raa: string): void {
    let vurdert = this.kjente.get(raa);
    if (vurdert === undefined) {
      vurdert = this.vurder(raa);
      if (this.kjente.size < MAKS_KJENTE) this.kjente.set(raa, vurdert);
    }
    if (vurdert.mulige.length === 0) return;
    this.antall += 1;
    for (const form of vurdert.mulige) this.mulige[form] += 1;
    for (const form of vurdert.iAaret) this.iAaret[form] += 1;
  }

  private vurder(raa: string): Vurdert {
    const tekst = utenKlokkeslett(raa.trim());
    const deler = delDato(tekst);
    const vurdert: Vurdert = { mulige: [], iAaret: [] };
    if (!deler || deler.aLengde > 2) return vurdert;
    for (const form of DATOFORMER) {
      // Nobody writes the month first with full stops.
      if (form === 'mdy' && tekst.includes('.') && lesDelt(deler, 'dmy')) continue;
      const lest = lesDelt(deler, form);
      if (lest === undefined) continue;
      vurdert.mulige.push(form);
      if (lest.endsWith(`.${this.inntektsaar}`)) vurdert.iAaret.push(form);
    }
    if (vurdert.mulige.length > 0) this.husk(raa.trim(), deler);
    return vurdert;
  }

  /** A day above the twelfth shows the order at work; any other date could be read either way. */
  private husk(tekst: string, deler: Datodeler): void {
    const viser = deler.a > 12 || deler.b > 12;
    if (this.eksempel && (!viser || this.eksempelViser)) return;
    this.eksempel = { tekst, deler };
    this.eksempelViser = viser;
  }

  /**
   * The order that is possible for every date, one within the income year before others, Norwegian before others.
   * `antatt`: another order would do just as well. Undefined: no date of the file depends on it.
   */
  velg(valgt?: Datoform, husket?: Datoform): { lest: Lest<Datoform>; antatt: boolean } | undefined {
    if (this.antall === 0 || !this.eksempel) return undefined;
    const foran = (a: Datoform, b: Datoform): number => this.iAaret[b] - this.iAaret[a];
    const alle = DATOFORMER.filter((form) => this.mulige[form] === this.antall).toSorted(foran);
    const flest = DATOFORMER.toSorted((a, b) => this.mulige[b] - this.mulige[a] || foran(a, b));
    const [best = 'dmy', nest] = alle.length > 0 ? alle : flest;
    const antatt = alle.length > 1 && nest !== undefined && foran(best, nest) === 0;
    const verdi = valgt ?? (antatt && husket && alle.includes(husket) ? husket : best);
    const funnet = alle.length > 0 ? 'funnet' : 'gjettet';
    const kilde = valgt ? 'valgt' : verdi !== best ? 'husket' : funnet;
    const lest = lesDelt(this.eksempel.deler, verdi);
    return {
      lest: {
        verdi,
        kilde,
        muligheter: DATOFORMER,
        ...(lest && { eksempel: `${this.eksempel.tekst} → ${lest}` }),
      },
      antatt: antatt && kilde === 'funnet',
    };
  }
}

interface Lestdato {
  tekst: string;
  /** It had a time of day, which is left out. */
  klokkeslett: boolean;
  /** The day is written in another way than in the file. */
  omskrevet: boolean;
}
export type Datoleser = (raa: string) => Lestdato;

/** Reads dates of one file; equal texts are read once. */
export function lagDatoleser(form: Datoform | undefined): Datoleser {
  const kjente = new Map<string, Lestdato>();
  return (raa) => {
    const kjent = kjente.get(raa);
    if (kjent) return kjent;
    const lest = tilNorskDato(raa, form);
    if (kjente.size < MAKS_KJENTE) kjente.set(raa, lest);
    return lest;
  };
}

/** A date that is text as a Norwegian would type it. What is no date, or a day already, stays as it is. */
function tilNorskDato(raa: string, form: Datoform | undefined): Lestdato {
  const trimmet = raa.trim();
  const uten = utenKlokkeslett(trimmet);
  const klokkeslett = uten !== trimmet;
  const deler = delDato(uten);
  const norsk = deler ? lesDelt(deler, form ?? 'dmy') : lesEntydig(uten);
  if (norsk === undefined) return { tekst: raa, klokkeslett: false, omskrevet: false };
  // What the table itself reads as that day is left as it was typed.
  const direkte = lesDag(uten);
  if (direkte !== undefined && direkte === lesDag(norsk))
    return { tekst: klokkeslett ? uten : raa, klokkeslett, omskrevet: false };
  return { tekst: norsk, klokkeslett, omskrevet: true };
}
