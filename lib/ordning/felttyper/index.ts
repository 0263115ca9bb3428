import { erBlank } from '@/lib/felles/sifre';
import type { Felttype, Lesning } from '../felttype';
import type { Felt, Felttypenavn, Kontekst } from '../typer';
import { beloep } from './beloep';
import { dato } from './dato';
import { eier } from './eier';
import { foedselsnummer } from './foedselsnummer';
import { heltall } from './heltall';
import { maalepunktId } from './maalepunktId';
import { sifre } from './sifre';
import { tekst } from './tekst';

const felttyper: { [T in Felttypenavn]: Felttype<T> } = {
  foedselsnummer,
  eier,
  maalepunktId,
  tekst,
  sifre,
  heltall,
  beloep,
  dato,
};

/** TypeScript cannot see that the type and the field belong together; this is the one place that says so. */
export const felttype = (felt: Felt): Felttype<Felttypenavn> =>
  felttyper[felt.type] as unknown as Felttype<Felttypenavn>;

/** Reads one cell; an empty one gives undefined. */
export function lesCelle(raa: string | undefined, felt: Felt, kontekst: Kontekst): Lesning | undefined {
  if (raa === undefined || erBlank(raa)) return undefined;
  return felttype(felt).les(raa, felt, kontekst);
}

/** What stands in the cell on screen: nicely written when it can be read, else exactly what was typed. */
export function visCelle(raa: string | undefined, felt: Felt, kontekst: Kontekst): string {
  const type = felttype(felt);
  if (!raa || !type.vis) return raa ?? '';
  const lest = lesCelle(raa, felt, kontekst);
  return lest?.ok ? type.vis(lest, felt) : raa;
}
