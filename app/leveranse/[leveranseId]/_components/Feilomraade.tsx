'use client';

import type { RefObject } from 'react';
import { Feilliste } from '@/components/oppgavetabell/Feilliste';
import type { Gruppe } from '@/components/oppgavetabell/lager/typer';
import { Rettknapp } from '@/components/oppgavetabell/reparasjon/Rettknapp';
import type { Styring } from '@/components/oppgavetabell/styring/styring';
import { kanRepareres } from '@/lib/ordning/reparasjon';
import { useFeillistetekster, useReparasjonstekster } from './tekster';

interface Props {
  styring: Styring;
  /** Gets focus when somebody is stopped by errors. */
  liste: RefObject<HTMLDivElement | null>;
  fullfoer: () => boolean;
  gaaTil: (radId: string | undefined, felt?: string) => void;
}

/** What is wrong, one line a kind: a line shows its rows, and offers a repair where there is a certain one. */
export function Feilomraade({ styring, liste, fullfoer, gaaTil }: Props) {
  const { lager, utsnitt } = styring;
  const tekster = useFeillistetekster(lager.ordning);
  const reparasjonstekster = useReparasjonstekster();
  const visGruppe = ({ kode, felt, param }: Gruppe): void => {
    if (!fullfoer()) return;
    const gruppe = { kode, ...(felt !== undefined && { felt }), ...(param && { param }) };
    // What was searched for is given up: the line promises so many rows.
    utsnitt.velg({ gruppe, soek: '' }, () => gaaTil(utsnitt.hentRekkefoelge()[0], felt));
  };
  return (
    <div ref={liste} tabIndex={-1}>
      <Feilliste
        lager={lager}
        tekster={tekster}
        onVis={visGruppe}
        handling={(gruppe) =>
          kanRepareres(gruppe.kode) && (
            <Rettknapp
              lager={lager}
              gruppe={gruppe}
              tekster={reparasjonstekster}
              fullfoer={fullfoer}
              onRettet={({ radId, felt }) => gaaTil(radId, felt)}
            />
          )
        }
      />
    </div>
  );
}
