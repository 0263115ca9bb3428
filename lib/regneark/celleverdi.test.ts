import { describe, expect, it } from 'vitest';
import { kundeutbytte } from '@/lib/ordninger/kundeutbytte/ordning';
import { overskuddsstroem } from '@/lib/ordninger/overskuddsstroem/ordning';
import type { Ordning } from '@/lib/ordning/typer';
import { lesRad } from '@/lib/ordning/validering';
import { funnAv, importer as importerTil, xlsx, type Proevet } from './proeve/importer';

const importer = (bytes: Uint8Array, ordning: Ordning = kundeutbytte): Promise<Proevet> =>
  importerTil(bytes, ordning);

const koder = (ordning: Ordning, verdier: Readonly<Record<string, string>>): string[] =>
  lesRad(ordning, { radId: 'x', verdier }, { inntektsaar: 2025, miljoe: 'lokal' }).avvik.map(
    (avvik) => avvik.kode,
  );

describe('what Excel did', () => {
  it('blocks an 18-digit id stored as a number, and shows it as Excel does', async () => {
    const importert = await importer(
      await xlsx([
        ['Fødselsnummer', 'Målepunkt-ID'],
        ['02825010109', 707057500051628391],
        ['02825010109', '7,07058E+17'],
        ['02825010109', '707057500051628000'],
      ]),
      overskuddsstroem,
    );
    expect(importert.verdier.map((rad) => rad.maalepunktId)).toEqual([
      '7,07057500051628E+17',
      '7,07058E+17',
      '707057500051628000',
    ]);
    for (const rad of importert.verdier) expect(koder(overskuddsstroem, rad)).toContain('excel_forkortet');
    expect(funnAv(importert)).toEqual({ 'maalepunktId excel_forkortet': 3 });
    expect(importert.fakta.funn[0]).toMatchObject({ alvor: 'skade', rader: [2, 3, 4] });
  });

  it('tells of lost zeros and puts none back', async () => {
    const importert = await importer(
      await xlsx([
        ['Fødselsnummer', 'Postnummer', 'Kommunenummer'],
        [2825010109, 155, '0301'],
        [12825010109, '0155', 301],
      ]),
      overskuddsstroem,
    );
    expect(importert.verdier).toEqual([
      { foedselsnummer: '2825010109', postnummer: '155', kommunenummer: '0301' },
      { foedselsnummer: '12825010109', postnummer: '0155', kommunenummer: '301' },
    ]);
    expect(funnAv(importert)).toMatchObject({
      'foedselsnummer ledende_null': 1,
      'foedselsnummer tall_i_id': 2,
      'postnummer ledende_null': 1,
      'kommunenummer ledende_null': 1,
    });
    expect(koder(overskuddsstroem, importert.verdier[0] ?? {})).toContain('foedselsnummer_lengde');
  });

  it.each([
    [1000.1, '1000,1'],
    [1000.1000000000001, '1000,1'],
    [0.1 + 0.2, '0,3'],
    [-25, '-25'],
    [1e6, '1000000'],
    [1234567.89, '1234567,89'],
    [10.005, '10,005'],
    [0.0000001, '0,0000001'],
    [1e15, '1E+15'],
  ])('writes the amount %s as %s', async (tall, tekst) => {
    const { verdier } = await importer(
      await xlsx([
        ['Fnr', 'Beløp'],
        ['02825010109', tall],
      ]),
    );
    expect(verdier[0]?.utbetaltBeloep).toBe(tekst);
  });

  it('writes dates as days, and tells of dates, errors and numbers where they do not belong', async () => {
    const dag = new Date(Date.UTC(2025, 5, 1));
    const importert = await importer(
      await xlsx([
        ['Fnr', 'Husnummer', 'Fra og med', 'Til og med', 'Poststed'],
        ['02825010109', dag, dag, new Date(Date.UTC(2025, 11, 31, 13, 30)), { error: '#N/A' }],
        ['02825010109', 12, '2025-06-01', 45809, { formula: 'X1' }],
      ]),
      overskuddsstroem,
    );
    expect(importert.verdier).toEqual([
      {
        foedselsnummer: '02825010109',
        husnummer: '01.06.2025',
        stroemperiodeFraOgMed: '01.06.2025',
        stroemperiodeTilOgMed: '31.12.2025',
      },
      {
        foedselsnummer: '02825010109',
        husnummer: '12',
        stroemperiodeFraOgMed: '2025-06-01',
        stroemperiodeTilOgMed: '45809',
      },
    ]);
    expect(funnAv(importert)).toEqual({
      'husnummer dato_i_annet': 1,
      'poststed formelfeil': 1,
      'poststed uberegnet': 1,
      'stroemperiodeTilOgMed tall_i_dato': 1,
      'stroemperiodeTilOgMed klokkeslett': 1,
    });
  });

  it('reads hidden rows and cells without heading, and says so', async () => {
    const bytes = await xlsx(
      [
        ['Fnr', 'Navn', 'Beløp'],
        ['02825010109', 'A', 1, 'hva er dette'],
        ['02825010109', 'B', 2],
      ],
      (ark) => (ark.getRow(3).hidden = true),
    );
    const importert = await importer(bytes);
    expect(importert.verdier).toHaveLength(2);
    expect(funnAv(importert)).toEqual({ uten_overskrift: 1, skjulte_rader: 1 });
  });
});
