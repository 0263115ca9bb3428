import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kontekst, proeveordning, proeverad } from './proeveordning';
import type { Radverdier } from './typer';
import { lagRadleser, lesRad } from './validering';

const les = (endret: Radverdier = {}) => lesRad(proeveordning, proeverad(endret), kontekst);
/** `kode felt` in the order they were found. */
const avvik = (endret: Radverdier) => les(endret).avvik.map((a) => `${a.kode} ${a.felt ?? '-'}`);
const UTEN_HUS = { sted: '', gnr: '', kode: '' };

describe('lesRad', () => {
  it('reads a right row: every cell, the alternative, no avvik', () => {
    const lest = les();
    expect(lest.avvik).toEqual([]);
    expect([...lest.celler.keys()]).toEqual(['eier', 'sted', 'kode', 'beloep']);
    expect(lest.valgt.get('hus')).toBe('gate');
    expect(lest.tom).toBe(false);
  });

  it('a row of blanks is empty: not read, not checked', () => {
    const rad = { radId: 'r1', verdier: { eier: ' ', beloep: '\u00a0', sted: '' } };
    expect(lesRad(proeveordning, rad, kontekst)).toMatchObject({ tom: true, avvik: [] });
    expect(lesRad(proeveordning, { radId: 'r1', verdier: {} }, kontekst).tom).toBe(true);
  });

  it('an avvik carries the row, the field, the severity and what the text needs', () => {
    expect(les({ gnr: '501', sted: '' }).avvik).toEqual([
      { radId: 'r1', felt: 'gnr', kode: 'utenfor_grenser', alvor: 'feil', param: { min: 1, maks: 500 } },
    ]);
    expect(les({ beloep: '-1' }).avvik).toEqual([
      { radId: 'r1', felt: 'beloep', kode: 'beloep_negativt', alvor: 'varsel' },
    ]);
  });

  it('a cell with a wrong check digit is an error but is still read', () => {
    const lest = les({ eier: '123456789' });
    expect(lest.avvik).toEqual([
      { radId: 'r1', felt: 'eier', kode: 'organisasjonsnummer_kontrollsiffer', alvor: 'feil' },
    ]);
    expect(lest.celler.get('eier')?.verdi).toBe('123456789');
  });

  it('several are wrong at once: all are found', () => {
    expect(avvik({ eier: 'x', beloep: '', gnr: '5', fra: '1.1.2025' })).toEqual([
      'eier_lengde eier',
      'valg_begge sted',
      'valg_begge gnr',
      'mangler beloep',
      'periode_halv til',
    ]);
  });

  it('a missing required field is told once, an unreadable one is not missing', () => {
    expect(avvik({ beloep: ' ' })).toEqual(['mangler beloep']);
    expect(avvik({ beloep: 'x' })).toEqual(['beloep_ikke_tall beloep']);
  });

  it('a value of a field that the ordning does not have is not seen', () => {
    expect(avvik({ ukjent: 'x' })).toEqual([]);
    const bareUkjent = lesRad(proeveordning, { radId: 'r1', verdier: { ukjent: 'x' } }, kontekst);
    expect(bareUkjent.celler.size).toBe(0);
  });
});

describe('a choice', () => {
  it.each<[string, Radverdier, string[]]>([
    ['none', UTEN_HUS, ['valg_ingen sted']],
    ['only the shared field', { ...UTEN_HUS, kode: '0301' }, ['valg_ingen sted']],
    ['both', { gnr: '5' }, ['valg_begge sted', 'valg_begge gnr']],
    ['both, one unreadable', { gnr: 'x' }, ['ikke_heltall gnr', 'valg_begge sted', 'valg_begge gnr']],
    ['the shared field missing', { kode: '' }, ['mangler kode']],
    ['the other alternative, whole', { sted: '', gnr: '5' }, []],
    ['blanks are not a choice', { sted: '  ', gnr: '5' }, []],
  ])('%s', (_navn, endret, fasit) => {
    expect(avvik(endret)).toEqual(fasit);
  });

  it('says which choice it was, and remembers the one taken', () => {
    expect(les(UTEN_HUS).avvik[0]?.param).toEqual({ valg: 'hus' });
    expect(les({ gnr: '5' }).avvik.every((a) => a.param?.valg === 'hus')).toBe(true);
    expect(les({ gnr: '5' }).valgt.size).toBe(0);
    expect(les({ gnr: '5', sted: '' }).valgt.get('hus')).toBe('gaard');
  });
});

describe('a period', () => {
  it.each<[string, Radverdier, string[]]>([
    ['both empty', {}, []],
    ['both given', { fra: '01.01.2025', til: '31.12.2025' }, []],
    ['one day', { fra: '01.06.2025', til: '1.6.2025' }, []],
    ['backwards', { fra: '02.06.2025', til: '01.06.2025' }, ['periode_bakvendt til']],
    // As text 10.x would be before 9.x.
    ['months are compared as dates', { fra: '1.9.2025', til: '1.10.2025' }, []],
    ['no end', { fra: '01.06.2025' }, ['periode_halv til']],
    ['no beginning', { til: '01.06.2025' }, ['periode_halv fra']],
    ['an unreadable end is no half period', { fra: '01.06.2025', til: 'x' }, ['dato_ugyldig til']],
  ])('%s', (_navn, endret, fasit) => {
    expect(avvik(endret)).toEqual(fasit);
  });
});

describe('a place beside its code', () => {
  it('may be written with other capitals', () => {
    expect(avvik({ sted: 'oSLO' })).toEqual([]);
  });

  it('that disagrees is a warning with the right place', () => {
    expect(les({ sted: 'Bergen' }).avvik).toEqual([
      {
        radId: 'r1',
        felt: 'sted',
        kode: 'poststed_stemmer_ikke',
        alvor: 'varsel',
        param: { poststed: 'OSLO' },
      },
    ]);
  });

  it('is not compared with an unknown code or without registers', () => {
    expect(avvik({ sted: 'Bergen', kode: '1111' })).toEqual(['kommune_ukjent kode']);
    const uten = { ...kontekst, registre: undefined };
    expect(lesRad(proeveordning, proeverad({ sted: 'Bergen', kode: '1111' }), uten).avvik).toEqual([]);
  });
});

it('rows that are read one after another are read as each is alone', () => {
  const celle = fc.constantFrom(
    '',
    ' ',
    '310757632',
    '123456789',
    '0155',
    'Oslo',
    '12,50',
    '12x',
    '-1',
    '01.06.2025',
  );
  const felter = proeveordning.felter.map(({ noekkel }) => [noekkel, celle] as const);
  const rad = fc.record(Object.fromEntries(felter)).map((verdier) => ({ radId: 'r1', verdier }));
  fc.assert(
    fc.property(fc.array(rad, { maxLength: 6 }), (rader) => {
      expect(rader.map(lagRadleser(proeveordning, kontekst))).toEqual(
        rader.map((en) => lesRad(proeveordning, en, kontekst)),
      );
    }),
  );
});
