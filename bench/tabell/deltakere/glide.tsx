import {
  DataEditor,
  type DataEditorRef,
  type EditListItem,
  type GridCell,
  GridCellKind,
  type Item,
} from '@glideapps/glide-data-grid';
import '@glideapps/glide-data-grid/dist/index.css';
import { createRef } from 'react';
import { createRoot } from 'react-dom/client';
import { medVerdi, Regnskap } from '../side/regnskap';
import { kjoer, Sum } from '../side/side';
import { BREDDE, type Deltaker, HOEYDE, type Oppgave, RADHOEYDE } from '../side/typer';

// It would ask the system's clipboard, which takes a permission; without one it reads the event, as the others do.
Object.defineProperty(navigator, 'clipboard', { value: {} });

const FEIL = { bgCell: '#fdeceb' };

kjoer(({ ordning, kontekst, kolonner, rader }: Oppgave): Deltaker => {
  const regnskap = new Regnskap(ordning, kontekst, rader);
  const ref = createRef<DataEditorRef>();
  const columns = kolonner.map(({ noekkel, overskrift, bredde }) => ({
    id: noekkel,
    title: overskrift,
    width: bredde,
  }));
  const felt = (kol: number): string => kolonner[kol]?.noekkel ?? '';
  let tegnet = false;
  const celle = ([kol, rad]: Item): GridCell => {
    if (rad === 10) tegnet = true;
    const data = regnskap.rader[rad]?.[felt(kol)] ?? '';
    return {
      kind: GridCellKind.Text,
      data,
      displayData: data,
      allowOverlay: true,
      ...(regnskap.harFeil(rad, felt(kol)) && { themeOverride: FEIL }),
    };
  };
  const endre = (endringer: readonly EditListItem[]): true => {
    const rorte = new Set<number>();
    for (const { location, value } of endringer) {
      const [kol, rad] = location;
      if (value.kind !== GridCellKind.Text) continue;
      regnskap.rader[rad] = medVerdi(regnskap.rader[rad], felt(kol), value.data);
      rorte.add(rad);
    }
    for (const rad of rorte) regnskap.sett(rad, regnskap.rader[rad] ?? {});
    regnskap.meld();
    return true;
  };
  return {
    vis(rot) {
      // The editor is drawn in an element of this name outside the table.
      const portal = document.createElement('div');
      portal.id = 'portal';
      portal.style.cssText = 'position:fixed;left:0;top:0;z-index:9';
      document.body.append(portal);
      createRoot(rot).render(
        <>
          <DataEditor
            ref={ref}
            columns={columns}
            rows={rader.length}
            getCellContent={celle}
            onCellsEdited={endre}
            onPaste
            getCellsForSelection
            rowMarkers="number"
            rowHeight={RADHOEYDE}
            headerHeight={RADHOEYDE}
            width={BREDDE}
            height={HOEYDE - RADHOEYDE}
          />
          <Sum abonner={regnskap.abonner} tekst={regnskap.tekst} />
        </>,
      );
    },
    erTegnet: () => tegnet,
    les: () => regnskap.les(),
    celle(rad, kol) {
      const { x, y, width, height } = ref.current?.getBounds(kol, rad) ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2 };
    },
    rulle: () => document.querySelector<HTMLElement>('.dvn-scroller') ?? document.body,
    verdi: (rad, kol) => regnskap.rader[rad]?.[felt(kol)] ?? '',
    limer: true,
  };
});
