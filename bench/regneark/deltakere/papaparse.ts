import papa from 'papaparse';
import { kjoer } from '../side/side';

kjoer(
  (fil) =>
    new Promise((ferdig, grunn) => {
      papa.parse<string[]>(fil, { complete: ({ data }) => ferdig(data.length - 1), error: grunn });
    }),
);
