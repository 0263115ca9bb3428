import { inferSchema, initParser } from 'udsv';
import { kjoer } from '../side/side';

kjoer(async (fil) => {
  const tekst = await fil.text();
  return initParser(inferSchema(tekst)).stringArrs(tekst).length;
});
