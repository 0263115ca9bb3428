import type { Ordning } from '@/lib/ordning/typer';
import type { Overskrift } from './finnOverskrift';
import { felterAv } from './kolonneforslag';
import { kjennOverskrift } from './navn';

/**
 * The ordning that the file seems to be for, when it is another than the draft's: the headings name all that it
 * requires, and more than they name of what this one does. A person is told; nothing is stopped by it.
 */
export function finnLignende(
  { tekster, navn }: Overskrift,
  ordning: Ordning,
  andre: readonly Ordning[],
): Ordning | undefined {
  const overskrifter = [...new Set([...tekster, ...navn])];
  const her = navngitte(overskrifter, ordning).length;
  return andre.find((annen) => {
    const der = navngitte(overskrifter, annen).length;
    return annen.id !== ordning.id && der > her && der === paakrevde(annen).length;
  });
}

const paakrevde = ({ felter }: Ordning): string[] =>
  felter.flatMap(({ paakrevd, noekkel }) => (paakrevd ? [noekkel] : []));

/** The required fields that some heading names, in whole or in part. */
function navngitte(overskrifter: readonly string[], ordning: Ordning): string[] {
  const kjente = new Set(
    overskrifter.flatMap((tekst) => {
      const treff = kjennOverskrift(tekst, ordning);
      return treff ? felterAv(ordning, treff.valg) : [];
    }),
  );
  return paakrevde(ordning).filter((noekkel) => kjente.has(noekkel));
}
