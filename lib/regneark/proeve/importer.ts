import ExcelJS from 'exceljs';
import type { Ordning, Radverdier } from '@/lib/ordning/typer';
import { type Importert, type Importvalg, importerRegneark } from '../importer';

export const csv = (tekst: string): Uint8Array => new TextEncoder().encode(tekst);

export const OVERSKRIFT = 'Fødselsnummer;Navn;Beløp\n';

/** What was read, with the contents of the rows by themselves. */
export type Proevet = Importert & { verdier: Radverdier[] };

export async function importer(bytes: Uint8Array, ordning: Ordning, valg: Importvalg = {}): Promise<Proevet> {
  const svar = await importerRegneark(bytes, 'fil', ordning, { inntektsaar: 2025, ...valg });
  if (!svar.ok) throw new Error(JSON.stringify(svar.feil));
  return { ...svar.verdi, verdier: svar.verdi.hentRader().map((rad) => rad.verdier) };
}

export async function xlsx(rader: unknown[][], fyll?: (ark: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const bok = new ExcelJS.Workbook();
  const ark = bok.addWorksheet('Ark1');
  rader.forEach((rad) => ark.addRow(rad));
  fyll?.(ark);
  return new Uint8Array(await bok.xlsx.writeBuffer());
}

/** How often each kind was found: `felt kode` → count. */
export const funnAv = (importert: Importert): Record<string, number> =>
  Object.fromEntries(
    importert.fakta.funn.map(({ kode, felt, antall }) => [felt ? `${felt} ${kode}` : kode, antall]),
  );
