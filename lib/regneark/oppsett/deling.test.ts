import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overskuddsstroem } from '@/lib/ordninger/overskuddsstroem/ordning';
import { registre } from '@/lib/ordninger/registre';
import { csv, funnAv, importer, type Proevet } from '../proeve/importer';
import { del } from './del';
import type { Leseoppsett } from './typer';

describe('an address', () => {
  it.each([
    ['Storgata 12B, 0155 Oslo', ['Storgata', '12B', '0155', 'Oslo']],
    ['Storgata 12 B 0155 OSLO', ['Storgata', '12B', '0155', 'OSLO']],
    ['Øvre Slottsgate 3,0157 Oslo', ['Øvre Slottsgate', '3', '0157', 'Oslo']],
    ['7. juni-plassen 1, 0251 Oslo', ['7. juni-plassen', '1', '0251', 'Oslo']],
    ['Storgata 12\n0155 Oslo', ['Storgata', '12', '0155', 'Oslo']],
    ['Storgata 12, NO-0155 Oslo, Norge', ['Storgata', '12', '0155', 'Oslo']],
    ['Skolevegen 4, 2330 Vallset', ['Skolevegen', '4', '2330', 'Vallset']],
    ['Kong Haakon 7 gate 3, 0155 Mo i Rana', ['Kong Haakon 7 gate', '3', '0155', 'Mo i Rana']],
    ['Storgata 12 B', ['Storgata', '12B', '', '']],
  ])('%j', (tekst, ventet) => expect(del('adresse', tekst)).toEqual(ventet));

  it.each([
    'Storgata',
    'Postboks 12, 0155 Oslo',
    'Storgata 12-14, 0155 Oslo',
    'Storgata 12, H0201, 0155 Oslo',
    '12',
    '',
  ])('%j cannot be split surely', (tekst) => expect(del('adresse', tekst)).toBeUndefined());

  it('that was put together comes apart the same', () => {
    const ord = fc.stringMatching(/^[A-ZÆØÅ][a-zæøå]{2,8}(veien|gata|bakken)$/);
    const sted = fc.stringMatching(/^[A-ZÆØÅ][a-zæøå]{2,8}( i [A-Z][a-z]{2,6})?$/);
    const nummer = fc.stringMatching(/^[1-9]\d{0,2}[A-Z]?$/);
    const postnr = fc.stringMatching(/^\d{4}$/);
    fc.assert(
      fc.property(
        ord,
        nummer,
        postnr,
        sted,
        fc.constantFrom(', ', ' ', ',', '\n'),
        (...[gate, hus, post, by, skille]) => {
          expect(del('adresse', `${gate} ${hus}${skille}${post} ${by}`)).toEqual([gate, hus, post, by]);
        },
      ),
    );
  });
});

describe('a cadastral number', () => {
  it.each([
    ['12/3', ['', '12', '3']],
    ['12 / 3', ['', '12', '3']],
    ['gnr 12 bnr 3', ['', '12', '3']],
    ['Gnr. 12, bnr. 3', ['', '12', '3']],
    ['gnr. 12/bnr. 3', ['', '12', '3']],
    ['12/3/0/0', ['', '12', '3']],
    ['0301-12/3', ['0301', '12', '3']],
    ['0301 - 12/3/0/0', ['0301', '12', '3']],
  ])('%j', (tekst, ventet) => expect(del('gnr_bnr', tekst)).toEqual(ventet));

  it.each(['12/3/0/4', '12/3/1', '12-3', '12', '2025-03-12', ''])('%j is left whole', (tekst) =>
    expect(del('gnr_bnr', tekst)).toBeUndefined(),
  );
});

it.each([
  ['0155 Oslo', ['0155', 'Oslo']],
  ['N-0155 OSLO', ['0155', 'OSLO']],
  ['8601, Mo i Rana', ['8601', 'Mo i Rana']],
  ['155 Oslo', undefined],
  ['Oslo', undefined],
])('postal code and town: %j', (tekst, ventet) => expect(del('postnr_sted', tekst)).toEqual(ventet));

