import { describe, expect, it } from 'vitest';
import { kundeutbytte } from '@/lib/ordninger/kundeutbytte/ordning';
import { overskuddsstroem } from '@/lib/ordninger/overskuddsstroem/ordning';
import { registre } from '@/lib/ordninger/registre';
import { csv, importer, type Proevet } from '../proeve/importer';
import type { Kolonnevalg, Leseoppsett, Lesefakta } from './typer';

const M = ['707057500051628391', '707057500051628407', '707057500051628414'];
const kunder = (tekst: string, oppsett?: Leseoppsett): Promise<Proevet> =>
  importer(csv(tekst), kundeutbytte, { registre, ...(oppsett && { oppsett }) });
const stroem = (tekst: string, oppsett?: Leseoppsett): Promise<Proevet> =>
  importer(csv(tekst), overskuddsstroem, { registre, ...(oppsett && { oppsett }) });

const navn = (valg: Kolonnevalg): string =>
  valg.slag === 'felt' ? valg.felt : valg.slag === 'deling' ? `/${valg.deling}` : '-';
const kolonner = ({ kolonner }: Lesefakta): string[] => kolonner.map(({ valg }) => navn(valg));
const spurt = ({ spoersmaal }: Lesefakta): (number | string)[] =>
  spoersmaal.map((s) => (s.om === 'kolonne' ? s.indeks : s.om));

describe('the heading', () => {
  it('may be several rows, with groups above and units below', async () => {
    const { fakta, verdier } = await kunder(
      'Rapport\n\nKunde;;Utbetaling\nFødselsnr;Navn;Beløp\n(11 siffer);;(kr)\n02825010109;Ola;100\nSum;;100\n',
    );
    expect(fakta).toMatchObject({ overskriftsrad: { verdi: 5, kilde: 'funnet' }, overskriftsrader: 2 });
    expect(verdier).toEqual([{ oppgaveeier: '02825010109', navn: 'Ola', utbetaltBeloep: '100' }]);
    expect(fakta.sumrad).toMatchObject({ rad: 7, stemmer: true });
  });

  it('is joined over merged cells', async () => {
    const { fakta } = await stroem(
      `Fødselsnummer;Målepunkt;Periode;;Brutto\n;;fra;til;\n02825010109;${M[0]};1.1.2025;31.12.2025;5\n`,
    );
    expect(fakta.overskriftsrad.verdi).toBe(2);
    expect(fakta.kolonner.map((k) => k.overskrift)).toEqual([
      'Fødselsnummer',
      'Målepunkt',
      'Periode fra',
      'Periode til',
      'Brutto',
    ]);
    expect(kolonner(fakta)).toEqual([
      'foedselsnummer',
      'maalepunktId',
      'stroemperiodeFraOgMed',
      'stroemperiodeTilOgMed',
      'bruttoBeloep',
    ]);
  });

  it('may be missing: what proves itself is taken, the rest is asked about', async () => {
    const { fakta, verdier } = await kunder('02825010109;Ola;1500,50\n311131788;Bedrift;200,00\n');
    expect(fakta).toMatchObject({ overskriftsrad: { verdi: 0 }, overskriftsrader: 0, manglende: [] });
    expect(verdier[1]).toEqual({ oppgaveeier: '311131788', navn: 'Bedrift', utbetaltBeloep: '200,00' });
    expect(spurt(fakta)).toEqual([1, 2]);
  });

  it('is any of the first rows that a person says', async () => {
    const tekst = 'Fnr;Navn;Beløp\nA;B;C\n02825010109;Ola;5\n';
    const andre = await kunder(tekst, { overskriftsrad: 2, kolonner: { 1: { slag: 'felt', felt: 'navn' } } });
    expect(andre.fakta).toMatchObject({
      overskriftsrad: { verdi: 2, kilde: 'valgt', muligheter: [0, 1, 2, 3] },
    });
    expect(andre.verdier).toEqual([{ oppgaveeier: '02825010109', navn: 'Ola', utbetaltBeloep: '5' }]);
    const ingen = await kunder(tekst, { overskriftsrad: 0, kolonner: { 1: { slag: 'felt', felt: 'navn' } } });
    expect(ingen.verdier.map((rad) => rad.navn)).toEqual(['Navn', 'B', 'Ola']);
  });
});

it('a heading that is said again on every page is no row', async () => {
  const hode = 'Fnr;Navn;Beløp\n';
  const { verdier, fakta } = await kunder(`${hode}02825010109;Ola;1\n${hode}311131788;B;2\n`);
  expect(verdier.map((rad) => rad.navn)).toEqual(['Ola', 'B']);
  expect(fakta.funn).toMatchObject([{ kode: 'gjentatt_overskrift', antall: 1, rader: [3] }]);
});

