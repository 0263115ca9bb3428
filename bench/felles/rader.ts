import type { Radverdier } from '@/lib/ordning/typer';

/** The same rows in every run and for every contestant (mulberry32). */
export function lagTilfeldig(fra: number): () => number {
  let tilstand = fra;
  return () => {
    tilstand = (tilstand + 0x6d2b79f5) | 0;
    let t = Math.imul(tilstand ^ (tilstand >>> 15), 1 | tilstand);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const to = (tall: number): string => String(tall).padStart(2, '0');
const vektet = (sifre: string, vekter: readonly number[]): number =>
  vekter.reduce((sum, vekt, i) => sum + vekt * Number(sifre[i]), 0);

/** Synthetic persons (month + 80). Valid and, the date counting on with `nr`, all different. */
function foedselsnummer(nr: number): string {
  for (let individ = nr % 500; ; individ = (individ + 7) % 500) {
    const dag = Math.floor(nr / 500);
    const foran = `${to(1 + (dag % 28))}${to(81 + (Math.floor(dag / 28) % 12))}${to(40 + (Math.floor(dag / 336) % 60))}`;
    const ni = foran + String(individ).padStart(3, '0');
    const k1 = (11 - (vektet(ni, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11;
    const k2 = (11 - (vektet(`${ni}${k1}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
    if (k1 < 10 && k2 < 10) return `${ni}${k1}${k2}`;
  }
}

function maalepunktId(nr: number): string {
  const foran = `7070575000${String(nr).padStart(7, '0')}`;
  const sum = vektet(foran, [3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]);
  return `${foran}${(10 - (sum % 10)) % 10}`;
}

const FORNAVN = ['Kari', 'Ola', 'Åse', 'Bjørn', 'Ingrid', 'Truls', 'Sunniva', 'Håkon', 'Mette', 'Jan'];
const ETTERNAVN = ['Hansen', 'Ødegård', 'Lie', 'Bakken', 'Solberg', 'Nilsen', 'Aas', 'Moen', 'Haugen'];

/** Rows as people have them: nearly all right, every two hundredth with an amount that cannot be read. */
export function lagRader(ordning: string, antall: number, fra = 0): Radverdier[] {
  const tilfeldig = lagTilfeldig(20_261_121 + fra);
  const en = (liste: readonly string[]): string => liste[Math.floor(tilfeldig() * liste.length)] ?? '';
  const kroner = (nr: number): string =>
    nr % 200 === 199 ? '12x' : String(100 + Math.floor(tilfeldig() * 20_000));
  const kundeutbytte = (nr: number): Radverdier => ({
    oppgaveeier: foedselsnummer(nr),
    navn: `${en(FORNAVN)} ${en(ETTERNAVN)}`,
    utbetaltBeloep: kroner(nr),
  });
  const overskuddsstroem = (nr: number): Radverdier => ({
    foedselsnummer: foedselsnummer(nr),
    maalepunktId: maalepunktId(nr),
    adressenavn: `${en(ETTERNAVN)}veien`,
    husnummer: String(1 + (nr % 120)),
    postnummer: '0155',
    poststed: 'Oslo',
    kommunenummer: '0301',
    bruttoBeloep: `${kroner(nr)},50`,
    vederlagNegativtEnergiledd: '0,00',
    stroemperiodeFraOgMed: '01.06.2025',
    stroemperiodeTilOgMed: '31.12.2025',
  });
  const lag = ordning === 'overskuddsstroem' ? overskuddsstroem : kundeutbytte;
  return Array.from({ length: antall }, (_, i) => lag(fra + i));
}
