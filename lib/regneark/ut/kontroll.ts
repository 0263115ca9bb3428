import type { DataValidation, Worksheet } from 'exceljs';
import type { Spraak } from '@/lib/felles/spraak';
import type { Kolonne } from '@/lib/ordning/kolonner';
import type { Felt } from '@/lib/ordning/typer';
import { MALTEKSTER } from './maltekster';

/** Rows that are checked while they are typed. Not all 200 000: some programs unfold such a range cell by cell. */
const KONTROLLERTE_RADER = 3000;

/** exceljs has this and writes it, but its types leave it out. */
type MedKontroller = Worksheet & {
  dataValidations: { add(omraade: string, kontroll: DataValidation): void };
};

/** Lets the spreadsheet say while one types that a cell is wrong. `lister` are ranges to choose from, by field. */
export function leggPaaKontroll(
  ark: Worksheet,
  kolonne: Kolonne,
  bokstav: string,
  { lister, spraak }: { lister: ReadonlyMap<string, string>; spraak: Spraak },
): void {
  const omraade = `${bokstav}2:${bokstav}${KONTROLLERTE_RADER + 1}`;
  const liste = lister.get(kolonne.noekkel);
  const regel: Regel = liste ? { type: 'list', formulae: [liste] } : regelFor(kolonne.felt, `${bokstav}2`);
  (ark as MedKontroller).dataValidations.add(omraade, {
    ...regel,
    allowBlank: true,
    showInputMessage: true,
    promptTitle: kolonne.overskrift.slice(0, 32),
    prompt: kolonne.hjelp.slice(0, 255),
    showErrorMessage: true,
    // What stands in a register and not on the list may be right: the portal only warns of it too.
    errorStyle: liste ? 'warning' : 'stop',
    errorTitle: kolonne.overskrift.slice(0, 32),
    error: MALTEKSTER[spraak].ugyldig(kolonne.hjelp).slice(0, 225),
  });
}

type Regel = Pick<DataValidation, 'type' | 'formulae'> & { operator?: DataValidation['operator'] };

const lengde = (operator: Regel['operator'], ...formulae: number[]): Regel => ({
  type: 'textLength',
  operator,
  formulae,
});

const MAKS_BELOEP = 999_999_999_999;

function regelFor(felt: Felt, celle: string): Regel {
  switch (felt.type) {
    case 'foedselsnummer':
      return lengde('equal', 11);
    case 'maalepunktId':
      return lengde('equal', 18);
    case 'sifre':
      return lengde('equal', felt.antall);
    case 'eier':
      return { type: 'custom', formulae: [`OR(LEN(${celle})=9,LEN(${celle})=11)`] };
    case 'tekst':
      return lengde('lessThanOrEqual', felt.maksLengde);
    case 'dato':
      return lengde('between', 8, 10);
    case 'heltall':
      return { type: 'whole', operator: 'between', formulae: [felt.min, felt.maks] };
    case 'beloep':
      return {
        type: felt.desimaler === 0 ? 'whole' : 'decimal',
        operator: 'between',
        formulae: [-MAKS_BELOEP, MAKS_BELOEP],
      };
  }
}
