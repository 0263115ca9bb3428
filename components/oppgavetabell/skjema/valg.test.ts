import { describe, expect, it } from 'vitest';
import { overskuddsstroem } from '@/lib/ordninger/overskuddsstroem/ordning';
import type { Valg } from '@/lib/ordning/typer';
import { bytt, gjelderValg, skjulteFelter, valgtAlternativ } from './valg';

const [adresse] = overskuddsstroem.valg as [Valg];
const GATE = ['adressenavn', 'husnummer', 'postnummer', 'poststed'];
const GAARD = ['gaardsnummer', 'bruksnummer'];

describe('valg in the row form', () => {
  it('goes by what the row holds, then by what was chosen, then by the first alternative', () => {
    expect(valgtAlternativ(adresse, {}, {})?.noekkel).toBe('vegadresse');
    expect(valgtAlternativ(adresse, {}, { adresse: 'matrikkeladresse' })?.noekkel).toBe('matrikkeladresse');
    expect(valgtAlternativ(adresse, { husnummer: '1' }, { adresse: 'matrikkeladresse' })?.noekkel).toBe(
      'vegadresse',
    );
    expect(valgtAlternativ(adresse, { husnummer: ' ', bruksnummer: '2' }, {})?.noekkel).toBe(
      'matrikkeladresse',
    );
    expect(valgtAlternativ(adresse, { husnummer: '1', bruksnummer: '2' }, {})).toBeUndefined();
  });

  it('hides the fields of the other alternative, and none when both are filled in', () => {
    expect([...skjulteFelter(overskuddsstroem, {}, {})]).toEqual(GAARD);
    expect([...skjulteFelter(overskuddsstroem, { gaardsnummer: '1' }, {})]).toEqual(GATE);
    expect([...skjulteFelter(overskuddsstroem, { gaardsnummer: '1', poststed: 'Oslo' }, {})]).toEqual([]);
  });

  it('empties what is not chosen, and puts it back when the choice is changed back', () => {
    const verdier = { adressenavn: 'Apalveien', husnummer: '1', kommunenummer: '0301' };
    const bort = bytt(adresse, 'matrikkeladresse', verdier, {});
    expect(bort.celler).toEqual([
      { felt: 'adressenavn', til: '' },
      { felt: 'husnummer', til: '' },
    ]);
    const hjem = bytt(adresse, 'vegadresse', { kommunenummer: '0301', gaardsnummer: '7' }, bort.gjemt);
    expect(hjem.celler).toEqual([
      { felt: 'gaardsnummer', til: '' },
      { felt: 'adressenavn', til: 'Apalveien' },
      { felt: 'husnummer', til: '1' },
    ]);
    expect(hjem.gjemt).toMatchObject({ gaardsnummer: '7' });
  });

  it('tells an avvik of the choice from an avvik of a field', () => {
    const avvik = {
      kode: 'valg_ingen',
      alvor: 'feil',
      felt: 'adressenavn',
      param: { valg: 'adresse' },
    } as const;
    expect(gjelderValg(avvik, adresse)).toBe(true);
    expect(gjelderValg({ kode: 'mangler', alvor: 'feil', felt: 'adressenavn' }, adresse)).toBe(false);
  });
});
