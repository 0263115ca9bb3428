import { useEffect, useRef } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import type { Radverdier } from '@/lib/ordning/typer';
import type { Styring } from '../styring/styring';

type Skjemaverdier = Record<string, string>;

export interface Radverdiskjema {
  form: UseFormReturn<Skjemaverdier>;
  /** Stores what has been written. False when it was refused. */
  lagre(): boolean;
}

/** The fields of one row. What is written is stored when one leaves the field; what changes in the store is shown. */
export function useRadverdier(styring: Styring, radId: string, verdier: Radverdier): Radverdiskjema {
  const { lager, felter } = styring;
  const medAlle = (v: Radverdier): Skjemaverdier =>
    Object.fromEntries(felter.map((felt) => [felt, v[felt] ?? '']));
  const form = useForm<Skjemaverdier>({ defaultValues: medAlle(verdier) });
  const { getValues, setValue } = form;
  const kjente = useRef(verdier);

  useEffect(() => {
    for (const felt of felter) {
      // What is being written is the person's own until it is stored.
      const skriver = getValues(felt) !== (kjente.current[felt] ?? '');
      const ny = verdier[felt] ?? '';
      if (!skriver && getValues(felt) !== ny) setValue(felt, ny);
    }
    kjente.current = verdier;
  }, [verdier, felter, getValues, setValue]);

  // Others' changes to the row wait while a field of it holds what is not stored: it was written on what stood there.
  useEffect(
    () =>
      lager.skriving.registrer(() => {
        const lagrede = lager.hentVerdier(radId);
        const ulagret = felter.some((felt) => (getValues(felt) ?? '') !== (lagrede?.[felt] ?? ''));
        return lagrede && ulagret ? radId : undefined;
      }),
    [lager, radId, felter, getValues],
  );

  const lagre = (): boolean => {
    const lagrede = lager.hentVerdier(radId);
    if (!lagrede) return true;
    const celler = felter
      .map((felt) => ({ radId, felt, til: getValues(felt) ?? '' }))
      .filter(({ felt, til }) => til !== (lagrede[felt] ?? ''));
    if (celler.length === 0) return true;
    const utfall = lager.utfoer({ type: 'sett', celler });
    if (utfall.type === 'avvist') styring.vindu?.si(utfall);
    return utfall.type !== 'avvist';
  };

  useEffect(() => {
    // A closed page must not take the last field with it.
    window.addEventListener('pagehide', lagre);
    return () => window.removeEventListener('pagehide', lagre);
  });

  return { form, lagre };
}
