import { type ReactNode, type Ref, useId } from 'react';
import type { Tekstkilde } from './typer';
import stil from './opplasting.module.css';

/** Only what the file dialogue shows first: the bytes decide what a file is. */
const FORSLAG = '.xlsx,.xlsm,.csv,.tsv,.txt';

interface Props {
  felt: Ref<HTMLInputElement>;
  onFil: (fil: File) => void;
  /** Somebody is about to choose. */
  onNaerVed: () => void;
  t: Tekstkilde;
}

/** A native file input that looks like a button. */
export function Filvelger({ felt, onFil, onNaerVed, t }: Props): ReactNode {
  const id = useId();
  return (
    <div className={stil.filvelger} onPointerEnter={onNaerVed} onFocus={onNaerVed}>
      <input
        ref={felt}
        className={stil.inndata}
        id={id}
        type="file"
        accept={FORSLAG}
        aria-describedby={`${id}-hjelp`}
        onChange={({ currentTarget }) => {
          const fil = currentTarget.files?.[0];
          // Else the same file, corrected and chosen again, would be no change.
          currentTarget.value = '';
          if (fil) onFil(fil);
        }}
      />
      <label className={`ds-button ${stil.knapp}`} data-variant="secondary" htmlFor={id}>
        {t('velgFil')}
      </label>
      <span className={stil.hjelp} id={`${id}-hjelp`}>
        {t('hjelp')}
      </span>
    </div>
  );
}
