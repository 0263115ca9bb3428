'use client';

import { Alert, Button } from '@/components/ui/ds';
import { useActionState } from 'react';
import { useHydrert } from './useHydrert';

interface Props<F extends string> {
  /** Goes elsewhere when it succeeds; else the key of what went wrong. */
  handling: (forrige: F | null, skjema: FormData) => Promise<F>;
  felter: Readonly<Record<string, string | number>>;
  feil: Readonly<Record<F, string>>;
  children: string;
}

/** A button that does one thing on the server with fields that are known, and says what went wrong. */
export function Handlingsknapp<F extends string>({ handling, felter, feil, children }: Props<F>) {
  const [kode, utfoer, venter] = useActionState<F | null, FormData>(handling, null);
  const hydrert = useHydrert();
  return (
    <form action={utfoer}>
      {Object.entries(felter).map(([navn, verdi]) => (
        <input key={navn} type="hidden" name={navn} value={verdi} />
      ))}
      <Button type="submit" variant="secondary" disabled={venter || !hydrert} aria-busy={venter}>
        {children}
      </Button>
      <div role="alert">{kode && <Alert data-color="danger">{feil[kode]}</Alert>}</div>
    </form>
  );
}
