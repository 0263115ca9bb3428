import { type RefObject, useEffect, useRef } from 'react';
import type { UseFormGetValues, UseFormSetValue } from 'react-hook-form';
import { HODEFELTER } from '@/lib/leveranse/flettHode';
import type { Hodeutkast } from '@/lib/leveranse/hode';
import type { Hodelagring } from './hodelagring';

interface Skjema {
  getValues: UseFormGetValues<Hodeutkast>;
  setValue: UseFormSetValue<Hodeutkast>;
  visIngen: (ingen: boolean) => void;
}

/** Shows in the form what others have written. True while it does: that is not a change of this person's. */
export function useAndresHode(
  lagring: Hodelagring,
  { getValues, setValue, visIngen }: Skjema,
): RefObject<boolean> {
  const viser = useRef(false);
  useEffect(
    () =>
      lagring.koble(({ hode, ingenOppgaver }) => {
        viser.current = true;
        for (const felt of HODEFELTER) if (getValues(felt) !== hode[felt]) setValue(felt, hode[felt]);
        viser.current = false;
        visIngen(ingenOppgaver);
      }),
    [lagring, getValues, setValue, visIngen],
  );
  return viser;
}
