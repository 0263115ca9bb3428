import { useEffect, useRef } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import type { Radverdier } from '@/lib/ordning/typer';
import type { Styring } from '../styring/styring';

type Skjemaverdier = Record<string, string>;

export interface Radverdiskjema {
  form: UseFormReturn<Skjemaverdier>;
  /** Stores what has been written. False when it was refused. */
  lagre(): boolean;
  /** Writes these at once, in one step. False when it was refused, which is then said. */
  sett(celler: readonly { felt: string; til: string }[]): boolean;
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

  const sett: Radverdiskjema['sett'] = (celler) => {
    const utfall = lager.utfoer({ type: 'sett', celler: celler.map((celle) => ({ radId, ...celle })) });
    if (utfall.type === 'avvist') styring.vindu?.si(utfall);
    return utfall.type !== 'avvist';
  };

  const lagre = (): boolean => {
    const lagrede = lager.hentVerdier(radId);
    if (!lagrede) return true;
    const celler = felter
      .map((felt) => ({ felt, til: getValues(felt) ?? '' }))
      .filter(({ felt, til }) => til !== (lagrede[felt] ?? ''));
    return celler.length === 0 || sett(celler);
  };

  useEffect(() => {
    // A closed page must not take the last field with it.
    window.addEventListener('pagehide', lagre);
    return () => window.removeEventListener('pagehide', lagre);
  });

  return { form, lagre, sett };
}
