import { describe, expect, it } from 'vitest';
import { kundeutbytte } from '@/lib/ordninger/kundeutbytte/ordning';
import { merknader } from './merknader';
import { fakta, lest, lestFakta, nbTekster } from './proeve';
import { lesesetning, type Ordbit, somTekst } from './setning';

const t = nbTekster();
const tekst = (...om: Parameters<typeof fakta>): string => somTekst(lesesetning(fakta(...om), t));
const ordene = (...om: Parameters<typeof fakta>): Ordbit[] =>
  lesesetning(fakta(...om), t).filter((bit) => typeof bit !== 'string' && 'ord' in bit);

describe('Slik leste vi filen', () => {
  it('is one sentence with every choice in it', async () => {
    const lest = await lestFakta(
      'Kunder\n\nFnr;Navn;Beløp\n02825010109;Åse;1000\n311131788;B;500\nSum;;1500\n',
    );
    const setning = somTekst(lesesetning(lest, t));
    expect(setning).toMatch(/^Leste 2 rader fra kunder\.csv, overskrifter i rad 3, tegnsett UTF-8/);
    expect(setning).toContain('semikolon mellom kolonnene');
    expect(setning).toMatch(
      /; rad 6 er en sumrad og stemmer \(1\u00a0500,00\); ingen skader fra Excel funnet\.$/,
    );
    expect(merknader(lest, kundeutbytte, t, 'nb')).toEqual([]);
  });

  it('is followed by what should be looked at, the worst first', async () => {
    const lest = await lestFakta('Fnr;Beløp;Merknad\n2825010109;1000;x\nSum;900;\n');
    expect(somTekst(lesesetning(lest, t))).toContain(
      'rad 3 er en sumrad og stemmer ikke; 1 celle må ses over.',
    );
    const linjer = merknader(lest, kundeutbytte, t, 'nb');
    expect(linjer.filter((linje) => linje.maaSees).map((linje) => linje.tekst)).toEqual([
      'Utbetalt beløp: sumraden i filen sier 900,00, men radene blir til sammen 1\u00a0000,00.',
      'Fødselsnummer / org.nr.: 1 celle ser ut til å ha mistet nullen foran (rad 2). Vi har ikke rettet noe. Se over radene.',
    ]);
    expect(linjer.filter((linje) => !linje.maaSees).map((linje) => linje.tekst)).toEqual(
      expect.arrayContaining(['Kolonner vi ikke fant: Navn.', 'Kolonner vi ikke brukte: Merknad.']),
    );
  });

  it('has no changeable word where nothing could be otherwise', () => {
    expect(lesesetning(fakta(), t)).toEqual([
      'Leste 12 rader fra arket «Ark1», overskrifter i rad 1; ingen skader fra Excel funnet.',
    ]);
  });

  it('has a word for each choice, with all that it may be', () => {
    const valg = ordene({
      ark: lest('Ark1', 'Ark2'),
      overskriftsrad: lest(1, 0, 2),
      sumradvalg: lest(14, 0),
      desimaltegn: lest(',', '.'),
      datoform: lest('dmy', 'mdy'),
    });
    expect(valg.map((bit) => [bit.navn, bit.muligheter.map((m) => m.tekst).join('/')])).toEqual([
      ['Ark', 'Ark1/Ark2'],
      ['Overskriftsrad', 'rad 1/ingen overskrifter/rad 2'],
      ['Desimaltegn', 'komma/punktum'],
      ['Datoform', 'dag.måned.år/måned/dag/år'],
      ['Sumrad', 'rad 14/ingen sumrad'],
    ]);
  });

  it('shows the choice at work, and says what was remembered', () => {
    const desimaltegn = { ...lest(',' as const), eksempel: '1.234,50 → 1234,50', kilde: 'husket' as const };
    const tegnsett = { ...lest('utf-8' as const), eksempel: 'Fnr' };
    expect(tekst({ desimaltegn })).toContain('desimaltegn komma (som sist);');
    expect(lesesetning(fakta({ desimaltegn, tegnsett }), t).filter((bit) => typeof bit !== 'string')).toEqual(
      [{ eksempel: '1.234,50 → 1234,50' }],
    );
  });

  it.each([
    [{ overskriftsrad: lest(0, 1) }, '«Ark1», ingen overskrifter; ingen skader'],
    [{ sumradvalg: lest(0, 9) }, 'rad 1; ingen sumrad; ingen skader'],
    [
      { tegnsett: lest('windows-1252' as const), format: 'csv' as const },
      'Leste 12 rader fra a.xlsx, overskrifter',
    ],
  ])('without headings, without a total row, of a csv: %#', (om, del) => {
    expect(tekst(om)).toContain(del);
  });

  it('tells what is new and gone since the last file', () => {
    const endretFil = { nye: ['Rabatt'], borte: ['Kode', 'Merknad'] };
    expect(merknader(fakta({ endretFil }), kundeutbytte, t, 'nb').map((linje) => linje.tekst)).toEqual([
      'Siden sist: ny kolonne «Rabatt».',
      'Siden sist: kolonnene «Kode», «Merknad» er borte.',
    ]);
  });

  it('names the first of many', () => {
    const endretFil = { nye: Array.from({ length: 14 }, (_en, i) => `K${i + 1}`), borte: [] };
    expect(merknader(fakta({ endretFil }), kundeutbytte, t, 'nb').map((linje) => linje.tekst)).toEqual([
      expect.stringMatching(/^Siden sist: nye kolonner «K1», .*, «K12» og 2 til\.$/),
    ]);
  });
});
