import { forskjell, radIdFor } from './koe';
import type { Cellested, Endring, Fremmedendring, Plassertrad } from './typer';

type Finn = (radId: string) => Plassertrad | undefined;

/** What another has done, as a change to the rows that are here. */
export function fraFremmed(e: Fremmedendring, finn: Finn): Endring[] {
  if (e.type === 'celle') return [{ ...e, fra: '' }];
  const { radId } = e;
  if (e.type === 'ny') return [{ type: 'inn', rad: { radId, posisjon: e.posisjon, verdier: e.verdier } }];
  const rad = finn(radId);
  return rad ? [{ type: 'ut', rad }] : [];
}

/** Nobody has changed what the change was about since it was made. */
export function erSomFoer(e: Endring, finn: Finn): boolean {
  const rad = finn(radIdFor(e));
  if (e.type === 'celle') return rad !== undefined && (rad.verdier[e.felt] ?? '') === e.fra;
  if (e.type === 'inn') return rad === undefined;
  return rad !== undefined && forskjell(rad.verdier, e.rad.verdier).length === 0;
}

/** Where a step is to be seen: its first cell or row that is still there. */
export function stedFor(steg: readonly Endring[], finn: Finn): Cellested | undefined {
  const treff = steg.find((e) => finn(radIdFor(e)));
  if (!treff) return undefined;
  return { radId: radIdFor(treff), ...(treff.type === 'celle' && { felt: treff.felt }) };
}
