import fc from 'fast-check';
import type { Rad, Radverdier } from '@/lib/ordning/typer';
import type { Lestrad } from '../oppsett/typer';
import type { Innsetting } from './innsetting';

const utenTomme = (verdier: Radverdier): Radverdier =>
  Object.fromEntries(Object.entries(verdier).filter(([, tekst]) => tekst !== ''));

/** Few values, so that rows meet: the same in several ways of writing, unreadable ones, blanks. */
const verdier = fc.record({
  oppgaveeier: fc.constantFrom('', '02825010109', '028250 10109', '311131788', '310402109', '2825010109'),
  navn: fc.constantFrom('', 'Åse', 'Per  Olsen', 'Per Olsen'),
  utbetaltBeloep: fc.constantFrom('', '1000', '1 000,00', '5', '1.000', 'feil'),
});

export const tabell = fc
  .array(verdier, { maxLength: 7 })
  .map((rader) => rader.map((rad, i): Rad => ({ radId: `t${i}`, verdier: utenTomme(rad) })));

/** Rows of a file; some carry the key of a row, and some of those the same one. */
export const fil = fc
  .array(fc.tuple(verdier, fc.option(fc.nat(8), { nil: undefined })), { minLength: 1, maxLength: 7 })
  .map((rader) =>
    rader.map(([rad, id], i): Lestrad => ({
      verdier: utenTomme(rad),
      radnummer: i + 2,
      ...(id !== undefined && { radId: `t${id}` }),
    })),
  );

/** What the store does, as simple as can be. */
export function bruk(rader: readonly Rad[], innsetting: Innsetting): Rad[] {
  const nye = innsetting.rader.map((rad, i): Rad => ({ radId: `ny${i}`, verdier: utenTomme(rad) }));
  if (innsetting.type === 'erstatt') return nye;
  const celler = innsetting.type === 'oppdater' ? innsetting.celler : [];
  const endret = rader.map(({ radId, verdier }) => {
    const mine = celler.filter((celle) => celle.radId === radId).map(({ felt, til }) => [felt, til]);
    return { radId, verdier: utenTomme({ ...verdier, ...Object.fromEntries(mine) }) };
  });
  return [...endret, ...nye];
}
