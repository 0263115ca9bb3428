import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Oere } from '@/lib/felles/beloep';
import type { Radverdier } from '@/lib/ordning/typer';
import { kundeutbytte as ordning } from '@/lib/ordninger/kundeutbytte/ordning';
import { INNSETTINGSMAATER } from '@/lib/regneark/innsetting/innsetting';
import { sammenlign } from '@/lib/regneark/innsetting/sammenlign';
import { Bevislinje } from './Bevislinje';
import { Innsettingsforhaandsvisning } from './Innsettingsforhaandsvisning';
import { forhaandsvis, radnumre } from './Innsettingslinjer';
import { Innsettingsmaater } from './Innsettingsmaater';
import { Innsettingsmerknader } from './Innsettingsmerknader';
import { Innsettingsvalg } from './Innsettingsvalg';
import { nbTekster } from './proeve';

const t = nbTekster();
const ingenting = (): undefined => undefined;
const tekstI = (element: ReactElement): string => renderToStaticMarkup(element).replace(/<[^>]*>/g, '|');

const ÅSE = { oppgaveeier: '02825010109', navn: 'Åse', utbetaltBeloep: '100' };
const BEDRIFT = { oppgaveeier: '311131788', navn: 'Bedrift AS', utbetaltBeloep: '10' };
const LAGET = { oppgaveeier: '310402109', navn: 'Prøvelaget SA', utbetaltBeloep: '20' };
const somTabell = (...rader: Radverdier[]) => rader.map((verdier, i) => ({ radId: `t${i}`, verdier }));
const somFil = (...rader: Radverdier[]) => rader.map((verdier, i) => ({ verdier, radnummer: i + 2 }));
const tabell = somTabell(ÅSE, BEDRIFT, { ...LAGET, navn: 'Borte', oppgaveeier: '974760673' });
const lest = somFil({ oppgaveeier: ÅSE.oppgaveeier, utbetaltBeloep: '150' }, BEDRIFT, LAGET);
const sammenligning = sammenlign({ ordning, inntektsaar: 2025, tabell, fil: lest, manglende: [] });
const fakta = { filnavn: 'kunder.xlsx', manglende: [] };

