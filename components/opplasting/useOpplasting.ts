import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Fase } from './fase';
import { Opplastingsstyring } from './styring';
import type { Opplastingsoppdrag } from './typer';

/** An upload that lives as long as the component. */
export function useOpplasting(oppdrag: Opplastingsoppdrag): [Fase, Opplastingsstyring] {
  const [styring] = useState(() => new Opplastingsstyring(oppdrag));
  useEffect(() => styring.oppdater(oppdrag));
  useEffect(() => () => styring.lukk(), [styring]);
  return [useSyncExternalStore(styring.abonner, styring.hentFase, styring.hentFase), styring];
}
