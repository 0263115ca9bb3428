import { Fragment, type ReactNode } from 'react';
import type { Ord } from './oppsett';
import { Ordvelger } from './Ordvelger';
import type { Setningsbit } from './setning';
import stil from './setning.module.css';

interface Props {
  biter: readonly Setningsbit[];
  onVelg: (ord: Ord, verdi: string | number) => void;
}

/** How the file was read, as one sentence whose underlined words can be changed. */
export const Lesesetning = ({ biter, onVelg }: Props): ReactNode => (
  <p className={stil.setning}>
    {biter.map((bit, i) => {
      if (typeof bit === 'string') return <Fragment key={i}>{bit}</Fragment>;
      if ('ord' in bit)
        return <Ordvelger key={bit.ord} bit={bit} onVelg={(verdi) => onVelg(bit.ord, verdi)} />;
      return (
        <span key={i} className={stil.eksempel}>
          {' '}
          ({bit.eksempel})
        </span>
      );
    })}
  </p>
);
