import { describe, expect, it } from 'vitest';
import { kundeutbytte } from '@/lib/ordninger/kundeutbytte/ordning';
import { overskuddsstroem } from '@/lib/ordninger/overskuddsstroem/ordning';
import { importerRegneark } from './importer';
import { lagXlsx, tekstrader } from './proeve/lagXlsx';

const gjenta = (bit: string, antall: number): string[] =>
  Array.from({ length: antall }, (_en, i) => `${i} ${bit.repeat(30_000 / bit.length)}`);

/** What names columns, and what splits cells, looks for patterns: long texts must not make it look for hours. */
describe('texts as long as Excel lets them be', () => {
  it('the name of a sheet', async () => {
    const ark = tekstrader([
      ['Fnr', 'Navn', 'Beløp'],
      ['02825010109', 'A', '1'],
    ]);
    const svar = await importerRegneark(lagXlsx({ ark, arknavn: 'A'.repeat(500_000) }), 'fil', kundeutbytte);
    const kuttet = `${'A'.repeat(200)}…`;
    expect(svar).toMatchObject({
      ok: true,
      verdi: { fakta: { ark: { verdi: kuttet, muligheter: [kuttet] } } },
    });
  });

  it.each([
    ['brackets', '('],
    ['words', 'a '],
    ['years', 'i 2025 '],
  ])('headings of nothing but %s', async (_, bit) => {
    const lange = gjenta(bit, 195);
    const ark = tekstrader([
      ['Fnr', 'Navn', 'Beløp', ...lange],
      ['02825010109', 'A', '1'],
    ]);
    const svar = await importerRegneark(lagXlsx({ ark }), 'fil', kundeutbytte, { inntektsaar: 2025 });
    expect(svar).toMatchObject({ ok: true, verdi: { fakta: { antallRader: 1 } } });
    // The page shows them, and would be miles wide.
    expect(JSON.stringify(svar).length).toBeLessThan(100_000);
  });

  it.each([
    ['words', 'a '],
    ['amounts', '1 000 '],
    ['addresses', 'Storgata 1, 0155 Oslo, '],
  ])('cells of nothing but %s, in columns that are read into nothing', async (_, bit) => {
    const { felter, eksempler } = overskuddsstroem;
    const lange = gjenta(bit, 20);
    const rad = [...felter.map(({ noekkel }) => eksempler[0]?.[noekkel] ?? ''), ...lange];
    const ark = tekstrader([
      [...felter.map(({ ledetekst }) => ledetekst.nb), ...lange.map((_en, i) => `X${i}`)],
      ...Array.from({ length: 20 }, () => rad),
    ]);
    const svar = await importerRegneark(lagXlsx({ ark }), 'fil', overskuddsstroem, { inntektsaar: 2025 });
    expect(svar).toMatchObject({ ok: true, verdi: { fakta: { antallRader: 20 } } });
  });
});