describe('columns', () => {
  it.each([
    ['Fødslesnummer', 'oppgaveeier'],
    ['Fødselsnr.', 'oppgaveeier'],
    ['Kundens fødselsnummer', 'oppgaveeier'],
    ['Organisasjonsnumer', 'oppgaveeier'],
    ['Beløp (kr)', 'utbetaltBeloep'],
    ['Utbetalt i hele kroner', 'utbetaltBeloep'],
    ['Amount paid', 'utbetaltBeloep'],
    ['utbetaltBeloep', 'utbetaltBeloep'],
  ])('%s is %s', async (overskrift, felt) => {
    const { fakta } = await kunder(
      `Navn;${overskrift}\nOla;${felt === 'oppgaveeier' ? '02825010109' : '100,50'}\n`,
    );
    expect(kolonner(fakta)).toEqual(['navn', felt]);
    expect(spurt(fakta)).toEqual([]);
  });

  it.each(['Nettobeløp i euro', 'Merknad', 'Kundenr', 'Telefon'])('%s is nothing', async (overskrift) => {
    const { fakta } = await kunder(`Fnr;Navn;Beløp;${overskrift}\n02825010109;Ola;1;123\n`);
    expect(fakta.kolonner[3]).toMatchObject({ valg: { slag: 'ingen' }, kilde: 'funnet', grunn: 'ukjent' });
    expect(spurt(fakta)).toEqual([]);
  });

  it('by content, whatever they are called', async () => {
    const rad = (m: string, nr: string, sted: string, knr: string): string =>
      `x;02825010109;${m};${nr};${sted};${knr};1.6.2025;31.12.2025`;
    const { fakta } = await stroem(
      `Ref;Hvem;Hvor;P;S;K;A;B\n${rad(M[0]!, '0155', 'Oslo', '0301')}\n${rad(M[1]!, '5003', 'Bergen', '4601')}\n${rad(M[2]!, '7010', 'Trondheim', '5001')}\n`,
    );
    expect(kolonner(fakta)).toEqual([
      '-',
      'foedselsnummer',
      'maalepunktId',
      'postnummer',
      'poststed',
      'kommunenummer',
      'stroemperiodeFraOgMed',
      'stroemperiodeTilOgMed',
    ]);
    expect(fakta.kolonner.slice(1).every(({ grunn }) => grunn === 'innhold')).toBe(true);
    // Codes and dates under headings that nobody knows could be others.
    expect(spurt(fakta)).toEqual([3, 5, 6, 7]);
  });

  it('whose heading and content disagree are asked about', async () => {
    const { fakta } = await kunder(
      'Navn;Fnr;Beløp\n02825010109;Ola;1\n02825010109;Kari;2\n02825010109;Per;3\n',
    );
    expect(spurt(fakta)).toEqual([0, 1]);
    expect(fakta.kolonner[0]).toMatchObject({ kilde: 'gjettet', grunn: 'overskrift' });
    expect(fakta.kolonner[0]!.sikkerhet).toBeLessThan(0.75);
  });

  it('are what a person says, and others give way', async () => {
    const tekst = 'Navn;Fnr;Beløp\n02825010109;Ola;1\n02825010109;Kari;2\n02825010109;Per;3\n';
    const { fakta, verdier } = await kunder(tekst, {
      kolonner: { 0: { slag: 'felt', felt: 'oppgaveeier' }, 1: { slag: 'felt', felt: 'navn' } },
    });
    expect(verdier[0]).toEqual({ oppgaveeier: '02825010109', navn: 'Ola', utbetaltBeloep: '1' });
    expect(fakta.spoersmaal).toEqual([]);
    const en = await kunder(tekst, { kolonner: { 0: { slag: 'felt', felt: 'oppgaveeier' } } });
    expect(kolonner(en.fakta)).toEqual(['oppgaveeier', '-', 'utbetaltBeloep']);
    const ukjent = await kunder(tekst, { kolonner: { 2: { slag: 'felt', felt: 'finnesIkke' } } });
    expect(ukjent.fakta.kolonner[2]).toMatchObject({ kilde: 'funnet' });
  });

  it('confirmed as they were change nothing', async () => {
    const tekst = 'Fnr;Orgnr;Navn;Beløp\n02825010109;;A;1\n;311131788;B;2\n';
    const valgt = await kunder(tekst, { kolonner: { 0: { slag: 'felt', felt: 'oppgaveeier' } } });
    expect(valgt.verdier.map((rad) => rad.oppgaveeier)).toEqual(['02825010109', '311131788']);
  });

  it('of required fields that nobody named are asked about when several could be it', async () => {
    const { fakta } = await kunder('Fnr;Navn;Kjøp;Pris\n02825010109;Ola;100,5;7,50\n');
    expect(fakta.manglende).toEqual(['utbetaltBeloep']);
    expect(spurt(fakta)).toEqual([2, 3]);
  });

  it('of what is counted in something else are never guessed to be amounts', async () => {
    const { fakta } = await kunder('Fnr;Navn;kWh;Pris\n02825010109;Ola;100,5;7,50\n');
    expect(kolonner(fakta)).toEqual(['oppgaveeier', 'navn', '-', 'utbetaltBeloep']);
    expect(spurt(fakta)).toEqual([3]);
  });

  it('with one heading and different contents are asked about', async () => {
    const tekst = 'Fnr;Navn;Beløp;Beløp\n02825010109;Ola;1;2\n311131788;B;3;\n02825010109;Ly;5;6\n';
    const { fakta } = await kunder(tekst);
    expect(kolonner(fakta)).toEqual(['oppgaveeier', 'navn', 'utbetaltBeloep', '-']);
    expect(spurt(fakta)).toEqual([2, 3]);
    const valgt = await kunder(tekst, { kolonner: { 3: { slag: 'felt', felt: 'utbetaltBeloep' } } });
    expect(valgt.verdier.map((rad) => rad.utbetaltBeloep)).toEqual(['2', undefined, '6']);
    expect(spurt(valgt.fakta)).toEqual([]);
  });

  it('with one heading and the same contents are one', async () => {
    const { fakta, verdier } = await kunder('Fnr;Navn;Beløp;Beløp\n02825010109;Ola;1;1\n');
    expect(spurt(fakta)).toEqual([]);
    expect(verdier[0]?.utbetaltBeloep).toBe('1');
  });

  it('of øre beside the kroner are asked about', async () => {
    const { fakta } = await kunder('Fnr;Navn;Beløp;Øre\n02825010109;Ola;1;50\n');
    expect(spurt(fakta)).toEqual([3]);
  });

  it('of the income year are proposed before those of another, and asked about', async () => {
    const begge = await kunder('Fnr;Navn;Beløp 2024;Beløp 2025\n02825010109;Ola;1;2\n');
    expect(kolonner(begge.fakta)).toEqual(['oppgaveeier', 'navn', '-', 'utbetaltBeloep']);
    expect(spurt(begge.fakta)).toEqual([3]);
    const forrige = await kunder('Fnr;Navn;Utbytte (2024)\n02825010109;Ola;1\n');
    expect(kolonner(forrige.fakta)).toEqual(['oppgaveeier', 'navn', 'utbetaltBeloep']);
    expect(spurt(forrige.fakta)).toEqual([2]);
    expect(forrige.fakta.kolonner[2]).toMatchObject({ grunn: 'forbehold', kilde: 'gjettet' });
  });

  it('show at most 40 characters of what they hold', async () => {
    const { fakta } = await kunder(`Fnr;Navn;Beløp\n02825010109;${'lang '.repeat(30)};1\n`);
    expect(fakta.kolonner[1]!.eksempler.map((tekst) => tekst.length)).toEqual([40]);
  });
});

