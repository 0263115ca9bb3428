import { randomInt } from 'node:crypto';
import { sjekkFoedselsnummer, sjekkOrganisasjonsnummer } from '@/lib/felles/identifikator';

const siffer = (antall: number): string => String(randomInt(0, 10 ** antall)).padStart(antall, '0');
const toSiffer = (tall: number): string => String(tall).padStart(2, '0');

/** Draws until the number is legal: some stems have no check digit. */
function trekk(stamme: () => string, kontrollsifre: 1 | 2, gyldig: (nummer: string) => boolean): string {
  for (;;) {
    const foran = stamme();
    for (let k = 0; k < 10 ** kontrollsifre; k += 1) {
      const nummer = foran + String(k).padStart(kontrollsifre, '0');
      if (gyldig(nummer)) return nummer;
    }
  }
}

/** A synthetic organisation number: begins with 3. */
export const nyttOrgnr = (): string =>
  trekk(
    () => `3${siffer(7)}`,
    1,
    (nummer) => sjekkOrganisasjonsnummer(nummer, 'test') === undefined,
  );

/** A synthetic fødselsnummer: month + 80, as in Tenor. */
export const nyttFoedselsnummer = (): string =>
  trekk(
    () =>
      `${toSiffer(randomInt(1, 29))}${randomInt(81, 93)}${randomInt(40, 100)}${toSiffer(randomInt(0, 50))}${randomInt(0, 10)}`,
    2,
    (nummer) => sjekkFoedselsnummer(nummer, 'test') === undefined,
  );
