import { Field, Input, Label, ValidationMessage } from '@/components/ui/ds';
import type { UseFormRegisterReturn } from 'react-hook-form';
import type { Kolonne } from '@/lib/ordning/kolonner';
import { MAKS_CELLELENGDE } from '@/lib/leveranse/grenser';
import type { Avvik } from '@/lib/ordning/typer';
import type { Tabelltekster } from '../tekster';

interface Props {
  kolonne: Kolonne;
  avvik: readonly Avvik[];
  tekster: Tabelltekster;
  felt: UseFormRegisterReturn;
}

/** One cell of the row as a field: its heading, what belongs in it, and what is wrong with it. */
export function Radfelt({ kolonne, avvik, tekster, felt }: Props) {
  const feil = avvik.filter((a) => a.alvor === 'feil');
  const varsler = avvik.filter((a) => a.alvor === 'varsel');
  return (
    <Field data-size="sm">
      <Label>{kolonne.overskrift}</Label>
      <Field.Description>
        {kolonne.hjelp} {tekster.eksempel(kolonne.eksempel)}
      </Field.Description>
      <Input
        {...felt}
        maxLength={MAKS_CELLELENGDE}
        inputMode={kolonne.inputMode}
        aria-invalid={feil.length > 0 || undefined}
        autoComplete="off"
        spellCheck={false}
      />
      {varsler.map((a) => (
        <Field.Description key={a.kode}>
          <b>{tekster.varsel}: </b>
          {tekster.avvik(a)}
        </Field.Description>
      ))}
      {feil.map((a) => (
        <ValidationMessage key={a.kode}>
          <b>{tekster.feil}: </b>
          {tekster.avvik(a)}
        </ValidationMessage>
      ))}
    </Field>
  );
}
