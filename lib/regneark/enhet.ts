import { normaliser } from './normaliser';

const FREMMEDE = 'EUR USD SEK DKK GBP CHF ISK PLN JPY CAD AUD'.split(' ');

/** What amounts may be counted in and are not reported in. `inkl. 25 % mva` is no unit. */
const ANNEN = new RegExp(
  String.raw`(?<![\p{L}\d])(?:tusen|1[ .\u00a0]?000|tkr|kkr|tnok|mnok|mill(?:ioner)?|euro|dollar|${FREMMEDE.join('|')}|prosent|[kmg]wh)(?![\p{L}\d])|[€$£]|(?<!\d\s?)%`,
  'iu',
);
const OERE = /(?<!\p{L})øre(?!\p{L})/iu;
/** `kr og øre`, `inkl. øre`, `uten øre`: kroner after all. */
const KRONER = /(?<!\p{L})(?:kr|kroner|nok|inkl|med|uten)(?!\p{L})/iu;

/** What a text says that amounts are counted in, when that is no whole krone: `tusen`, `øre`, `EUR`. */
export function annenEnhet(tekst: string): string | undefined {
  const [annen] = ANNEN.exec(tekst) ?? [];
  if (annen) return annen;
  return OERE.test(tekst) && !KRONER.test(tekst) ? 'øre' : undefined;
}

const OM_BELOEP =
  /(?<!\p{L})(?:beløp\p{L}*|tall\p{L}*|kroner|summer|verdier|alt)(?!\p{L}).*(?<!\p{L})i(?!\p{L})/iu;

/** `Alle tall i 1000 kr`, above a table. */
export const gjelderAnnenEnhet = (tekst: string): boolean =>
  OM_BELOEP.test(tekst) && annenEnhet(tekst) !== undefined;

const LITERALER = /"([^"]*)"|\[\$([^\]-]*)[^\]]*\]|\\(.)|([€£])/g;

/** The unit that a number format writes beside the number; '' for kroner, or none. */
export function enhetIFormat(kode: string): string {
  const [positive = ''] = kode.split(';');
  if (positive.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').includes('%')) return '%';
  const skrevet = [...positive.matchAll(LITERALER)].map((treff) => treff.slice(1).join(''));
  const enhet = annenEnhet(skrevet.join('')) ?? '';
  // Only written beside the number, which is then not a hundred times what it was.
  return enhet === '%' ? 'prosent' : enhet;
}

/** A number as a cell shows it with its unit: 0.25 is `25 %`. */
export const medEnhet = (raa: string, enhet: string): string =>
  `${enhet === '%' ? Number((Number(raa) * 100).toPrecision(15)) : raa} ${enhet}`;

/** What `medEnhet` put together, apart again. */
export function utenEnhet(tekst: string): { tall: string; enhet: string } {
  const skille = tekst.indexOf(' ');
  return { tall: tekst.slice(0, skille), enhet: tekst.slice(skille + 1) };
}

const VALUTAKOLONNER = new Set(
  'valuta valutakode valutasort valutaslag mynt myntsort myntenhet currency currencycode curr'.split(' '),
);
const NORSKE_KRONER = new Set(['nok', 'kr', 'nkr', 'kroner', 'norskekroner', 'noknorskekroner']);

const VALUTAKODER = new Set(['NOK', ...FREMMEDE]);

/** A column of currencies, by its heading or since it holds nothing else. */
export function erValutakolonne(overskrift: string, celler: readonly string[]): boolean {
  if (VALUTAKOLONNER.has(normaliser(overskrift))) return true;
  const fylte = celler.map((celle) => celle.trim()).filter((celle) => celle !== '');
  return fylte.length > 0 && fylte.every((celle) => VALUTAKODER.has(celle));
}

const MAKS_VALUTA = 12;

/** The currency that a cell names, short enough to stand beside an amount; undefined for Norwegian kroner, or none. */
export function fremmedValuta(celle: string): string | undefined {
  const tekst = celle.trim();
  return tekst === '' || NORSKE_KRONER.has(normaliser(tekst)) ? undefined : tekst.slice(0, MAKS_VALUTA);
}
