import { describe, expect, it } from 'vitest';
import { kundeutbytte } from '@/lib/ordninger/kundeutbytte/ordning';
import { annenEnhet, enhetIFormat, gjelderAnnenEnhet } from './enhet';
import { csv, funnAv, importer, xlsx } from './proeve/importer';

describe('a heading', () => {
  it.each([
    ['Beløp (øre)', 'øre'],
    ['Beløp i 1000 kr', '1000'],
    ['Beløp (i hele tusen)', 'tusen'],
    ['TKR', 'TKR'],
    ['Utbetalt (mill. kr)', 'mill'],
    ['Beløp EUR', 'EUR'],
    ['Beløp (JPY)', 'JPY'],
    ['Overskudd kWh', 'kWh'],
    ['Beløp i $', '$'],
    ['Bonus (%)', '%'],
    ['Utbytte i prosent', 'prosent'],
  ])('%s counts in %s', (tekst, enhet) => expect(annenEnhet(tekst)).toBe(enhet));

  it.each([
    'Beløp',
    'Utbetalt beløp (NOK)',
    'Beløp i kroner og øre',
    'Beløp (kr, øre)',
    'Beløp uten øre',
    'Beløp 2025',
    'Beløp inkl. 25 % mva',
    'Beløp 10000',
    'Sekretær',
    'Millimeter',
  ])('%s counts in kroner', (tekst) => expect(annenEnhet(tekst)).toBeUndefined());

  it('above the table says so too, but not whenever it has the word', () => {
    expect(gjelderAnnenEnhet('Alle beløp i 1000 kr')).toBe(true);
    expect(gjelderAnnenEnhet('Tallene er oppgitt i hele tusen')).toBe(true);
    expect(gjelderAnnenEnhet('Medlemmer med over 1000 poeng')).toBe(false);
  });
});

describe('a number format', () => {
  it.each([
    ['[$€-407] #,##0.00', '€'],
    ['#,##0.00\\ [$EUR]', 'EUR'],
    ['"$"#,##0.00', '$'],
    ['#,##0.00 "øre"', 'øre'],
    ['\\E\\U\\R 0.00', 'EUR'],
    ['0.00%', '%'],
    ['0.00"%"', 'prosent'],
    ['0 " tusen"', 'tusen'],
  ])('%s is %s', (kode, enhet) => expect(enhetIFormat(kode)).toBe(enhet));

  it.each(['General', '#,##0.00', '"kr" #,##0', '_-[$kr-414]\\ * #,##0.00_-', '[$NOK] 0', '[Red]0'])(
    '%s is kroner, or nothing',
    (kode) => expect(enhetIFormat(kode)).toBe(''),
  );
});

describe('a file', () => {
  it('whose heading counts in something else is asked about, and told of', async () => {
    const { fakta, verdier } = await importer(
      csv('Fnr;Navn;Beløp (øre)\n02825010109;Åse;5000\n'),
      kundeutbytte,
    );
    expect(fakta.spoersmaal).toEqual([{ om: 'kolonne', indeks: 2 }]);
    expect(fakta.funn).toMatchObject([{ kode: 'enhet_i_overskrift', param: { eksempel: 'Beløp (øre)' } }]);
    expect(verdier[0]?.utbetaltBeloep).toBe('5000');
  });

  it('whose title does is told of', async () => {
    const bytes = csv('Alle tall i 1000 kr;;\nFnr;Navn;Beløp\n02825010109;Åse;5\n');
    expect(funnAv(await importer(bytes, kundeutbytte))).toEqual({ enhet_i_overskrift: 1 });
  });

  it('with a column of currencies has them beside the amounts that are no kroner, which no rule lets pass', async () => {
    const rader =
      '02825010109;Åse;50;EUR\n02825010109;Bo;60;NOK\n02825010109;Ly;70;\n02825010109;My;80;Norske kroner\n';
    const lest = await importer(csv(`Fnr;Navn;Beløp;Valuta\n${rader}`), kundeutbytte);
    expect(lest.verdier.map(({ utbetaltBeloep }) => utbetaltBeloep)).toEqual(['50 EUR', '60', '70', '80']);
    expect(funnAv(lest)).toEqual({ 'utbetaltBeloep annen_enhet': 1 });
  });

  it('has a column of currencies whatever that is called, where it holds nothing else', async () => {
    const les = async (andre: string): Promise<string | undefined> => {
      const rader = `02825010109;Åse;50;EUR\n02825010109;Bo;60;${andre}\n`;
      return (await importer(csv(`Fnr;Navn;Beløp;Kode\n${rader}`), kundeutbytte)).verdier[0]?.utbetaltBeloep;
    };
    expect([await les('NOK'), await les('Fast kunde')]).toEqual(['50 EUR', '50']);
  });

  it('whose cells are shown in euros and per cent has them so; what is no amount is not looked at', async () => {
    const formater = { A2: '[$€-2] 0', C2: '[$€-2] #,##0.00', C3: '0%', C4: '"kr" #,##0' };
    const bytes = await xlsx(
      [
        ['Fnr', 'Navn', 'Beløp'],
        [12825010109, 'Åse', 50.5],
        ['02825010109', 'Bo', 0.25],
        ['02825010109', 'Ly', 70],
      ],
      (ark) => Object.entries(formater).forEach(([celle, kode]) => (ark.getCell(celle).numFmt = kode)),
    );
    const lest = await importer(bytes, kundeutbytte);
    expect(lest.verdier.map(({ oppgaveeier, utbetaltBeloep }) => [oppgaveeier, utbetaltBeloep])).toEqual([
      ['12825010109', '50,5 €'],
      ['02825010109', '25 %'],
      ['02825010109', '70'],
    ]);
    expect(funnAv(lest)).toEqual({ 'utbetaltBeloep annen_enhet': 2, 'oppgaveeier tall_i_id': 1 });
    expect(lest.fakta.spoersmaal).toEqual([]);
  });
});
