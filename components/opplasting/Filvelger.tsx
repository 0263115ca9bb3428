import { type DragEvent, type ReactNode, useId, useState } from 'react';
import type { Tekstkilde } from './typer';
import stil from './opplasting.module.css';

/** Only what the file dialogue shows first: the bytes decide what a file is. */
const FORSLAG = '.xlsx,.xlsm,.csv,.tsv,.txt';

interface Props {
  onFil: (fil: File) => void;
  t: Tekstkilde;
}

/** A native file input that looks like a button, and takes a file that is dropped on it. */
export function Filvelger({ onFil, t }: Props): ReactNode {
  const id = useId();
  const [slippes, settSlippes] = useState(false);

  const slipp = (hendelse: DragEvent): void => {
    hendelse.preventDefault();
    settSlippes(false);
    const fil = hendelse.dataTransfer.files[0];
    if (fil) onFil(fil);
  };

  return (
    <div
      className={stil.filvelger}
      data-slippes={slippes || undefined}
      onDragOver={(hendelse) => {
        // Without this the browser opens the file in place of the page.
        hendelse.preventDefault();
        settSlippes(true);
      }}
      onDragLeave={() => settSlippes(false)}
      onDrop={slipp}
    >
      <input
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
        {slippes ? t('slipp') : t('hjelp')}
      </span>
    </div>
  );
}
