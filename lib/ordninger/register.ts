import type { Spraak } from '@/lib/felles/spraak';
import type { Ordning, Ordningsnavn } from '@/lib/ordning/typer';
import { kundeutbytte } from './kundeutbytte/ordning';
import { overskuddsstroem } from './overskuddsstroem/ordning';

/** Every ordning of the portal. A new one is a folder beside these and a line here. */
export const ordninger: readonly Ordning[] = [kundeutbytte, overskuddsstroem];

export const finnOrdning = (id: string): Ordning | undefined =>
  ordninger.find((ordning) => ordning.id === id);

/** For ids that were checked when they came in: an unknown one is a bug. */
export function ordningMed(id: string): Ordning {
  const ordning = finnOrdning(id);
  if (!ordning) throw new Error(`unknown ordning ${id}`);
  return ordning;
}

/** For the browser where it needs the names and nothing else of the declarations. */
export const ordningsnavn = (spraak: Spraak): Ordningsnavn =>
  Object.fromEntries(ordninger.map(({ id, navn }) => [id, navn[spraak]]));
