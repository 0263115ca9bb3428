import { useLayoutEffect, useRef } from 'react';
import type { Kolonne } from '@/lib/ordning/kolonner';
import { MAKS_CELLELENGDE } from '@/lib/leveranse/operasjon';
import type { Styring } from './styring/styring';
import stil from './oppgavetabell.module.css';

interface Props {
  styring: Styring;
  kolonne: Kolonne;
  raa: string;
  skriver: boolean;
  navn: string;
  ugyldig: boolean;
  /** Id of what is wrong with the cell, when something is. */
  beskrivelse: string | undefined;
}

/**
 * The one input of the table. It lies in the active cell and has focus also while one only looks at the cell, see-through
 * and with all its text selected: whatever comes, from keys, an input method, dictation or a screen keyboard, goes
 * into a real input from the first character. Uncontrolled, so that React has no part in typing.
 */
export function Redigerer({ styring, kolonne, raa, skriver, navn, ugyldig, beskrivelse }: Props) {
  const ref = useRef<HTMLInputElement>(null);

  useLayoutEffect(() => {
    const felt = ref.current;
    if (!felt) return undefined;
    styring.settFelt(felt);
    return () => styring.settFelt(undefined);
  }, [styring]);

  useLayoutEffect(() => {
    const felt = ref.current;
    if (!felt || skriver) return;
    if (felt.value !== raa) felt.value = raa;
    if (document.activeElement === felt) felt.select();
  }, [raa, skriver]);

  return (
    <input
      ref={ref}
      className={stil.felt}
      defaultValue={raa}
      maxLength={MAKS_CELLELENGDE}
      inputMode={kolonne.inputMode}
      aria-label={navn}
      aria-invalid={ugyldig}
      aria-describedby={beskrivelse}
      autoComplete="off"
      autoCorrect="off"
      autoCapitalize="off"
      spellCheck={false}
      enterKeyHint="next"
      data-1p-ignore
      data-lpignore="true"
    />
  );
}
