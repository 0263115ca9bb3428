import { type ComponentProps, useId } from 'react';
import { Input, Label, ValidationMessage } from '@/components/ui/ds';

interface Props extends ComponentProps<'input'> {
  type: 'radio' | 'checkbox';
  navn: string;
  hjelp?: string;
  feil?: string | undefined;
}

/** A box or a button to choose by, with its words; like `Felt`, joined by the server and not by a script. */
export function Valgfelt({ navn, hjelp, feil, ...resten }: Props) {
  const id = useId();
  const beskrivelser = [hjelp && `${id}-hjelp`, feil && `${id}-feil`].filter(Boolean).join(' ');
  return (
    <div className="ds-field" data-clickdelegatefor={id}>
      <Input
        aria-invalid={feil ? true : undefined}
        {...resten}
        id={id}
        aria-describedby={beskrivelser || undefined}
      />
      <Label htmlFor={id} weight="regular">
        {navn}
      </Label>
      {hjelp && (
        // A mouse may choose by the explanation too, as designsystemet's script lets it.
        <div id={`${id}-hjelp`} data-field="description" onClick={() => document.getElementById(id)?.click()}>
          {hjelp}
        </div>
      )}
      {feil && <ValidationMessage id={`${id}-feil`}>{feil}</ValidationMessage>}
    </div>
  );
}
