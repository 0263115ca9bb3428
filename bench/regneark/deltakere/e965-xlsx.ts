import { read, utils } from '@e965/xlsx';
import { kjoer } from '../side/side';

kjoer(async (fil) => {
  const bok = read(await fil.arrayBuffer(), { dense: true });
  const ark = bok.Sheets[bok.SheetNames[0] ?? ''];
  return ark ? utils.sheet_to_json(ark, { header: 1 }).length - 1 : 0;
});
