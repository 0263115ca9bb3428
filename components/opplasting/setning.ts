import type { Lesefakta, Lest } from '@/lib/regneark/oppsett/typer';
import { antallSkader } from './merknader';
import type { Ord } from './oppsett';
import type { Tekstkilde } from './typer';

export interface Mulighet {
  verdi: string | number;
  tekst: string;
}

/** A word of the sentence that may be changed; with one possibility it is a word like the others. */
export interface Ordbit {
  ord: Ord;
  /** What the choice is called: `Desimaltegn`. */
  navn: string;
  verdi: string | number;
  tekst: string;
  muligheter: readonly Mulighet[];
}
/** Out of the file, to show a choice at work: seen, and left out where the sentence is said in one breath. */
export interface Eksempelbit {
  eksempel: string;
}
export type Setningsbit = string | Ordbit | Eksempelbit;

const SKILLETEGN: Readonly<Record<string, string>> = {
  ';': 'semikolon',
  ',': 'komma',
  '\t': 'tabulator',
  '|': 'strek',
};

/** A possibility of each choice in words. */
const VIS: Record<Ord, (verdi: string | number, t: Tekstkilde) => string> = {
  ark: String,
  overskriftsrad: (rad, t) => (rad === 0 ? t('ord.ingenOverskrift') : t('ord.rad', { rad })),
  sumrad: (rad, t) => (rad === 0 ? t('ord.ingenSumrad') : t('ord.rad', { rad })),
  tegnsett: (tegnsett, t) => t(`ord.tegnsett.${tegnsett}`),
  skilletegn: (tegn, t) => t(`ord.skilletegn.${SKILLETEGN[tegn]}`),
  desimaltegn: (tegn, t) => t(`ord.desimaltegn.${tegn === ',' ? 'komma' : 'punktum'}`),
  datoform: (form, t) => t(`ord.datoform.${form}`),
};

/** The choice behind a word; undefined where the file has no such. */
export const lestOrd = (fakta: Lesefakta, ord: Ord): Lest<string | number> | undefined =>
  ord === 'sumrad' ? fakta.sumradvalg : fakta[ord];

export const muligheter = (fakta: Lesefakta, ord: Ord, t: Tekstkilde): Mulighet[] =>
  (lestOrd(fakta, ord)?.muligheter ?? []).map((verdi) => ({ verdi, tekst: VIS[ord](verdi, t) }));

/** Stands for the word in a text; no text holds it. */
const PLASS = '\u0000';

/** "Slik leste vi filen": one sentence, with the choices as words that may be changed. */
export function lesesetning(fakta: Lesefakta, t: Tekstkilde): Setningsbit[] {
  const ledd = [hode(fakta, t), ...valgledd(fakta, t)];
  const biter = ledd.flatMap((bit, i) => (i === 0 ? bit : [', ', ...bit]));
  const skader = antallSkader(fakta);
  const slutt = skader > 0 ? t('resultat.skade', { antall: skader }) : t('resultat.ingenSkade');
  return slaaSammen([...biter, ...sumledd(fakta, t), `; ${slutt}.`]);
}

/** The sentence as it is summed up aloud. */
export const somTekst = (biter: readonly Setningsbit[]): string =>
  biter.map((bit) => (typeof bit === 'string' ? bit : 'ord' in bit ? bit.tekst : '')).join('');

const hode = (fakta: Lesefakta, t: Tekstkilde): Setningsbit[] =>
  fakta.format === 'xlsx'
    ? ledd(fakta, 'ark', 'setning.ark', t, { antall: fakta.antallRader })
    : [t('setning.fil', { antall: fakta.antallRader, filnavn: fakta.filnavn })];

function valgledd(fakta: Lesefakta, t: Tekstkilde): Setningsbit[][] {
  const overskrift = fakta.overskriftsrad.verdi === 0 ? undefined : 'setning.overskriftsrad';
  return [
    ledd(fakta, 'overskriftsrad', overskrift, t),
    ledd(fakta, 'tegnsett', 'setning.tegnsett', t),
    ledd(fakta, 'skilletegn', 'setning.skilletegn', t),
    ledd(fakta, 'desimaltegn', 'setning.desimaltegn', t),
    ledd(fakta, 'datoform', 'setning.datoform', t),
  ].filter((bit) => bit.length > 0);
}

function sumledd(fakta: Lesefakta, t: Tekstkilde): Setningsbit[] {
  const { sumradvalg, sumrad } = fakta;
  if (sumradvalg.verdi === 0) {
    return sumradvalg.muligheter.length > 1 ? ['; ', ...ledd(fakta, 'sumrad', undefined, t)] : [];
  }
  const summer = (sumrad?.summer ?? []).map((sum) => sum.iFilen).join(', ');
  const tekst = summer === '' ? 'sumrad' : sumrad?.stemmer ? 'sumradStemmer' : 'sumradStemmerIkke';
  return ['; ', ...ledd(fakta, 'sumrad', `setning.${tekst}`, t, { summer })];
}

/** A part of the sentence with its word in it: `tegnsett`, `Windows-1252`. Without a text it is the word alone. */
function ledd(
  fakta: Lesefakta,
  ord: Ord,
  tekst: string | undefined,
  t: Tekstkilde,
  param: Record<string, string | number> = {},
): Setningsbit[] {
  const lest = lestOrd(fakta, ord);
  if (!lest) return [];
  const bit: Ordbit = {
    ord,
    navn: t(`ord.navn.${ord}`),
    verdi: lest.verdi,
    tekst: VIS[ord](lest.verdi, t),
    muligheter: muligheter(fakta, ord, t),
  };
  const ett = lest.muligheter.length > 1 ? bit : bit.tekst;
  const [foer = '', etter = ''] = tekst ? t(tekst, { ...param, ord: PLASS }).split(PLASS) : [];
  const husket = lest.kilde === 'husket' ? ` (${t('ord.husket')})` : '';
  return [foer, ett, etter, ...visEksempel(ord, lest.eksempel), husket];
}

/** Plain letters look the same in every encoding; the other choices show themselves in the word or the preview. */
function visEksempel(ord: Ord, eksempel: string | undefined): Setningsbit[] {
  if (!eksempel || ord === 'ark' || ord === 'skilletegn' || ord === 'sumrad') return [];
  if (ord === 'tegnsett' && /^[\x20-\x7e]*$/.test(eksempel)) return [];
  const [fra, til] = eksempel.split(' → ');
  return [{ eksempel: fra && fra === til ? fra : eksempel }];
}

/** Neighbouring texts as one, so that the sentence has as few parts as it can. */
function slaaSammen(biter: readonly Setningsbit[]): Setningsbit[] {
  const ut: Setningsbit[] = [];
  for (const bit of biter) {
    const forrige = ut.at(-1);
    if (bit === '') continue;
    if (typeof bit === 'string' && typeof forrige === 'string') ut[ut.length - 1] = forrige + bit;
    else ut.push(bit);
  }
  return ut;
}
