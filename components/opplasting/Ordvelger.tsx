import type { ReactNode } from 'react';
import type { Ordbit } from './setning';
import stil from './setning.module.css';

interface Props {
  bit: Ordbit;
  onVelg: (verdi: string | number) => void;
}

/**
 * A word of the sentence that can be changed. The word itself is text, so that the sentence breaks where any other
 * would; a native select lies over it and is what is reached, read aloud and opened.
 */
export function Ordvelger({ bit, onVelg }: Props): ReactNode {
  const { navn, verdi, tekst, muligheter } = bit;
  return (
    <span className={stil.ord}>
      <span aria-hidden="true" className={stil.ordtekst}>
        {tekst}
      </span>
      <select
        aria-label={navn}
        className={stil.ordvalg}
        value={verdi}
        onChange={({ currentTarget }) => {
          const valgt = muligheter[currentTarget.selectedIndex];
          if (valgt) onVelg(valgt.verdi);
        }}
      >
        {muligheter.map((mulighet) => (
          <option key={mulighet.verdi} value={mulighet.verdi}>
            {mulighet.tekst}
          </option>
        ))}
      </select>
    </span>
  );
}
