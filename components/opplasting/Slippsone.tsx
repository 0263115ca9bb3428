import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Tekstkilde } from './typer';
import stil from './slippsone.module.css';

interface Props {
  onFiler: (filer: readonly File[]) => void;
  /** A file has been dragged in over the window. */
  onNaerVed: () => void;
  t: Tekstkilde;
}

const harFiler = (hendelse: DragEvent): boolean => hendelse.dataTransfer?.types.includes('Files') ?? false;

/** The whole window takes a file that is dropped on it; without this the browser opens it in place of the page. */
export function Slippsone({ onFiler, onNaerVed, t }: Props): ReactNode {
  const [slippes, settSlippes] = useState(false);
  const siste = useRef({ onFiler, onNaerVed });
  useEffect(() => {
    siste.current = { onFiler, onNaerVed };
  });
  useEffect(() => {
    /** How many elements the file has entered and not left: each child tells of its own. */
    let dybde = 0;
    const sett = (naa: number): void => {
      dybde = naa;
      settSlippes(naa > 0);
    };
    const inn = (hendelse: DragEvent): void => {
      if (!harFiler(hendelse)) return;
      siste.current.onNaerVed();
      sett(dybde + 1);
    };
    const over = (hendelse: DragEvent): void => {
      if (!harFiler(hendelse)) return;
      hendelse.preventDefault();
      if (hendelse.dataTransfer) hendelse.dataTransfer.dropEffect = 'copy';
    };
    const ut = (hendelse: DragEvent): void => {
      if (harFiler(hendelse)) sett(Math.max(0, dybde - 1));
    };
    const slipp = (hendelse: DragEvent): void => {
      if (!harFiler(hendelse)) return;
      hendelse.preventDefault();
      sett(0);
      const filer = [...(hendelse.dataTransfer?.files ?? [])];
      if (filer.length > 0) siste.current.onFiler(filer);
    };
    window.addEventListener('dragenter', inn);
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', ut);
    window.addEventListener('drop', slipp);
    return () => {
      window.removeEventListener('dragenter', inn);
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', ut);
      window.removeEventListener('drop', slipp);
    };
  }, []);
  return slippes ? <div className={stil.sone}>{t('slipp')}</div> : null;
}
