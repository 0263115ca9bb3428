import { describe, expect, it } from 'vitest';
import { kundeutbytte } from '@/lib/ordninger/kundeutbytte/ordning';
import { lesRegneark } from '../les';
import type { Arbeidsbok } from '../typer';

const utf8 = (tekst: string): Uint8Array => new TextEncoder().encode(tekst);
const latin1 = (tekst: string): Uint8Array => Uint8Array.from(tekst, (tegn) => tegn.charCodeAt(0));
const utf16 = (tekst: string, lite: boolean): Uint8Array =>
  Uint8Array.from(
    [`\ufeff${tekst}`].flatMap((t) =>
      [...t].flatMap((c) => {
        const par = [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8];
        return lite ? par : par.reverse();
      }),
    ),
  );

async function les(bytes: Uint8Array, medOrdning = true): Promise<Arbeidsbok> {
  const svar = await lesRegneark(bytes, 'Kunder 2025.csv', medOrdning ? { ordning: kundeutbytte } : {});
  if (!svar.ok) throw new Error(svar.feil.kode);
  return svar.verdi;
}
const feilkode = async (bytes: Uint8Array): Promise<string | undefined> => {
  const svar = await lesRegneark(bytes, 'a.csv', { ordning: kundeutbytte });
  return svar.ok ? undefined : svar.feil.kode;
};
const celler = async (tekst: string): Promise<string[][]> =>
  (await les(utf8(tekst))).ark[0]?.rader.map((rad) => rad.celler) ?? [];

const FIL = 'Fødselsnummer;Navn;Beløp\r\n01010112345;Bjørn Åsen;1000,50\r\n';

describe('encoding', () => {
  it.each([
    ['utf-8', utf8(FIL)],
    ['utf-8', utf8(`\ufeff${FIL}`)],
    ['windows-1252', latin1(FIL)],
    ['utf-16le', utf16(FIL, true)],
    ['utf-16be', utf16(FIL, false)],
  ] as const)('reads %s', async (tegnsett, bytes) => {
    const bok = await les(bytes);
    expect(bok.tegnsett).toBe(tegnsett);
    expect(bok.ark[0]).toEqual({
      navn: 'Kunder 2025',
      skjulteRader: 0,
      skjulteKolonner: 0,
      rader: [
        { nummer: 1, celler: ['Fødselsnummer', 'Navn', 'Beløp'] },
        { nummer: 2, celler: ['01010112345', 'Bjørn Åsen', '1000,50'] },
      ],
    });
  });

  it('refuses UTF-8 that its own mark promises and its bytes break', async () => {
    expect(await feilkode(Uint8Array.from([0xef, 0xbb, 0xbf, 0x41, 0xf8, 0x42]))).toBe('oedelagt');
  });
});

describe('separator', () => {
  it.each([
    [';', FIL],
    [';', 'Fødselsnummer;Navn;Beløp\n1;;1000,50\n2;;2000,50\n3;;\n'],
    ['\t', 'Fødselsnummer\tNavn\tBeløp\n1\tA, B\t1000,50\n2\tC, D\t7,25\n'],
    ['|', 'Fødselsnummer|Navn|Beløp\n1|A|1,5\n'],
    [',', 'Fødselsnummer,Navn,Beløp\n1,"Ås, Ola; med",1000.50\n'],
    [';', 'Rapport, laget 1,2,3\n\nFødselsnummer;Navn;Beløp\n1;A;1,5\n'],
    [';', 'sep=;\nFødselsnummer;Navn;Beløp\n1;A;1\n'],
  ])('finds %j', async (skilletegn, tekst) => {
    expect((await les(utf8(tekst))).skilletegn).toBe(skilletegn);
  });

  it.each([
    [';', 'a;b;c\n1;2,5;3,5\n4;5,5;6,5\n'],
    ['\t', 'a\tb\n1,5\t2,5\n3,5\t4,5\n'],
    [',', 'a,b\n1,2\n'],
    [';', 'bare en kolonne\n1\n2\n'],
  ])('finds %j without knowing the headings', async (skilletegn, tekst) => {
    expect((await les(utf8(tekst), false)).skilletegn).toBe(skilletegn);
  });
});

describe('cells', () => {
  it('reads quotes, separators and line ends inside cells', async () => {
    expect(await celler('Navn;Beløp\r\n"Ola ""O"" Nordmann; AS\r\nOslo";"1"\rKari "K";2\n')).toEqual([
      ['Navn', 'Beløp'],
      ['Ola "O" Nordmann; AS\nOslo', '1'],
      ['Kari "K"', '2'],
    ]);
  });

  it('keeps row numbers over blank rows and drops empty cells at the end', async () => {
    const bok = await les(utf8('\nNavn;Beløp;;\n;;;\n  ;\nA;1;;\n'));
    expect(bok.ark[0]?.rader).toEqual([
      { nummer: 2, celler: ['Navn', 'Beløp'] },
      { nummer: 5, celler: ['A', '1'] },
    ]);
  });

  it('refuses a quote that swallows the rest of the file, and says where', async () => {
    const svar = await lesRegneark(utf8('Navn;Beløp\nA;1\n"B;2\nC;3\n'), 'a.csv', { ordning: kundeutbytte });
    expect(svar).toEqual({ ok: false, feil: { kode: 'anfoerselstegn', param: { rad: 3 } } });
  });

  it('refuses too many columns, rows and too long cells', async () => {
    expect(await feilkode(utf8(`Navn;Beløp\n${'x;'.repeat(200)}x\n`))).toBe('for_mange_kolonner');
    expect(await feilkode(utf8(`Navn;Beløp\n${'x;1\n'.repeat(200_051)}`))).toBe('for_mange_rader');
    expect(await feilkode(utf8(`Navn;Beløp\n${'x'.repeat(32_768)};1\n`))).toBe('celle_for_lang');
    expect(await feilkode(utf8(`Navn;Beløp\n${'\n'.repeat(1_048_576)}x;1\n`))).toBe('for_mange_rader');
  });
});
