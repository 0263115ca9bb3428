import { randomInt } from 'node:crypto';
import { sjekkFoedselsnummer, sjekkOrganisasjonsnummer } from '@/lib/felles/identifikator';

const sum = (sifre: string, vekter: number[]): number =>
  vekter.reduce((acc, vekt, i) => acc + vekt * Number(sifre[i]), 0);
const kontroll = (rest: number): number => (11 - rest) % 11;

function proevOrganisasjonsnummer(): string {
  const stamme = `3${String(randomInt(0, 10_000_000)).padStart(7, '0')}`;
  return `${stamme}${kontroll(sum(stamme, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)}`;
}

function proevFoedselsnummer(): string {
  const dag = String(randomInt(1, 29)).padStart(2, '0');
  const maaned = String(randomInt(81, 93));
  const aar = String(randomInt(40, 100));
  const stamme = `${dag}${maaned}${aar}${String(randomInt(0, 500)).padStart(3, '0')}`;
  const k1 = kontroll(sum(stamme, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11);
  const k2 = kontroll(sum(`${stamme}${k1}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
  return `${stamme}${k1}${k2}`;
}

/** Draws until the number is legal and not in use: roughly every tenth draw has no check digit. */
function trekk(proev: () => string, gyldig: (nummer: string) => boolean): string {
  for (;;) {
    const nummer = proev();
    if (gyldig(nummer)) return nummer;
  }
}

/** A synthetic organisation number: begins with 3, modulus 11 (fakta/skatteetaten.md §5). */
export function nyttOrganisasjonsnummer(iBruk: (nummer: string) => boolean): string {
  return trekk(proevOrganisasjonsnummer, (n) => !sjekkOrganisasjonsnummer(n, 'test') && !iBruk(n));
}

/** A synthetic fødselsnummer: month + 80 as in Tenor, both check digits right (fakta/skatteetaten.md §5). */
export function nyttFoedselsnummer(iBruk: (nummer: string) => boolean): string {
  return trekk(proevFoedselsnummer, (n) => !sjekkFoedselsnummer(n, 'test') && !iBruk(n));
}
