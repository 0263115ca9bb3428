import type { Format } from './filer';

/** A contestant: what it reads, and where. Those that only Node has are measured only there. */
export interface Deltaker {
  navn: string;
  formater: readonly Format[];
  /** Its page's script in `deltakere/`. */
  side?: string;
}

export const OSS = 'oppgaveportalen';
/** No reader: what it costs to unpack alone. */
export const GULV = 'gulv';

/** Ours first; those that are not ours and not the floor are peers. */
export const DELTAKERE: readonly Deltaker[] = [
  { navn: OSS, formater: ['xlsx', 'csv'], side: 'oppgaveportalen' },
  { navn: 'read-excel-file', formater: ['xlsx'], side: 'read-excel-file' },
  { navn: 'exceljs stream', formater: ['xlsx'] },
  { navn: 'hucre', formater: ['xlsx', 'csv'], side: 'hucre' },
  { navn: '@e965/xlsx', formater: ['xlsx', 'csv'], side: 'e965-xlsx' },
  { navn: 'papaparse', formater: ['csv'], side: 'papaparse' },
  { navn: 'udsv', formater: ['csv'], side: 'udsv' },
  { navn: GULV, formater: ['xlsx', 'csv'] },
];
