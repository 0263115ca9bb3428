import { Fieldset, Radio, ValidationMessage } from '@/components/ui/ds';
import type { Spraak } from '@/lib/felles/spraak';
import type { Avvik, Valg } from '@/lib/ordning/typer';
import type { Radskjematekster, Tabelltekster } from '../tekster';
import { beholdFokus } from './behold';

interface Props {
  /** Of the row: radios of two rows must not be one group. */
  gruppe: string;
  valg: Valg;
  valgt: string | undefined;
  avvik: readonly Avvik[];
  tekster: Tabelltekster;
  skjematekster: Radskjematekster;
  spraak: Spraak;
  onVelg: (alternativ: string) => void;
}

/** A choice between groups of fields; only those of the chosen one are shown. */
export function Alternativvalg(props: Props) {
  const { gruppe, valg, valgt, avvik, tekster, skjematekster, spraak, onVelg } = props;
  return (
    <Fieldset data-size="sm" onMouseDown={beholdFokus}>
      <Fieldset.Legend>{valg.ledetekst[spraak]}</Fieldset.Legend>
      <Fieldset.Description>{skjematekster.valgforklaring}</Fieldset.Description>
      {valg.alternativer.map((alternativ) => (
        <Radio
          key={alternativ.noekkel}
          name={`${gruppe}-${valg.noekkel}`}
          value={alternativ.noekkel}
          label={alternativ.ledetekst[spraak]}
          checked={valgt === alternativ.noekkel}
          onChange={(e) => {
            e.currentTarget.focus();
            onVelg(alternativ.noekkel);
          }}
        />
      ))}
      {avvik[0] && (
        <ValidationMessage>
          <b>{tekster.feil}: </b>
          {tekster.avvik(avvik[0])}
        </ValidationMessage>
      )}
    </Fieldset>
  );
}
