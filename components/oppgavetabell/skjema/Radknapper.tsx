import { Button, type ButtonProps } from '@/components/ui/ds';
import type { MouseEvent } from 'react';
import type { Radskjematekster } from '../tekster';
import { beholdFokus } from './behold';
import stil from './radskjema.module.css';

interface Props {
  tekster: Radskjematekster;
  /** Whether this is the first row that is shown, or the last. */
  foerst: boolean;
  sist: boolean;
  /** No row is shown. */
  tom: boolean;
  onBla: (steg: 1 | -1) => void;
  onNy: () => void;
  onSlett: () => void;
}

export function Radknapper({ tekster, foerst, sist, tom, onBla, onNy, onSlett }: Props) {
  return (
    <div className={stil['knapper']} onMouseDown={beholdFokus}>
      <Knapp onClick={() => onBla(-1)} av={foerst}>
        {tekster.forrige}
      </Knapp>
      <Knapp onClick={() => onBla(1)} av={sist}>
        {tekster.neste}
      </Knapp>
      <Knapp onClick={onNy}>{tekster.ny}</Knapp>
      <Knapp onClick={onSlett} av={tom} variant="tertiary" data-color="danger">
        {tekster.slett}
      </Knapp>
    </div>
  );
}

type Knappeprops = Omit<ButtonProps, 'onClick'> & { av?: boolean; onClick: () => void };

/** At the ends the button stays, or focus would fall off it. */
function Knapp({ av = false, onClick, ...resten }: Knappeprops) {
  const trykk = (e: MouseEvent<HTMLButtonElement>): void => {
    e.currentTarget.focus();
    if (!av) onClick();
  };
  return <Button variant="secondary" data-size="sm" aria-disabled={av} onClick={trykk} {...resten} />;
}
