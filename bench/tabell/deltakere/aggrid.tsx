import {
  CellStyleModule,
  ClientSideRowModelModule,
  type ColDef,
  ColumnApiModule,
  type GridApi,
  ModuleRegistry,
  QuickFilterModule,
  RowApiModule,
  TextEditorModule,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { createRoot } from 'react-dom/client';
import { Regnskap, tilTall } from '../side/regnskap';
import { kjoer, Sum } from '../side/side';
import { type Deltaker, type Oppgave, RADHOEYDE } from '../side/typer';

// Only what the job needs, as its documentation advises: everything would be several times larger.
ModuleRegistry.registerModules([
  CellStyleModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  QuickFilterModule,
  RowApiModule,
  TextEditorModule,
]);

/** The grid writes into the row that it was given. */
interface Rad {
  nr: number;
  verdier: Record<string, string>;
}

kjoer(({ ordning, kontekst, kolonner, rader }: Oppgave): Deltaker => {
  const regnskap = new Regnskap(ordning, kontekst, rader);
  const data: Rad[] = rader.map((verdier, nr) => ({ nr, verdier: { ...verdier } }));
  const kolonnedefinisjoner = kolonner.map(({ noekkel, overskrift, bredde, felt }): ColDef<Rad> => ({
    colId: noekkel,
    headerName: overskrift,
    width: bredde,
    editable: true,
    comparator: felt.type === 'beloep' ? (a: string, b: string) => tilTall(a) - tilTall(b) : undefined,
    valueGetter: ({ data: rad }) => rad?.verdier[noekkel],
    valueSetter: ({ data: rad, newValue }) => {
      rad.verdier[noekkel] = String(newValue ?? '');
      return true;
    },
    cellClassRules: { feil: ({ data: rad }) => rad !== undefined && regnskap.harFeil(rad.nr, noekkel) },
  }));
  const beloep = kolonner.find(({ felt }) => felt.type === 'beloep')?.noekkel ?? '';
  let api: GridApi<Rad> | undefined;
  const element = (rad: number, kol: number): Element | null =>
    document.querySelector(`.ag-row[row-index="${rad}"] [col-id="${kolonner[kol]?.noekkel}"]`);
  return {
    vis(rot) {
      createRoot(rot).render(
        <>
          <div style={{ flex: '1 1 0', minHeight: 0 }}>
            <AgGridReact<Rad>
              rowData={data}
              columnDefs={kolonnedefinisjoner}
              rowHeight={RADHOEYDE}
              getRowId={({ data: rad }) => String(rad.nr)}
              enterNavigatesVertically
              enterNavigatesVerticallyAfterEdit
              onGridReady={(e) => (api = e.api)}
              onCellValueChanged={({ data: rad }) => {
                regnskap.sett(rad.nr, rad.verdier);
                regnskap.meld();
              }}
            />
          </div>
          <Sum abonner={regnskap.abonner} tekst={regnskap.tekst} />
        </>,
      );
    },
    erTegnet: () => element(10, 0) !== null,
    les: () => regnskap.les(),
    celle(rad, kol) {
      const { x, y, width, height } = element(rad, kol)?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2 };
    },
    rulle: () => document.querySelector<HTMLElement>('.ag-grid-viewport') ?? document.body,
    verdi: (rad, kol) => data[rad]?.verdier[kolonner[kol]?.noekkel ?? ''] ?? '',
    sorter() {
      api?.applyColumnState({ state: [{ colId: beloep, sort: 'asc' }] });
    },
    filtrer: (tekst) => api?.setGridOption('quickFilterText', tekst),
    vist: () => ({
      antall: api?.getDisplayedRowCount() ?? 0,
      foerste: api?.getDisplayedRowAtIndex(0)?.data?.verdier[beloep] ?? '',
    }),
  };
});
