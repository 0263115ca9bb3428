import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lesBeloep, skrivOere, type Oere } from '@/lib/felles/beloep';
import { overskuddsstroem } from '@/lib/ordninger/overskuddsstroem/ordning';
import { csv, funnAv, importer, type Proevet, xlsx } from '../proeve/importer';
import type { Leseoppsett } from './typer';

const beloep = (tekster: readonly string[], oppsett?: Leseoppsett): Promise<Proevet> =>
  importer(
    csv(`Fnr;Brutto\n${tekster.map((tekst) => `02825010109;"${tekst}"`).join('\n')}\n`),
    overskuddsstroem,
    {
      ...(oppsett && { oppsett }),
    },
  );
const lest = ({ verdier }: Proevet): (string | undefined)[] => verdier.map((rad) => rad.bruttoBeloep);

describe('the decimal sign', () => {
  it.each([
    ['comma', ['1.234,50', '7'], ',', ['1.234,50', '7']],
    ['comma decides what stands before three digits', ['10,5', '1.234'], ',', ['10,5', '1234']],
    ['full stop', ['1,234.50', '7.5'], '.', ['1234,50', '7,5']],
    ['full stop decides too', ['10.5', '1,234'], '.', ['10,5', '1234']],
    ['several groups tell the other sign', ['1.234.567', '1.234'], ',', ['1.234.567', '1234']],
    ['blanks between thousands', ['1 234,5', 'kr 2 000,00'], ',', ['1 234,5', '2 000,00']],
    ['a blank in the wrong place is left', ['10.5', '1 50.25'], '.', ['10,5', '1 50.25']],
    ['apostrophes between thousands', ["1'234.50"], '.', ['1234,50']],
    ['one that is not like the rest is left', ['1,5', '2,5', '1234.50'], ',', ['1,5', '2,5', '1234.50']],
  ] as const)('%s', async (_, tekster, tegn, ventet) => {
    const svar = await beloep(tekster);
    expect(svar.fakta.desimaltegn).toMatchObject({ verdi: tegn, kilde: 'funnet', muligheter: [',', '.'] });
    expect(lest(svar)).toEqual(ventet);
    expect(svar.fakta.spoersmaal).toEqual([]);
  });

  it('that nothing decides is asked about, and nothing is changed before it is answered', async () => {
    const svar = await beloep(['1.234', '12.500', '7']);
    expect(svar.fakta.desimaltegn).toEqual({
      verdi: ',',
      kilde: 'gjettet',
      muligheter: [',', '.'],
      eksempel: '12.500 → 12500',
    });
    expect(svar.fakta.spoersmaal).toEqual([{ om: 'desimaltegn' }]);
    expect(lest(svar)).toEqual(['1.234', '12.500', '7']);
    const valgt = await beloep(['1.234', '12.500', '7'], { desimaltegn: ',' });
    expect(valgt.fakta).toMatchObject({ desimaltegn: { kilde: 'valgt' }, spoersmaal: [] });
    expect(lest(valgt)).toEqual(['1234', '12500', '7']);
    expect(funnAv(valgt)).toMatchObject({ 'bruttoBeloep tusenskille': 2 });
  });

  it('may be remembered, where nothing in the file speaks against it', async () => {
    const husket = { kolonner: [], desimaltegn: ',' as const };
    const bytes = csv('Fnr;Brutto\n02825010109;1.234\n');
    const svar = await importer(bytes, overskuddsstroem, { husket });
    expect(svar.fakta.desimaltegn).toMatchObject({ verdi: ',', kilde: 'husket' });
    const imot = await importer(csv('Fnr;Brutto\n02825010109;1234.5\n'), overskuddsstroem, { husket });
    expect(imot.fakta.desimaltegn).toMatchObject({ verdi: '.', kilde: 'funnet' });
  });

  it('is nothing to tell of where no amount has one', async () => {
    expect((await beloep(['1', '2 000'])).fakta.desimaltegn).toBeUndefined();
    const tall = await xlsx([
      ['Fnr', 'Brutto'],
      ['02825010109', 1234.5],
    ]);
    expect((await importer(tall, overskuddsstroem)).fakta.desimaltegn).toBeUndefined();
  });

  it('never changes what an amount is, in any way of writing it', async () => {
    const oere = fc.integer({ min: -99_999_999, max: 99_999_999 });
    const gruppert = (tekst: string, skille: string): string =>
      tekst.replace(/\B(?=(\d{3})+(?=[.,]|$))/g, skille);
    const skrivemaate = fc.constantFrom(
      (o: number) => skrivOere(o as Oere, 2, '.'),
      (o: number) => skrivOere(o as Oere, 2, ','),
      (o: number) =>
        gruppert(skrivOere(o as Oere, 2, '.').split('.')[0]!, ',') + skrivOere(o as Oere, 2, '.').slice(-3),
      (o: number) =>
        gruppert(skrivOere(o as Oere, 2, ',').split(',')[0]!, '.') + skrivOere(o as Oere, 2, ',').slice(-3),
      (o: number) =>
        gruppert(skrivOere(o as Oere, 2, ',').split(',')[0]!, ' ') + skrivOere(o as Oere, 2, ',').slice(-3),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(oere, { minLength: 1, maxLength: 6 }), skrivemaate, async (tall, skriv) => {
        const svar = await beloep(tall.map(skriv));
        expect(lest(svar).map((tekst) => lesBeloep(tekst ?? '', 2))).toEqual(
          tall.map((verdi) => ({ ok: true, verdi: verdi === 0 ? 0 : verdi })),
        );
        expect(svar.fakta.spoersmaal).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

const datoer = (tekster: readonly string[], oppsett?: Leseoppsett): Promise<Proevet> =>
  importer(
    csv(`Fnr;Fra og med\n${tekster.map((tekst) => `02825010109;${tekst}`).join('\n')}\n`),
    overskuddsstroem,
    {
      ...(oppsett && { oppsett }),
    },
  );
const dager = ({ verdier }: Proevet): (string | undefined)[] =>
  verdier.map((rad) => rad.stroemperiodeFraOgMed);

describe('the order of day and month', () => {
  it.each([
    ['Norwegian', ['31.12.2025', '1.6.2025'], 'dmy', ['31.12.2025', '1.6.2025']],
    ['American', ['12/31/2025', '06/01/2025'], 'mdy', ['31.12.2025', '01.06.2025']],
    ['two digits of the year', ['31.12.25', '1.2.25'], 'dmy', ['31.12.2025', '01.02.2025']],
    ['the year first', ['25-12-31', '25-06-01'], 'ymd', ['31.12.2025', '01.06.2025']],
  ] as const)('%s', async (_, tekster, form, ventet) => {
    const svar = await datoer(tekster);
    expect(svar.fakta.datoform).toMatchObject({
      verdi: form,
      kilde: 'funnet',
      muligheter: ['dmy', 'mdy', 'ymd'],
    });
    expect(dager(svar)).toEqual(ventet);
    expect(svar.fakta.spoersmaal).toEqual([]);
  });

  it('is Norwegian where both are possible, told of, and changeable', async () => {
    const svar = await datoer(['01/06/2025', '02/07/2025']);
    expect(svar.fakta.datoform).toMatchObject({ verdi: 'dmy', kilde: 'funnet' });
    expect(dager(svar)).toEqual(['01/06/2025', '02/07/2025']);
    expect(svar.fakta.funn).toContainEqual(
      expect.objectContaining({ kode: 'datoform_antatt', param: { eksempel: '01/06/2025 → 01.06.2025' } }),
    );
    expect(dager(await datoer(['01/06/2025'], { datoform: 'mdy' }))).toEqual(['06.01.2025']);
    // Full stops are Norwegian.
    expect(funnAv(await datoer(['01.06.2025', '02.07.2025']))).toEqual({});
  });

  it('that differs within the file is asked about', async () => {
    const svar = await datoer(['31/12/2025', '12/31/2025', '1/2/2025']);
    expect(svar.fakta.spoersmaal).toEqual([{ om: 'datoform' }]);
    expect(dager(svar).slice(0, 2)).toEqual(['31/12/2025', '12/31/2025']);
  });

  it.each([
    ['2025-06-01', '2025-06-01'],
    ['20250601', '01.06.2025'],
    ['01062025', '01.06.2025'],
    ['1. juni 2025', '01.06.2025'],
    ['01-Jun-25', '01.06.2025'],
    ['2025-06-01T00:00:00', '2025-06-01'],
    ['01.06.2025 13:30', '01.06.2025'],
    ['2025/06/01', '01.06.2025'],
    ['30.02.2025', '30.02.2025'],
    ['45809', '45809'],
    ['juni 2025', 'juni 2025'],
  ])('%s is read as %s', async (tekst, ventet) => {
    expect(dager(await datoer([tekst]))).toEqual([ventet]);
  });

  it('is told of wherever a date is written anew', async () => {
    const svar = await datoer(['20250601', '1.2.25', '45809', '01.06.2025 13:30']);
    expect(funnAv(svar)).toEqual({
      'stroemperiodeFraOgMed dato_omskrevet': 2,
      'stroemperiodeFraOgMed tall_i_dato': 1,
      'stroemperiodeFraOgMed klokkeslett': 1,
    });
  });
});