describe('a period', () => {
  it.each([
    '01.06.2025–31.12.2025',
    '1.6.25 - 31.12.25',
    '1.6.–31.12.2025',
    '01.06-31.12.2025',
    '1. 6. 2025 til 31. 12. 2025',
    'Fra og med 01.06.2025 til og med 31.12.2025',
    'f.o.m. 01.06.2025 t.o.m. 31.12.2025',
    '2025-06-01/2025-12-31',
    '2025-06-01 - 2025-12-31',
    '1. juni–31. desember 2025',
    '1. juni 2025 til 31. des. 2025',
  ])('%j', (tekst) => expect(del('periode', tekst)).toEqual(['01.06.2025', '31.12.2025']));

  it.each([
    // Whether day or month is first cannot be seen.
    '06/01/2025-12/31/2025',
    '01.13.2025-31.12.2025',
    '1.6.2025-31.12',
    '01.06.-31.12.',
    '01.06.-2025-12-31',
    '01.06.2025',
    'hele 2025',
    '12.3-14.5',
    '',
  ])('%j is left whole', (tekst) => expect(del('periode', tekst)).toBeUndefined());

  it('in one column is split, and told of', async () => {
    const svar = await stroem('Brutto;Strømperiode', ['1;01.06.2025 - 31.12.2025', '2;']);
    expect(svar.verdier[0]).toMatchObject({
      stroemperiodeFraOgMed: '01.06.2025',
      stroemperiodeTilOgMed: '31.12.2025',
    });
    expect(funnAv(svar)).toEqual({ 'stroemperiodeFraOgMed delt': 1 });
    expect(svar.fakta.spoersmaal).toEqual([]);
  });

  it('that is a year or a word is read into nothing, and of a day one is asked', async () => {
    const aar = await stroem('Brutto;Vederlag;Periode', ['1;0;2025', '2;0;2025']);
    expect(valgAv(aar, 4)).toMatchObject({ valg: { slag: 'ingen' }, kilde: 'funnet' });
    const dag = await stroem('Brutto;Periode', ['1;01.06.2025', '2;01.07.2025']);
    expect(valgAv(dag, 3)).toMatchObject({ valg: { slag: 'ingen' }, kilde: 'gjettet' });
  });

  it('in two columns, the last day first, is proposed as its days say', async () => {
    const svar = await stroem('Brutto;Slutt periode;Start periode', ['1;31.12.2025;01.06.2025']);
    expect(valgAv(svar, 3)).toMatchObject({ valg: { felt: 'stroemperiodeTilOgMed' }, kilde: 'gjettet' });
    expect(valgAv(svar, 4)).toMatchObject({ valg: { felt: 'stroemperiodeFraOgMed' }, kilde: 'gjettet' });
  });

  it('that cannot be split, among those that can, stands whole where a rule stops it', async () => {
    const svar = await stroem('Brutto;Periode', [
      ...Array.from({ length: 9 }, () => '1;01.06.2025–31.12.2025'),
      '1;hele 2025',
    ]);
    expect(svar.verdier[9]).toMatchObject({ stroemperiodeFraOgMed: 'hele 2025' });
    expect(funnAv(svar)).toMatchObject({ 'stroemperiodeFraOgMed ikke_delt': 1 });
  });
});

const stroem = (overskrifter: string, rader: readonly string[], oppsett?: Leseoppsett): Promise<Proevet> =>
  importer(
    csv(
      `Fnr;Målepunkt;${overskrifter}\n${rader.map((rad) => `02825010109;707057500051628391;${rad}`).join('\n')}\n`,
    ),
    overskuddsstroem,
    { registre, ...(oppsett && { oppsett }) },
  );
const valgAv = ({ fakta }: Proevet, indeks: number): object | undefined =>
  fakta.kolonner.find((kolonne) => kolonne.indeks === indeks);

describe('a column that holds several fields', () => {
  const hele = ['Storgata 12B, 0155 Oslo', 'Lillegata 3, 5003 Bergen'];

  it('is split where heading and content say so, and it is told', async () => {
    const svar = await stroem(
      'Adresse;Brutto',
      hele.map((adresse) => `${adresse};1`),
    );
    expect(svar.verdier[0]).toMatchObject({
      adressenavn: 'Storgata',
      husnummer: '12B',
      postnummer: '0155',
      poststed: 'Oslo',
    });
    expect(valgAv(svar, 2)).toMatchObject({
      valg: { slag: 'deling', deling: 'adresse' },
      kilde: 'funnet',
      delinger: ['adresse'],
    });
    expect(funnAv(svar)).toMatchObject({ 'adressenavn delt': 2 });
    expect(svar.fakta.spoersmaal).toEqual([]);
    expect(svar.fakta.manglende).not.toContain('postnummer');
  });

  it('is asked about where only the content says so, and not split when a person says no', async () => {
    const rader = hele.map((adresse) => `${adresse};1`);
    const svar = await stroem('Hvor;Brutto', rader);
    expect(valgAv(svar, 2)).toMatchObject({
      valg: { slag: 'deling', deling: 'adresse' },
      kilde: 'gjettet',
      grunn: 'innhold',
    });
    expect(svar.fakta.spoersmaal).toEqual([{ om: 'kolonne', indeks: 2 }]);
    const hel = await stroem('Hvor;Brutto', rader, {
      kolonner: { 2: { slag: 'felt', felt: 'adressenavn' } },
    });
    expect(hel.verdier[0]).toMatchObject({ adressenavn: hele[0] });
    expect(hel.fakta.spoersmaal).toEqual([]);
  });

  it('has the cells that cannot be split whole in the first field, and tells of them', async () => {
    const svar = await stroem('Gnr/bnr;Knr;Brutto', ['12/3;0301;1', '14/5/0/2;0301;1', '7/8/0/0;0301;1']);
    expect(svar.verdier.map((rad) => [rad.gaardsnummer, rad.bruksnummer])).toEqual([
      ['12', '3'],
      ['14/5/0/2', undefined],
      ['7', '8'],
    ]);
    expect(funnAv(svar)).toMatchObject({ 'gaardsnummer delt': 2, 'gaardsnummer ikke_delt': 1 });
  });

  it('shares an address between two columns', async () => {
    const svar = await stroem('Gateadresse;Postadresse;Brutto', [
      'Storgata 12;0155 Oslo;1',
      'Kirkegata 1 A;5003 Bergen;1',
    ]);
    expect(svar.verdier[1]).toMatchObject({
      adressenavn: 'Kirkegata',
      husnummer: '1A',
      postnummer: '5003',
      poststed: 'Bergen',
    });
    expect(svar.fakta.spoersmaal).toEqual([]);
  });

  it('is left alone where the other fields have columns of their own', async () => {
    const svar = await stroem('Adresse;Husnr;Brutto', ['Storgata 12;12;1', 'Lillegata 3;3;1']);
    expect(svar.verdier[0]).toMatchObject({ adressenavn: 'Storgata 12', husnummer: '12' });
  });
});
