import { golden, type Kunde, kunder, KUNDEHODE, stroem, STROEMHODE } from './fasit';

/** One byte for each character: Windows-1252 for what is given as Latin-1. */
export const tegn = (tekst: string): Uint8Array => Uint8Array.from(tekst, (ett) => ett.charCodeAt(0));
export const utf16 = (tekst: string, lite: boolean): Uint8Array => {
  const bytes = Buffer.from(tekst, 'utf16le');
  return lite ? bytes : bytes.swap16();
};

/** Lines of kundeutbytte with the separator, line ends and heading wanted. */
export const tabell = (
  skille = ';',
  slutt = '\r\n',
  hode: readonly string[] = KUNDEHODE,
  rader = kunder(),
): string =>
  [hode, ...rader.map((rad) => Object.values(rad))].map((linje) => linje.join(skille) + slutt).join('');

export const medBeloep = (beloep: readonly string[]): Kunde[] =>
  kunder(beloep.length).map((rad, i) => ({ ...rad, utbetaltBeloep: beloep[i] ?? '' }));

/** Rows of overskuddsstroem with one field changed; `lest` when that is to be read as something else. */
export function stroemfil(
  navn: string,
  hva: string,
  felt: keyof ReturnType<typeof stroem>[number],
  verdier: readonly string[],
  lest: readonly string[] = verdier,
  mer: { funn?: readonly string[]; spoersmaal?: readonly string[]; skille?: string; laget?: string } = {},
): void {
  const rader = stroem(verdier.length);
  const med = (nye: readonly string[]): Record<string, string>[] =>
    rader.map((rad, i) => ({ ...rad, [felt]: nye[i] ?? '' }));
  const { skille = ';', laget = 'skript, etter et fagsystem', ...resten } = mer;
  const sitert = (celle: string): string => (celle.includes(skille) ? `"${celle}"` : celle);
  const linjer = [STROEMHODE, ...med(verdier).map((rad) => Object.values(rad))];
  golden(navn, linjer.map((linje) => `${linje.map(sitert).join(skille)}\r\n`).join(''), {
    laget,
    hva,
    rader: med(lest),
    ...resten,
  });
}
