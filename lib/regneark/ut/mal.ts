import type { Workbook } from 'exceljs';
import ExcelJS from 'exceljs';
import type { Spraak } from '@/lib/felles/spraak';
import { tilKolonner } from '@/lib/ordning/kolonner';
import type { Ordning, Registre } from '@/lib/ordning/typer';
import { lagDataark, lagMerker } from './dataark';
import { lagLister } from './lister';
import { MALTEKSTER } from './maltekster';

interface Malvalg {
  spraak?: Spraak;
  /** Gives the lists that cells are chosen from. */
  registre?: Registre;
}

/**
 * An empty spreadsheet for one ordning and income year, in which Excel cannot ruin anything, with one sheet of
 * examples. Runs on the server; exceljs must never reach the browser's bundle.
 */
export async function lagMal(
  ordning: Ordning,
  inntektsaar: number,
  { spraak = 'nb', registre }: Malvalg = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const bok = new ExcelJS.Workbook();
  bok.creator = 'Oppgaveportalen';
  bok.title = `${ordning.navn[spraak]} ${inntektsaar}`;
  // A fixed day: the same template is the same bytes, whenever it is made.
  bok.created = bok.modified = new Date(Date.UTC(inntektsaar, 0, 1));
  const lister = lagLister(ordning, inntektsaar, registre);
  lagDataark(bok, { ordning, spraak, lister });
  lagVeiledning(bok, ordning, inntektsaar, spraak);
  lister.skriv(bok);
  lagMerker(bok, ordning, inntektsaar);
  return new Uint8Array(await bok.xlsx.writeBuffer());
}

/** Fields go down and examples beside them, so that this sheet is never taken for one of rows. */
function lagVeiledning(bok: Workbook, ordning: Ordning, inntektsaar: number, spraak: Spraak): void {
  const tekster = MALTEKSTER[spraak];
  const ark = bok.addWorksheet(tekster.veiledning);
  ark.addRow([`${ordning.navn[spraak]} ${inntektsaar}`]).font = { bold: true, size: 14 };
  ark.addRow([ordning.beskrivelse[spraak]]);
  for (const raad of tekster.raad) ark.addRow([raad]);
  ark.addRow([]);
  const eksempler = ordning.eksempler.map((_, i) => `${tekster.eksempel} ${i + 1}`);
  ark.addRow([tekster.felt, tekster.forklaring, tekster.maa, ...eksempler]).font = { bold: true };
  for (const kolonne of tilKolonner(ordning, spraak)) {
    const verdier = ordning.eksempler.map((eksempel) =>
      (eksempel[kolonne.noekkel] ?? '').replaceAll('{inntektsaar}', String(inntektsaar)),
    );
    const rad = ark.addRow([
      kolonne.overskrift,
      kolonne.hjelp,
      tekster.paakrevd(kolonne.felt.paakrevd),
      ...verdier,
    ]);
    rad.alignment = { wrapText: true, vertical: 'top' };
    rad.numFmt = '@';
  }
  ark.columns.forEach((kolonne, i) => (kolonne.width = [32, 80, 14][i] ?? 24));
}
