'use client';

import { Textfield } from '@/components/ui/ds';
import { useEffect, useRef } from 'react';
import { useUtsnittsvalg } from './bruk';
import type { Utsnitt } from './utsnitt/utsnitt';
import stil from './utsnittslinje.module.css';

/** Whoever types a name is not shown every name that begins like it on the way. */
const PAUSE_MS = 200;

/** Shows the rows that have a text in them. Uncontrolled, so that typing never waits for the rows. */
export function Soekefelt({ utsnitt, ledetekst }: { utsnitt: Utsnitt; ledetekst: string }) {
  const { soek } = useUtsnittsvalg(utsnitt);
  const felt = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    // Somebody else has chosen what is shown, such as the button that shows all rows.
    const skriver = timer.current !== undefined;
    if (felt.current && !skriver && felt.current.value.trim() !== soek) felt.current.value = soek;
  }, [soek]);

  useEffect(() => () => clearTimeout(timer.current), []);

  const soekNaa = (): void => {
    clearTimeout(timer.current);
    timer.current = undefined;
    utsnitt.velg({ soek: felt.current?.value ?? '' });
  };
  const soekSnart = (): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(soekNaa, PAUSE_MS);
  };
  return (
    <Textfield
      ref={felt}
      type="search"
      label={ledetekst}
      data-size="sm"
      className={stil['soek']}
      defaultValue={soek}
      autoComplete="off"
      spellCheck={false}
      onInput={soekSnart}
      onKeyDown={(e) => {
        if (e.key === 'Enter') soekNaa();
      }}
    />
  );
}
