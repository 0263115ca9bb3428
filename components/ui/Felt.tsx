import { type ReactNode, useId } from 'react';
import { Label, ValidationMessage } from '@/components/ui/ds';

/** What a field must carry to be joined with its words. */
interface Kobling {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface Props {
  navn: string;
  hjelp?: string;
  feil?: string | undefined;
  className?: string | undefined;
  children: (kobling: Kobling) => ReactNode;
}

/**
 * A field with its words, as designsystemet draws them. Joined by ids that the server writes: designsystemet joins them by
 * a script that a page with a field or two is better without, and only once that has run.
 */
export function Felt({ navn, hjelp, feil, className = '', children }: Props) {
  const id = useId();
  const beskrivelser = [hjelp && `${id}-hjelp`, feil && `${id}-feil`].filter(Boolean).join(' ');
  return (
    <div className={`ds-field ${className}`}>
      <Label htmlFor={id}>{navn}</Label>
      {hjelp && (
        <div id={`${id}-hjelp`} data-field="description">
          {hjelp}
        </div>
      )}
      {children({
        id,
        'aria-describedby': beskrivelser || undefined,
        'aria-invalid': feil === undefined ? undefined : true,
      })}
      {feil && <ValidationMessage id={`${id}-feil`}>{feil}</ValidationMessage>}
    </div>
  );
}
