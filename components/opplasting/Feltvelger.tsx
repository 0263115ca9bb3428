import { Select } from '@/components/ui/ds';
import type { ReactNode } from 'react';
import type { Spraak } from '@/lib/felles/spraak';
import type { Ordning } from '@/lib/ordning/typer';
import type { Kolonnevalg } from '@/lib/regneark/oppsett/typer';
import { alleLedd, valgnavn } from './kolonnenavn';
import { fraVerdi, somVerdi } from './oppsett';
import type { Tekstkilde } from './typer';

interface Props {
  ledetekst: string;
  /** Absent while nothing is chosen. */
  valg?: Kolonnevalg;
  /** What we would have chosen: it stands first. */
  forslag?: Kolonnevalg;
  /** Ways in which this column may be split. */
  delinger: readonly string[];
  ordning: Ordning;
  spraak: Spraak;
  onVelg: (valg: Kolonnevalg) => void;
  t: Tekstkilde;
}

/** What a column may be read into: any field, a part of one, a way to split it, or nothing. */
export function Feltvelger(props: Props): ReactNode {
  const { ledetekst, valg, forslag, delinger, ordning, spraak, onVelg, t } = props;
  const navn = (ett: Kolonnevalg): string => valgnavn(ett, ordning, t, spraak);
  const mulighet = (ett: Kolonnevalg, tekst = navn(ett)): ReactNode => (
    <option key={tekst} value={somVerdi(ett)}>
      {tekst}
    </option>
  );
  const felter = ordning.felter.map(({ noekkel }): Kolonnevalg => ({ slag: 'felt', felt: noekkel }));
  const delt = delinger.map((deling): Kolonnevalg => ({ slag: 'deling', deling }));
  const ledd = alleLedd(ordning).map(({ noekkel }): Kolonnevalg => ({ slag: 'ledd', ledd: noekkel }));
  return (
    <Select
      aria-label={ledetekst}
      data-size="sm"
      value={valg ? somVerdi(valg) : ''}
      onChange={({ currentTarget }) => onVelg(fraVerdi(currentTarget.value))}
    >
      {!valg && (
        <option value="" disabled>
          {t('spoer.velg')}
        </option>
      )}
      {!valg && forslag && mulighet(forslag, t('spoer.forslag', { navn: navn(forslag) }))}
      {mulighet({ slag: 'ingen' })}
      <optgroup label={t('kolonner.felter')}>{felter.map((ett) => mulighet(ett))}</optgroup>
      {ledd.length > 0 && <optgroup label={t('kolonner.ledd')}>{ledd.map((ett) => mulighet(ett))}</optgroup>}
      {delt.length > 0 && (
        <optgroup label={t('kolonner.delinger')}>{delt.map((ett) => mulighet(ett))}</optgroup>
      )}
    </Select>
  );
}
