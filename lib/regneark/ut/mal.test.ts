import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { kundeutbytte } from '@/lib/ordninger/kundeutbytte/ordning';
import { overskuddsstroem } from '@/lib/ordninger/overskuddsstroem/ordning';
import { ordninger } from '@/lib/ordninger/register';
import { registre } from '@/lib/ordninger/registre';
import type { Ordning, Radverdier } from '@/lib/ordning/typer';
import { importerRegneark } from '../importer';
import { lagMal } from './mal';

const SPRAAK = ['nb', 'nn', 'en'] as const;

async function fyll(mal: Uint8Array, rader: unknown[][]): Promise<Uint8Array> {
  const bok = new ExcelJS.Workbook();
  await bok.xlsx.load(mal.slice().buffer);
  rader.forEach((rad, i) =>
    rad.forEach((verdi, k) => (bok.worksheets[0]!.getCell(i + 2, k + 1).value = verdi as string)),
  );
  return new Uint8Array(await bok.xlsx.writeBuffer());
}

const eksempler = (ordning: Ordning): Radverdier[] =>
  ordning.eksempler.map((rad) =>
    Object.fromEntries(Object.entries(rad).map(([felt, v]) => [felt, v.replace('{inntektsaar}', '2025')])),
  );

describe('lagMal', () => {
  it.each(ordninger.flatMap((ordning) => SPRAAK.map((spraak) => [ordning.id, spraak, ordning] as const)))(
    '%s in %s comes back as it was filled in',
    async (_, spraak, ordning) => {
      const rader = eksempler(ordning);
      const fylt = await fyll(
        await lagMal(ordning, 2025, { spraak, registre }),
        rader.map((rad) => ordning.felter.map((felt) => rad[felt.noekkel] ?? null)),
      );
      const svar = await importerRegneark(fylt, 'mal.xlsx', ordning, { inntektsaar: 2025 });
      expect(svar.ok && svar.verdi.hentRader().map(({ verdier }) => verdier)).toEqual(rader);
      expect(svar.ok && svar.verdi.fakta).toMatchObject({
        manglende: [],
        funn: [],
        overskriftsrad: { verdi: 1 },
      });
    },
  );

  it('keeps an 18-digit id and leading zeros, since whole columns are text', async () => {
    const bok = new ExcelJS.Workbook();
    await bok.xlsx.load((await lagMal(overskuddsstroem, 2025)).buffer);
    const formater = bok.worksheets[0]!.columns.map((kolonne) => kolonne.numFmt);
    expect(formater.slice(0, 7)).toEqual(Array(7).fill('@'));
    expect(formater.slice(7)).toEqual(['0', '0', '#,##0.00', '#,##0.00', '@', '@']);
    expect(bok.worksheets[0]!.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  });

  it.each([
    [2023, '3001', '3301'],
    [2025, '3301', '3001'],
  ])('lets kommunenummer be chosen from those of %i, and only warns of others', async (aar, med, uten) => {
    const bok = new ExcelJS.Workbook();
    await bok.xlsx.load((await lagMal(overskuddsstroem, aar, { registre })).buffer);
    const kolonne = overskuddsstroem.felter.findIndex((felt) => felt.noekkel === 'kommunenummer') + 1;
    const { type, errorStyle, formulae } = bok.worksheets[0]!.getCell(2, kolonne).dataValidation;
    const [, ark, rader] = /^'(_lister)'!\$A\$1:\$A\$(\d+)$/.exec(String(formulae[0])) ?? [];
    const liste = bok.getWorksheet(ark);
    const numre = Array.from({ length: Number(rader) }, (_, i) => liste?.getCell(i + 1, 1).value);
    expect([type, errorStyle, liste?.state]).toEqual(['list', 'warning', 'veryHidden']);
    expect(numre).toContain(med);
    expect(numre).not.toContain(uten);
    expect(numre).toEqual([...numre].sort());
    expect(liste?.rowCount).toBe(numre.length);
  });

  it('has one sheet of examples, and says in named cells which template it is', async () => {
    const bok = new ExcelJS.Workbook();
    await bok.xlsx.load((await lagMal(kundeutbytte, 2025, { registre })).buffer);
    expect(bok.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['Skattepliktig kundeutbytte', 'visible'],
      ['Veiledning', 'visible'],
      ['_oppgaveportalen', 'veryHidden'],
    ]);
    const merke = (navn: string): unknown => {
      const [sted] = bok.definedNames.getRanges(`oppgaveportalen_${navn}`).ranges;
      const [, ark, celle] = /^'?([^'!]+)'?!(.+)$/.exec(sted ?? '') ?? [];
      return bok.getWorksheet(ark)?.getCell(celle?.replaceAll('$', '') ?? '').value;
    };
    expect(['ordning', 'inntektsaar', 'versjon'].map(merke)).toEqual(['kundeutbytte', '2025', '1']);
  });

  it('takes amounts typed as numbers', async () => {
    const fylt = await fyll(await lagMal(kundeutbytte, 2025), [['02825010109', 'Åse', 5700]]);
    const svar = await importerRegneark(fylt, 'a.xlsx', kundeutbytte);
    expect(svar.ok && svar.verdi.hentRader().map(({ verdier }) => verdier)).toEqual([
      { oppgaveeier: '02825010109', navn: 'Åse', utbetaltBeloep: '5700' },
    ]);
  });

  it('that is empty has no rows, and its examples are not taken for any', async () => {
    for (const ordning of ordninger) {
      const svar = await importerRegneark(await lagMal(ordning, 2025), 'a.xlsx', ordning);
      expect(svar.ok ? undefined : svar.feil.kode).toBe('ingen_rader');
    }
  });

  it('for another ordning is refused, and for another year told of', async () => {
    const fylt = await fyll(await lagMal(kundeutbytte, 2024), [['02825010109', 'Åse', 5700]]);
    expect(await importerRegneark(fylt, 'a.xlsx', overskuddsstroem)).toEqual({
      ok: false,
      feil: { kode: 'feil_ordning', param: { mal: 'Skattepliktig kundeutbytte', valgt: 'Overskuddsstrøm' } },
    });
    const svar = await importerRegneark(fylt, 'a.xlsx', kundeutbytte, { inntektsaar: 2025 });
    expect(svar.ok && svar.verdi.fakta.funn).toMatchObject([
      { kode: 'annet_aar', param: { mal: '2024', valgt: '2025' } },
    ]);
  });
});
