import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lesBeloep } from '@/lib/felles/beloep';
import { lesCelle } from '@/lib/ordning/felttyper';
import type { Felt, Ordning, Radverdier } from '@/lib/ordning/typer';
import { kundeutbytte } from '@/lib/ordninger/kundeutbytte/ordning';
import { overskuddsstroem } from '@/lib/ordninger/overskuddsstroem/ordning';
import { ordninger } from '@/lib/ordninger/register';
import { registre } from '@/lib/ordninger/registre';
import { tilBeloepstekst } from '../beloepstekst';
import { importerRegneark } from '../importer';
import { skrivCsv } from './csv';
import type { Utrad, Utvalg } from './typer';
import { skrivXlsx } from './xlsx';

async function* iSider(rader: readonly Utrad[], antall = 3): AsyncGenerator<readonly Utrad[]> {
  for (let i = 0; i < rader.length; i += antall) yield rader.slice(i, i + antall);
}

async function somXlsx(rader: readonly Utrad[], valg: Utvalg): Promise<Uint8Array<ArrayBuffer>> {
  const ut = new PassThrough();
  const [bytes] = await Promise.all([buffer(ut), skrivXlsx(ut, iSider(rader), valg)]);
  return new Uint8Array(bytes);
}

async function somCsv(rader: readonly Utrad[], valg: Utvalg): Promise<Uint8Array> {
  const biter: string[] = [];
  for await (const bit of skrivCsv(iSider(rader), valg)) biter.push(bit);
  return new TextEncoder().encode(biter.join(''));
}

const medId = (verdier: Radverdier): Utrad => ({ radId: crypto.randomUUID(), verdier });
const valgFor = (ordning: Ordning, medAarsak = false): Utvalg => ({
  ordning,
  inntektsaar: 2025,
  medAarsak,
  registre,
});
const aapne = async (bytes: Uint8Array<ArrayBuffer>): Promise<ExcelJS.Workbook> => {
  const bok = new ExcelJS.Workbook();
  await bok.xlsx.load(bytes.buffer);
  return bok;
};

/** Texts that are hard on a file: guards, quotes, separators, markup, codes, letters, digits, blanks at the ends. */
const vrien = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...'\'"=+-@;,|\t\n 019æøåÆ€<>&_x000D_sumSUM'), maxLength: 14 }),
  fc.constantFrom(
    '_x000D_',
    '_x005F_',
    '=HYPERLINK("http://x")',
    "'=1",
    '\u0001\u001b',
    'a\u007f',
    '\ufeffx',
  ),
);
/** A NUL is no text, half a surrogate pair no character, and a carriage return in a csv is a line end. */
const celle = vrien
  .map((tekst) => tekst.replace(/\r/g, '\n').replaceAll('\0', ''))
  .filter((tekst) => tekst.trim() !== '' && !/\p{Surrogate}/u.test(tekst));
/** Not `1.000`: what it is, is judged by the file's other amounts, and told. */
const beloep = fc.oneof(
  celle,
  fc.constantFrom('1000', '1 000,50', '1\u00a0000', '-25', '(500)', '99999999999999', '0,07'),
);

/** What a cell says; an amount, a number and a date may be written in another way. */
function sagt(raa: string | undefined, felt: Felt): unknown {
  const tekst = felt.type === 'beloep' && raa ? tilBeloepstekst(raa, () => undefined) : (raa ?? '');
  const lest = lesCelle(tekst, felt, { inntektsaar: 2025, miljoe: 'lokal' });
  const fritt = felt.type === 'beloep' || felt.type === 'heltall' || felt.type === 'dato';
  return fritt && lest?.ok ? lest.verdi : tekst.trim();
}
/** An amount that can be read in two ways is read by the others of its column: only that it is there is sure. */
const sikkert = (raa: Radverdier, ordning: Ordning): unknown[] =>
  ordning.felter.map((felt) => {
    const verdi = sagt(raa[felt.noekkel], felt);
    return felt.type === 'beloep' && verdi !== '' && !lesBeloep(String(verdi), 2).ok
      ? (expect.anything() as unknown)
      : verdi;
  });
const sagtI = (verdier: Radverdier, ordning: Ordning): unknown[] =>
  ordning.felter.map((felt) => sagt(verdier[felt.noekkel], felt));