describe('columns of our own', () => {
  it('give the row its id, and are no columns of the file', async () => {
    const id = 'a3bb189e-8bf9-4888-9912-ace4e6543002';
    const { hentRader, fakta } = await kunder(
      `Radnøkkel;Fnr;Navn;Beløp;Årsak\n${id};02825010109;Ola;1;Feil\nhei;311131788;B;2;\n`,
    );
    expect(hentRader().map(({ radId }) => radId)).toEqual([id, undefined]);
    expect(kolonner(fakta)).toEqual(['oppgaveeier', 'navn', 'utbetaltBeloep']);
    expect(fakta.funn).toEqual([]);
  });
});

describe('the total row', () => {
  const tekst = 'Fnr;Navn;Beløp\n02825010109;Ola;1\n311131788;B;2\nSum;2;3\n';

  it('may count the rows, and may be no total', async () => {
    const funnet = await kunder(tekst);
    expect(funnet.fakta.sumradvalg).toEqual({
      verdi: 4,
      kilde: 'funnet',
      muligheter: [4, 0],
      eksempel: 'Sum 2 3',
    });
    expect(funnet.fakta.sumrad).toMatchObject({ stemmer: true });
    const ingen = await kunder(tekst, { sumrad: 0 });
    expect(ingen.fakta).toMatchObject({ antallRader: 3, sumradvalg: { verdi: 0, kilde: 'valgt' } });
    expect(ingen.fakta.sumrad).toBeUndefined();
  });

  it('may be the row that a person points at', async () => {
    const { fakta } = await kunder('Fnr;Navn;Beløp\n02825010109;Ola;1\n311131788;B;2\nAlle;;3\n', {
      sumrad: 4,
    });
    expect(fakta).toMatchObject({ antallRader: 2, sumrad: { rad: 4, stemmer: true } });
  });
});
