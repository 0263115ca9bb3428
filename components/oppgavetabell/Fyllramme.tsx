import { useSyncExternalStore } from 'react';
import type { Styring } from './styring/styring';
import stil from './fyllramme.module.css';

/** The outline of what a drag of the fill handle would write in. Lies over the rows, so that none is drawn anew. */
export function Fyllramme({ styring, hoeyde }: { styring: Styring; hoeyde: number }) {
  const { abonner, hent } = styring.fylling;
  const omraade = useSyncExternalStore(abonner, hent, hent);
  if (!omraade) return null;
  const { fraRad, tilRad, fraKol, tilKol } = omraade;
  return (
    <div
      aria-hidden="true"
      className={stil.fyllag}
      style={{ transform: `translateY(${fraRad * hoeyde}px)`, height: (tilRad - fraRad + 1) * hoeyde }}
    >
      <div className={stil.fyllramme} style={{ gridColumn: `${fraKol + 2} / ${tilKol + 3}` }} />
    </div>
  );
}
