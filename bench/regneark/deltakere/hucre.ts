import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { kjoer } from '../side/side';

kjoer(async (fil) => {
  if (fil.name.endsWith('.csv')) return parseCsv(await fil.text(), { delimiter: ';' }).length - 1;
  return ((await readXlsx(await fil.arrayBuffer())).sheets[0]?.rows.length ?? 0) - 1;
});
