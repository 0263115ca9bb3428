import { describe, expect, it } from 'vitest';
import { kundeutbytte } from '@/lib/ordninger/kundeutbytte/ordning';
import { importerRegneark } from '@/lib/regneark/importer';
import type { Lesefakta } from '@/lib/regneark/oppsett/typer';
import { nbTekster } from './proeve';
import { lesesetning, merknader } from './setning';

const t = nbTekster();

async function fakta(tekst: string): Promise<Lesefakta> {
  const svar = await importerRegneark(new TextEncoder().encode(tekst), 'kunder.csv', kundeutbytte);
  if (!svar.ok) throw new Error(svar.feil.kode);
  return svar.verdi.fakta;
}

describe('Slik leste vi filen', () => {
  it('is one sentence with every choice in it', async () => {
    const lest = await fakta('Kunder\n\nFnr;Navn;Beløp\n02825010109;Åse;1000\n311131788;B;500\nSum;;1500\n');
    expect(lesesetning(lest, t)).toBe(
      'Leste 2 rader fra kunder.csv, overskrifter i rad 3, tegnsett UTF-8, semikolon mellom kolonnene; ' +
        'rad 6 er en sumrad og stemmer (1\u00a0500,00); ingen skader fra Excel funnet.',
    );
    expect(merknader(lest, kundeutbytte, t, 'nb')).toEqual([]);
  });

  it('is followed by what should be looked at, the worst first', async () => {
    const lest = await fakta('Fnr;Beløp;Merknad\n2825010109;1000;x\nSum;900;\n');
    expect(lesesetning(lest, t)).toContain('rad 3 er en sumrad og stemmer ikke; 1 celle må ses over.');
    expect(merknader(lest, kundeutbytte, t, 'nb')).toEqual([
      'Utbetalt beløp: sumraden i filen sier 900,00, men radene blir til sammen 1\u00a0000,00.',
      'Fødselsnummer / org.nr.: 1 celle ser ut til å ha mistet nullen foran (rad 2). Vi har ikke satt den inn. Se over radene.',
      'Kolonner vi ikke fant: Navn.',
      'Kolonner vi ikke brukte: Merknad.',
    ]);
  });

  it('names the sheet of a workbook', () => {
    const lest: Lesefakta = {
      filnavn: 'a.xlsx',
      format: 'xlsx',
      ark: { verdi: 'Ark1', kilde: 'funnet', muligheter: ['Ark1'] },
      overskriftsrad: { verdi: 1, kilde: 'funnet', muligheter: [1] },
      overskriftsrader: 1,
      sumradvalg: { verdi: 0, kilde: 'funnet', muligheter: [0] },
      spoersmaal: [],
      antallRader: 1,
      kolonner: [],
      manglende: [],
      funn: [],
    };
    expect(lesesetning(lest, t)).toBe(
      'Leste 1 rad fra arket «Ark1», overskrifter i rad 1; ingen skader fra Excel funnet.',
    );
  });
});