describe.each([
  ['xlsx', somXlsx],
  ['csv', somCsv],
] as const)('rows written as %s', (endelse, skriv) => {
  it.each(ordninger)('of $id come back the same, each with its own key', async (ordning) => {
    const rad = fc.record(
      {
        ...Object.fromEntries(
          ordning.felter.map((felt) => [felt.noekkel, felt.type === 'beloep' ? beloep : celle]),
        ),
        [ordning.identitet[0] ?? '']: fc.stringMatching(/^[0-9]{11}$/),
      },
      { requiredKeys: [ordning.identitet[0] ?? ''] },
    ) as unknown as fc.Arbitrary<Radverdier>;
    await fc.assert(
      fc.asyncProperty(
        fc.array(rad, { minLength: 1, maxLength: 7 }),
        fc.boolean(),
        async (verdier, medAarsak) => {
          const rader = verdier.map((rad) => ({ ...medId(rad), ...(medAarsak && { aarsak: '=feil; "x"' }) }));
          const svar = await importerRegneark(
            await skriv(rader, valgFor(ordning, medAarsak)),
            `a.${endelse}`,
            ordning,
            { inntektsaar: 2025 },
          );
          const lest = svar.ok ? svar.verdi.hentRader() : [];
          expect(lest.map((rad) => rad.radId)).toEqual(rader.map((rad) => rad.radId));
          expect(lest.map((rad) => sagtI(rad.verdier, ordning))).toEqual(
            verdier.map((rad) => sikkert(rad, ordning)),
          );
        },
      ),
      { numRuns: endelse === 'csv' ? 300 : 60 },
    );
  });
});

describe('the workbook', () => {
  const stroem = {
    foedselsnummer: '02825010109',
    maalepunktId: '707057500051628391',
    kommunenummer: '0301',
    gaardsnummer: '2',
    bruksnummer: '007',
    bruttoBeloep: '1 000,50',
    vederlagNegativtEnergiledd: '90071992547409,91',
  };

  it('keeps ids as text and amounts as numbers, and knows its ordning and year', async () => {
    const bok = await aapne(await somXlsx([medId(stroem)], valgFor(overskuddsstroem)));
    const ark = bok.worksheets[0]!;
    expect(ark.getRow(2).values).toMatchObject({
      1: '02825010109',
      2: '707057500051628391',
      7: '0301',
      8: 2,
      9: '007',
      10: 1000.5,
      // More digits than a spreadsheet keeps of a number.
      11: '90071992547409,91',
    });
    expect(ark.getCell('B3').numFmt).toBe('@');
    expect(ark.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(ark.getCell('A1').font).toMatchObject({ bold: true });
    expect(ark.getCell('N1').value).toBe('Radnøkkel');
    expect(bok.worksheets.slice(1).map((ett) => ett.state)).toEqual(['veryHidden', 'veryHidden']);
    const annen = await importerRegneark(
      await somXlsx([medId(stroem)], valgFor(overskuddsstroem)),
      'a.xlsx',
      kundeutbytte,
    );
    expect(annen.ok ? undefined : annen.feil.kode).toBe('feil_ordning');
  });

  it('puts the reason first', async () => {
    const rader = [{ ...medId(stroem), aarsak: 'Poststed mangler' }];
    const ark = (await aapne(await somXlsx(rader, valgFor(overskuddsstroem, true)))).worksheets[0]!;
    expect([ark.getCell('A1').value, ark.getCell('A2').value]).toEqual(['Årsak', 'Poststed mangler']);
  });

  it('runs no formula, whatever is written in a cell', async () => {
    const farlig = ['=1+1', '+1+1', '-1+cmd', '@SUM(A1)', '\t=1', "'=1"];
    const rader = farlig.map((navn) => medId({ oppgaveeier: '02825010109', navn }));
    const ark = (await aapne(await somXlsx(rader, valgFor(kundeutbytte)))).worksheets[0]!;
    farlig.forEach((tekst, i) => {
      const { value, type } = ark.getCell(i + 2, 2);
      expect([value, type]).toEqual([`'${tekst}`, ExcelJS.ValueType.String]);
    });
  });

  it('stops when whoever reads it has left', async () => {
    const ut = new PassThrough();
    let hentet = 0;
    async function* uendelig(): AsyncGenerator<readonly Utrad[]> {
      for (;;) {
        hentet += 1;
        if (hentet === 3) ut.destroy();
        yield [medId(stroem)];
      }
    }
    await expect(skrivXlsx(ut, uendelig(), valgFor(overskuddsstroem))).rejects.toThrow('has left');
  });
});

it('a csv is what Norwegian Excel opens right, and runs no formulas', async () => {
  const rad = {
    radId: 'r1',
    verdier: { oppgaveeier: '02825010109', navn: '=1+1; "x"', utbetaltBeloep: '-25' },
  };
  expect(
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(await somCsv([rad], valgFor(kundeutbytte))),
  ).toBe(
    '\ufeffFødselsnummer / org.nr.;Navn;Utbetalt beløp;Radnøkkel\r\n02825010109;"\'=1+1; ""x""";-25;r1\r\n',
  );
});