describe('Innsettingsvalg', () => {
  it('says what it stands before while it compares, and can be called off', () => {
    const felles = { ordning, inntektsaar: 2025, lest, fakta, onValg: ingenting, onAvbryt: ingenting, t };
    const tekst = tekstI(
      <Innsettingsvalg
        {...felles}
        antallITabell={tabell.length}
        hentBilde={() => Promise.resolve({ rader: tabell, erUendret: () => true })}
        avslag="for_lang"
      />,
    );
    expect(tekst).toMatch(/Tabellen har allerede 3 rader.*kunder.xlsx har 3 rader.*Ingenting er satt inn/);
    expect(tekst).toMatch(/Sammenligner filen med tabellen.*Avbryt/);
  });

  it('gives each way with its numbers', () => {
    const maater = (
      <Innsettingsmaater sammenligning={sammenligning} valgt="oppdater" onValg={ingenting} t={t} />
    );
    expect(renderToStaticMarkup(maater).match(/type="radio"/g)).toHaveLength(INNSETTINGSMAATER.length);
    expect(tekstI(maater)).toMatch(
      /Oppdater rader som gjelder det samme.*1 endres, 1 ny, 1 uendret\. Rader som bare er i tabellen, blir stående/,
    );
    expect(tekstI(maater)).toMatch(/Legg til.*3 rader kommer etter de 3 som er der/);
    expect(tekstI(maater)).toMatch(/Erstatt.*3 rader i tabellen byttes ut med 3 rader fra filen/);
  });

  it('shows the cells that change, and the rows that come', () => {
    expect(forhaandsvis('oppdater', sammenligning, lest, ordning, 'nb')).toEqual({
      antall: 3,
      linjer: [
        { type: 'endret', rad: 1, felt: 'Navn', fra: 'Åse', til: '' },
        { type: 'endret', rad: 1, felt: 'Utbetalt beløp', fra: '100', til: '150' },
        { type: 'ny', rad: 4, innhold: '310402109 · Prøvelaget SA · 20' },
      ],
    });
    expect(forhaandsvis('leggTil', sammenligning, lest, ordning, 'nb')).toMatchObject({
      antall: 3,
      linjer: [{ rad: 2 }, { rad: 3 }, { rad: 4 }],
    });
    const visning = forhaandsvis('erstatt', sammenligning, lest, ordning, 'nb');
    expect(tekstI(<Innsettingsforhaandsvisning visning={visning} t={t} />)).toMatch(
      /Slik det blir.*1\|+Navn\|+Åse\|+tom.*Ny \(rad 4 i filen\)\|+310402109/,
    );
  });

  it('shows the first of very many, and how many more there are', () => {
    const mange = somFil(...Array.from({ length: 50 }, (_, i) => ({ ...ÅSE, navn: `Kunde ${i}` })));
    const s = sammenlign({ ordning, inntektsaar: 2025, tabell: [], fil: mange, manglende: [] });
    const visning = forhaandsvis('leggTil', s, mange, ordning, 'nb');
    expect(visning.linjer).toHaveLength(20);
    expect(tekstI(<Innsettingsforhaandsvisning visning={visning} t={t} />)).toContain(
      '… og 30 endringer til.',
    );
    expect(radnumre([1, 2])).toBe('1, 2');
    expect(radnumre(mange.map((rad) => rad.radnummer))).toMatch(/^2, 3, .*21 …$/);
  });

  const merknader = (maate: (typeof INNSETTINGSMAATER)[number], s = sammenligning): string =>
    tekstI(<Innsettingsmerknader maate={maate} sammenligning={s} manglende={['Poststed']} t={t} />);

  it('says what goes away, what is emptied, and what would come twice', () => {
    expect(merknader('erstatt')).toContain('1 rad i tabellen er ikke i filen, og tas bort: rad 3.');
    expect(merknader('oppdater')).toMatch(
      /1 celle tømmes.*står som de er: Poststed.*1 rad i tabellen.*blir stående/,
    );
    expect(merknader('leggTil')).toContain('2 av radene gjelder det samme som en rad i tabellen');
  });

  it('names the rows that are ambiguous', () => {
    const fil = somFil({ ...ÅSE, navn: 'A' }, { ...ÅSE, navn: 'B' });
    const s = sammenlign({ ordning, inntektsaar: 2025, tabell, fil, manglende: [] });
    expect(merknader('oppdater', s)).toContain('disse rører vi ikke: rad 2, 3 i filen, rad 1 i tabellen.');
  });
});

describe('Bevislinje', () => {
  const bevis = {
    felt: 'utbetaltBeloep',
    fil: 1_500_000 as Oere,
    tabell: 1_500_000 as Oere,
    stemmer: true,
    ulike: [],
    uleselige: 0,
  };

  it.each([
    [bevis, 'Sum utbetalt beløp: fil 15\u00a0000,00 = tabell 15\u00a0000,00'],
    [
      { ...bevis, tabell: 1_400_000 as Oere, stemmer: false, ulike: [4] },
      'fil 15\u00a0000,00 ≠ tabell 14\u00a0000,00. Én rad i filen har et annet beløp',
    ],
    [{ ...bevis, stemmer: false, ulike: [2, 4] }, '= tabell 15\u00a0000,00. 2 rader i filen'],
    [{ ...bevis, uleselige: 2 }, '2 beløp kan ikke leses, og er ikke med.'],
    [{ ...bevis, fil: undefined, tabell: undefined }, 'fil (for stort til å regnes ut nøyaktig) ='],
  ])('%#', (en, tekst) => {
    expect(tekstI(<Bevislinje bevis={[en]} ordning={ordning} t={t} />)).toContain(tekst);
  });

  it('is nothing until it is known', () => {
    expect(tekstI(<Bevislinje bevis={undefined} ordning={ordning} t={t} />)).toBe('');
  });
});
