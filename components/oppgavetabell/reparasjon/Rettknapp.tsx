'use client';

import { Button, Dialog, Heading, Paragraph } from '@/components/ui/ds';
import { useId, useRef, useState } from 'react';
import type { Gruppe, Radlager } from '../lager/typer';
import { beholdFokus } from '../skjema/behold';
import type { Reparasjonstekster } from '../tekster';
import { fremdelesLike, type Rettelse } from './rettelser';
import stil from './reparasjon.module.css';
import { useRettelser } from './useRettelser';

interface Props {
  lager: Radlager;
  gruppe: Gruppe;
  tekster: Reparasjonstekster;
  /** Commits what is being written; false when it cannot be stored. */
  fullfoer: () => boolean;
  /** Done; this is the first cell that was put right. */
  onRettet: (foerste: Rettelse) => void;
}

/** So many are shown: nobody reads more, and the dialog must open at once. */
const VIS_INNTIL = 200;

/** Offers to put right what can be put right with certainty: shown cell by cell first, and undone in one step. */
export function Rettknapp({ lager, gruppe, tekster, fullfoer, onRettet }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const funnet = useRettelser(lager, gruppe);
  const [vist, settVist] = useState<readonly Rettelse[]>([]);
  if (funnet.length === 0) return null;

  const aapne = (): void => {
    if (!fullfoer()) return;
    settVist(fremdelesLike(lager, funnet));
    dialog.current?.showModal();
  };
  const rett = (): void => {
    dialog.current?.close();
    const celler = fremdelesLike(lager, vist);
    const utfall = lager.utfoer({ type: 'sett', celler });
    if (utfall.type === 'utfoert' && celler[0]) onRettet(celler[0]);
  };
  return (
    <>
      <Button variant="secondary" data-size="sm" onMouseDown={beholdFokus} onClick={aapne}>
        {tekster.knapp(funnet.length)}
      </Button>
      <Dialog ref={dialog} closeButton={false} aria-labelledby={id}>
        <Heading level={2} data-size="xs" id={id}>
          {tekster.tittel(vist.length)}
        </Heading>
        <Paragraph>{tekster.forklaring}</Paragraph>
        {gruppe.antall > vist.length && <Paragraph>{tekster.resten(gruppe.antall - vist.length)}</Paragraph>}
        <Liste lager={lager} rettelser={vist} tekster={tekster} />
        <div className={stil['knapper']}>
          <Button onClick={rett}>{tekster.rett(vist.length)}</Button>
          <Button variant="secondary" autoFocus onClick={() => dialog.current?.close()}>
            {tekster.avbryt}
          </Button>
        </div>
      </Dialog>
    </>
  );
}

function Liste({
  lager,
  rettelser,
  tekster,
}: Pick<Props, 'lager' | 'tekster'> & { rettelser: readonly Rettelse[] }) {
  const flere = rettelser.length - VIS_INNTIL;
  return (
    // It scrolls, and must do so by keys too.
    <div role="region" aria-label={tekster.liste} tabIndex={0} className={stil['liste']}>
      <table>
        <thead>
          <tr>
            <th scope="col">{tekster.rad}</th>
            <th scope="col">{tekster.fra}</th>
            <th scope="col">{tekster.til}</th>
          </tr>
        </thead>
        <tbody>
          {rettelser.slice(0, VIS_INNTIL).map(({ radId, fra, til }) => (
            <tr key={radId}>
              <th scope="row">{lager.indeks(radId) + 1}</th>
              <td>{fra}</td>
              <td>{til}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {flere > 0 && <Paragraph>{tekster.flere(flere)}</Paragraph>}
    </div>
  );
}
