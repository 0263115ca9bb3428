import { describe, expect, it } from 'vitest';
import { kontekst, proevefelter } from '../proeveordning';
import type { FeltAv, Kontekst } from '../typer';
import { lesCelle } from '.';

const { foedselsnummer, eier, maalepunktId } = proevefelter;
const prod: Kontekst = { ...kontekst, miljoe: 'prod' };
const test: Kontekst = { ...kontekst, miljoe: 'test' };
const uleselig = (kode: string) => ({ ok: false, brudd: { kode } });

// A number with a wrong check digit has the right shape: it stays readable, and is an error in its cell.
const galt = (verdi: string, kode: string) => ({ ok: true, verdi, feil: { kode } });

describe('foedselsnummer', () => {
  const les = (raa: string, miljoe = kontekst) => lesCelle(raa, foedselsnummer, miljoe);

  it('takes eleven digits, also with blanks of any kind', () => {
    for (const raa of ['02825010109', ' 028250 10109 ', '028250\u00a010109', '028250\u202f10109\t']) {
      expect(les(raa)).toEqual({ ok: true, verdi: '02825010109' });
    }
  });

  it.each(['2825010109', '028250101090', '0282501010x', '311131788', '02.82.50.10109', '028250-10109'])(
    '%j has not eleven digits',
    (raa) => {
      expect(les(raa)).toEqual(uleselig('foedselsnummer_lengde'));
    },
  );

  it('tells a wrong check digit from a number of the wrong world', () => {
    expect(les('02825010108')).toEqual(galt('02825010108', 'foedselsnummer_kontrollsiffer'));
    expect(les('02825010109', prod)).toEqual(galt('02825010109', 'nummer_syntetisk'));
    // 1945 with the individual number 600: well formed, given to no one.
    expect(les('01014560013', test)).toEqual(galt('01014560013', 'nummer_ikke_syntetisk'));
    expect(les('01014560013', prod)).toEqual({ ok: true, verdi: '01014560013' });
  });

  it.each(['2,825E+09', '2.825e9', '2E+09'])('%j is what a spreadsheet left', (raa) => {
    expect(les(raa)).toEqual(uleselig('excel_forkortet'));
  });
});

describe('eier', () => {
  const les = (raa: string, miljoe = kontekst) => lesCelle(raa, eier, miljoe);

  it('the number of digits says who it is', () => {
    expect(les('02825010109')).toEqual({ ok: true, verdi: '02825010109', variant: 'foedselsnummer' });
    expect(les('311 131 788')).toEqual({ ok: true, verdi: '311131788', variant: 'organisasjonsnummer' });
  });

  it.each(['', ' '])('%j is an empty cell, not a short number', (raa) => {
    expect(les(raa)).toBeUndefined();
  });

  it.each(['12345678', '0282501010', '028250101090', 'NO311131788', '311131788MVA'])(
    '%j is neither',
    (raa) => {
      expect(les(raa)).toEqual(uleselig('eier_lengde'));
    },
  );

  it('each number has its own rule and stays readable', () => {
    expect(les('02825010108')).toMatchObject(galt('02825010108', 'foedselsnummer_kontrollsiffer'));
    expect(les('123456789')).toMatchObject(galt('123456789', 'organisasjonsnummer_kontrollsiffer'));
    expect(les('311131788', prod)).toMatchObject(galt('311131788', 'nummer_syntetisk'));
    expect(les('974761076', test)).toMatchObject(galt('974761076', 'nummer_ikke_syntetisk'));
    expect(les('974761076', prod)).toEqual({ ok: true, verdi: '974761076', variant: 'organisasjonsnummer' });
    expect(les('3,11E+08')).toEqual(uleselig('excel_forkortet'));
  });
});

describe('maalepunktId', () => {
  const les = (raa: string) => lesCelle(raa, maalepunktId, kontekst);

  it('takes 18 digits', () => {
    expect(les('707057500051628391')).toEqual({ ok: true, verdi: '707057500051628391' });
    expect(les('7070575 00051628391')).toEqual({ ok: true, verdi: '707057500051628391' });
  });

  it('another country code is only a warning', () => {
    expect(les('735999000000000006')).toEqual({
      ok: true,
      verdi: '735999000000000006',
      varsler: [{ kode: 'maalepunkt_prefiks', param: { prefiks: '7070575' } }],
    });
  });

  it.each([
    ['70705750005162839', 'maalepunkt_lengde'],
    ['7070575000516283910', 'maalepunkt_lengde'],
    ['70705750005162839x', 'maalepunkt_lengde'],
    ['7,07057500051628E+17', 'excel_forkortet'],
  ])('%j is %s', (raa, kode) => {
    expect(les(raa)).toEqual(uleselig(kode));
  });

  it('a wrong check digit after three zeros is a number that a spreadsheet rounded', () => {
    expect(les('707057500051628392')).toEqual(galt('707057500051628392', 'maalepunkt_kontrollsiffer'));
    expect(les('707057500051628000')).toEqual(galt('707057500051628000', 'excel_forkortet'));
  });
});

it('an empty cell is read by no kind', () => {
  const felter: FeltAv<'foedselsnummer' | 'eier' | 'maalepunktId'>[] = [foedselsnummer, eier, maalepunktId];
  for (const felt of felter) {
    expect(lesCelle(undefined, felt, kontekst)).toBeUndefined();
    expect(lesCelle('\u00a0 ', felt, kontekst)).toBeUndefined();
  }
});
