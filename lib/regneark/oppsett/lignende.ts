import type { Ordning } from '@/lib/ordning/typer';
import type { Overskrift } from './finnOverskrift';
import { felterAv, type Kolonneforslag } from './kolonneforslag';
import { kjennOverskrift } from './navn';

/**
 * The ordning that the file seems to be for, when it is another than the draft's: the headings name all that it
 * requires, and that is more than the columns surely hold of what this one does. A person is told, and the rows wait for
 * her; nothing is refused.
 */
export function finnLignende(
  { tekster, navn }: Overskrift,
  kolonner: readonly Kolonneforslag[],
  ordning: Ordning,
  ordninger: readonly Ordning[],
): Ordning | undefined {
  const sikre = new Set(kolonner.flatMap(({ kilde, fyller }) => (kilde === 'gjettet' ? [] : fyller)));
  const her = paakrevde(ordning).filter((felt) => sikre.has(felt)).length;
  const overskrifter = [...new Set([...tekster, ...navn])];
  return ordninger.find(
    (annen) =>
      annen.id !== ordning.id && paakrevde(annen).length > her && erAlleNavngitt(overskrifter, annen),
  );
}

const paakrevde = ({ felter }: Ordning): string[] =>
  felter.flatMap(({ paakrevd, noekkel }) => (paakrevd ? [noekkel] : []));

/** Some heading names each required field, in whole or in part. */
function erAlleNavngitt(overskrifter: readonly string[], ordning: Ordning): boolean {
  const kjente = new Set(
    overskrifter.flatMap((tekst) => {
      const treff = kjennOverskrift(tekst, ordning);
      return treff ? felterAv(ordning, treff.valg) : [];
    }),
  );
  return paakrevde(ordning).every((noekkel) => kjente.has(noekkel));
}
