import { felttype } from './felttyper';
import { summerteFelter } from './oppsummering';
import type { Alvor, Avvikskode, Ordning } from './typer';

/** Rules about the whole delivery: they look at more than its rows and are the same for every ordning. */
export const LEVERANSEKODER = [
  'ingen_oppgaver',
  'har_oppgaver',
  'etter_frist',
  'referanse_brukt',
  'tidligere_leveranse',
  'ingen_endringer',
  'staar_igjen',
] as const satisfies readonly Avvikskode[];

/** What is unusual but may be right. Everything else stops the delivery. */
const VARSLER: ReadonlySet<Avvikskode> = new Set<Avvikskode>([
  'maalepunkt_prefiks',
  'beloep_negativt',
  'beloep_null',
  'kommune_ukjent',
  'poststed_stemmer_ikke',
  'duplikat',
  'etter_frist',
  'referanse_brukt',
  'tidligere_leveranse',
  'staar_igjen',
]);

export const alvorFor = (kode: Avvikskode): Alvor => (VARSLER.has(kode) ? 'varsel' : 'feil');

/** One rule as an ordning has it: the fields whose cells it can mark, none when it is about the whole table. */
export interface Regel {
  kode: Avvikskode;
  alvor: Alvor;
  felter: readonly string[];
}

/** Every rule of rows and table that this ordning can break, derived from its declaration; errors first. */
export function reglerFor(ordning: Ordning): Regel[] {
  const regler = new Map<Avvikskode, Set<string>>();
  const legg = (kode: Avvikskode, felter: readonly string[]): void => {
    regler.set(kode, new Set([...(regler.get(kode) ?? []), ...felter]));
  };
  for (const felt of ordning.felter) {
    if (felt.paakrevd) legg('mangler', [felt.noekkel]);
    for (const kode of felttype(felt).koder(felt)) {
      const stedfelt = felt.type === 'sifre' && kode === 'poststed_stemmer_ikke' ? felt.stedfelt : undefined;
      legg(kode, [stedfelt ?? felt.noekkel]);
    }
  }
  for (const { alternativer, felles } of ordning.valg) {
    const egne = alternativer.flatMap((a) => a.felter);
    legg('mangler', [...egne, ...felles]);
    legg('valg_begge', egne);
    legg('valg_ingen', egne.slice(0, 1));
  }
  for (const { fra, til } of ordning.perioder) {
    legg('periode_halv', [fra, til]);
    legg('periode_bakvendt', [til]);
  }
  if (ordning.identitet.length > 0) legg('duplikat', ordning.identitet.slice(0, 1));
  if (summerteFelter(ordning).length > 0) legg('sum_for_stor', []);
  return [...regler]
    .map(([kode, felter]) => ({ kode, alvor: alvorFor(kode), felter: [...felter] }))
    .sort((a, b) => Number(a.alvor === 'varsel') - Number(b.alvor === 'varsel'));
}
