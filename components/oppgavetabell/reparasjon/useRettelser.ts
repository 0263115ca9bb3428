import { useEffect, useState } from 'react';
import { kanRepareres } from '@/lib/ordning/reparasjon';
import { lagLeser } from '../lager/leser';
import type { Gruppe, Radlager } from '../lager/typer';
import { finnRettelser, type Rettelse } from './rettelser';

/** Somebody who types is not disturbed: the repairs are looked for when it has been quiet for a while. */
const PAUSE_MS = 250;

const INGEN: readonly Rettelse[] = [];

/** The certain repairs of a group, found anew after each change to the rows. */
export function useRettelser(lager: Radlager, gruppe: Gruppe): readonly Rettelse[] {
  const [rettelser, settRettelser] = useState(INGEN);
  useEffect(() => {
    if (!kanRepareres(gruppe.kode)) return undefined;
    const arbeid = finnRettelser(lager, gruppe);
    let steg: IteratorResult<void, Rettelse[]> | undefined;
    const leser = lagLeser(
      () => !(steg = arbeid.next()).done,
      (ferdig) => ferdig && steg?.done && settRettelser(steg.value),
      1,
    );
    const timer = setTimeout(() => void leser.start(), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      leser.stopp();
    };
    // The group is another object after every change.
  }, [lager, gruppe]);
  return rettelser;
}
