import { useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createTextColumn, DataSheetGrid, keyColumn } from 'react-datasheet-grid';
import 'react-datasheet-grid/dist/style.css';
import type { Radverdier } from '@/lib/ordning/typer';
import { Regnskap } from '../side/regnskap';
import { kjoer, Sum } from '../side/side';
import { type Deltaker, HOEYDE, type Oppgave, RADHOEYDE } from '../side/typer';

/** An empty cell is an empty text here, and null by default there. */
const TEKST = {
  continuousUpdates: false,
  deletedValue: '',
  parseUserInput: (verdi: string) => verdi.trim(),
  parsePastedValue: (verdi: string) => verdi.trim(),
};

/** The rows are React state, as this table demands: each change is a new array. */
function Tabell({ regnskap, kolonner }: { regnskap: Regnskap; kolonner: Oppgave['kolonner'] }) {
  const [rader, settRader] = useState<Radverdier[]>(() => [...regnskap.rader]);
  const columns = useMemo(
    () =>
      kolonner.map(({ noekkel, overskrift, bredde }) => ({
        // By default every key is a change of its own; here, as in the others, a value is stored when it is done.
        ...keyColumn(noekkel, createTextColumn(TEKST)),
        id: noekkel,
        title: overskrift,
        basis: bredde,
        minWidth: bredde,
      })),
    [kolonner],
  );
  return (
    <DataSheetGrid<Radverdier>
      value={rader}
      columns={columns}
      height={HOEYDE - RADHOEYDE}
      rowHeight={RADHOEYDE}
      addRowsComponent={false}
      cellClassName={({ rowIndex, columnId }) =>
        columnId !== undefined && regnskap.harFeil(rowIndex, columnId) ? 'feil' : undefined
      }
      onChange={(nye, operasjoner) => {
        for (const { fromRowIndex, toRowIndex } of operasjoner) {
          for (let nr = fromRowIndex; nr < toRowIndex; nr += 1) regnskap.sett(nr, nye[nr] ?? {});
        }
        regnskap.meld();
        settRader(nye);
      }}
    />
  );
}

kjoer(({ ordning, kontekst, kolonner, rader }: Oppgave): Deltaker => {
  const regnskap = new Regnskap(ordning, kontekst, rader);
  const rulle = (): HTMLElement => document.querySelector<HTMLElement>('.dsg-container') ?? document.body;
  return {
    vis(rot) {
      createRoot(rot).render(
        <>
          <Tabell regnskap={regnskap} kolonner={kolonner} />
          <Sum abonner={regnskap.abonner} tekst={regnskap.tekst} />
        </>,
      );
    },
    erTegnet: () => document.querySelectorAll('.dsg-row').length > 10,
    les: () => regnskap.les(),
    celle(rad, kol) {
      const { x, y } = rulle().getBoundingClientRect();
      // Only the columns in view are there, so the place is found by the heading.
      const hode = [...document.querySelectorAll('.dsg-row-header .dsg-cell')]
        .find((celle) => celle.textContent === kolonner[kol]?.overskrift)
        ?.getBoundingClientRect();
      const bredde = hode ? hode.x + hode.width / 2 : x;
      return { x: bredde, y: y + RADHOEYDE * (rad + 1.5) - rulle().scrollTop };
    },
    rulle,
    verdi: (rad, kol) => regnskap.rader[rad]?.[kolonner[kol]?.noekkel ?? ''] ?? '',
    limer: true,
  };
});
