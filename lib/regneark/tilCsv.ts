import type { Spraak } from '@/lib/ordning/kolonner';
import type { Ordning, Radverdier } from '@/lib/ordning/typer';
import { medVern } from './formelvern';

const BOM = '\ufeff';

/** A cell in quotes when it must be, and guarded against being taken for a formula. */
function celle(raa: string): string {
  const tekst = medVern(raa);
  return /[";\r\n]|^\s|\s$/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst;
}

/** Rows as a csv that Norwegian Excel opens right: semicolon, BOM and CRLF. `lesRegneark` gives the same rows back. */
export function tilCsv(ordning: Ordning, rader: readonly Radverdier[], spraak: Spraak = 'nb'): string {
  const linjer = [
    ordning.felter.map((felt) => celle(felt.ledetekst[spraak])),
    ...rader.map((rad) => ordning.felter.map((felt) => celle(rad[felt.noekkel] ?? ''))),
  ];
  return `${BOM}${linjer.map((linje) => linje.join(';')).join('\r\n')}\r\n`;
}
