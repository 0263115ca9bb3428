import { describe, expect, it } from 'vitest';
import { lesRegneark } from '../les';
import { HOVED, lagXlsx, tekstrader, type Xlsxdeler } from '../proeve/lagXlsx';
import { type Ark, celletype } from '../typer';

const les = async (deler: Xlsxdeler): Promise<Ark> => {
  const svar = await lesRegneark(lagXlsx(deler), 'proeve.xlsx');
  if (!svar.ok) throw new Error(svar.feil.kode);
  return svar.verdi.ark[0] as Ark;
};
const feilkode = async (deler: Xlsxdeler): Promise<string | undefined> => {
  const svar = await lesRegneark(lagXlsx(deler), 'proeve.xlsx');
  return svar.ok ? undefined : svar.feil.kode;
};
/** Each cell of the first row as `type:text`. */
const celler = async (deler: Xlsxdeler): Promise<string[]> => {
  const rad = (await les(deler)).rader[0];
  return rad ? rad.celler.map((tekst, i) => `${celletype(rad, i)}:${tekst}`) : [];
};

const DATOSTILER =
  '<numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="00000000000"/>' +
  '<numFmt numFmtId="166" formatCode="&quot;dag&quot; 0"/><numFmt numFmtId="167" formatCode="[h]:mm"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/>' +
  '<xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/></cellXfs>';

describe('the texts of a cell', () => {
  it('keeps every kind of text as it stands', async () => {
    const strenger =
      '<si><t xml:space="preserve"> Åse &amp; Bjørn </t></si>' +
      '<si><r><t>Rik</t></r><r><rPr><b/></rPr><t xml:space="preserve"> tekst</t></r><rPh sb="0"><t>uttale</t></rPh></si>' +
      '<si><t>linje_x000D_\nto &#248; &#x1F600; _x005F_x000D_</t></si><si/>';
    const ark =
      '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c>' +
      '<c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c><c t="str"><f>A1&amp;"x"</f><v>svar</v></c>' +
      '<c t="inlineStr"><is><t><![CDATA[<b> & co]]></t></is></c></row>';
    expect(await celler({ ark, strenger })).toEqual([
      'tekst:',
      'tekst: Åse & Bjørn ',
      'tekst:Rik tekst',
      'tekst:linje\r\nto ø 😀 _x000D_',
      'tekst:',
      'tekst:ab',
      'tekst:svar',
      'tekst:<b> & co',
    ]);
  });

  it('keeps the exact digits of numbers, and tells of truth, errors and formulas without a result', async () => {
    const ark =
      '<row><c><v>1000.1000000000001</v></c><c t="n"><v>7.0705750005162797E+17</v></c><c t="b"><v>1</v></c>' +
      '<c t="e"><v>#N/A</v></c><c><f>SUM(A1:A2)</f></c><c><f>1+1</f><v>2</v></c></row>';
    expect(await celler({ ark })).toEqual([
      'tall:1000.1000000000001',
      'tall:7.0705750005162797E+17',
      'boolsk:SANN',
      'feil:#N/A',
      'uberegnet:',
      'tall:2',
    ]);
  });

  it('reads dates by their style, never moved a day', async () => {
    const ark =
      '<row><c s="1"><v>45809</v></c><c s="2"><v>45809.75</v></c><c s="3"><v>1010112345</v></c><c s="4"><v>7</v></c>' +
      '<c s="5"><v>26.5</v></c><c s="1"><v>1</v></c><c s="1"><v>59</v></c><c s="1"><v>60</v></c><c s="1"><v>61</v></c>' +
      '<c t="d"><v>2025-06-01T00:00:00</v></c></row>';
    expect(await celler({ ark, stiler: DATOSTILER })).toEqual([
      'dato:2025-06-01',
      'dato:2025-06-01T18:00:00',
      'nullfylt:01010112345',
      'tall:7',
      'tall:26.5',
      'dato:1900-01-01',
      'dato:1900-02-28',
      'tall:60',
      'dato:1900-03-01',
      'dato:2025-06-01',
    ]);
  });

  it('counts from 1904 when the workbook does', async () => {
    const ark = '<row><c s="1"><v>44347</v></c><c s="1"><v>0</v></c></row>';
    const egenskaper = '<workbookPr date1904="1"/>';
    expect(await celler({ ark, stiler: DATOSTILER, egenskaper })).toEqual([
      'dato:2025-06-01',
      'dato:1904-01-01',
    ]);
  });
});

describe('the shape of a sheet', () => {
  it('reads prefixed XML, comments, attributes in any quotes, and cells without references', async () => {
    const ark =
      `<?xml version='1.0'?><!-- <x:row> --><x:worksheet xmlns:x='${HOVED}' note="a>b"><x:sheetData>` +
      `<x:row  r='3' ><x:c r = "B3" t='inlineStr'><x:is><x:t>en</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row >` +
      `</x:sheetData><x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells></x:worksheet>`;
    expect((await les({ ark })).rader).toEqual([{ nummer: 3, celler: ['', 'en', '2'], typer: '001' }]);
  });

  it('keeps row numbers over blank rows, and reads hidden rows but counts them', async () => {
    const ark =
      '<row r="1"/><row r="4"><c r="A4"/><c r="B4" s="1"/></row>' +
      '<row r="7" hidden="1"><c r="A7"><v>1</v></c></row><row r="9"><c r="A9"><v>2</v></c></row>';
    const lest = await les({ ark });
    expect(lest.rader.map((rad) => rad.nummer)).toEqual([7, 9]);
    expect(lest.skjulteRader).toBe(1);
  });

  it('reads the same however the XML is cut into pieces', async () => {
    const rader = Array.from({ length: 4000 }, (_, i) => [`rad ${i}`, 'æøå €', `${i * 7}`]);
    const lest = await les({ ark: tekstrader(rader) });
    expect(lest.rader.map((rad) => rad.celler)).toEqual(rader);
  });
});

describe('a file that cannot be trusted', () => {
  const rad = '<row><c><v>1</v></c></row>';
  const omsluttet = (forspann: string, innhold = rad): string =>
    `<?xml version="1.0"?>${forspann}<worksheet><sheetData>${innhold}</sheetData></worksheet>`;

  it.each([
    ['a DOCTYPE', omsluttet('<!DOCTYPE lolz [<!ENTITY a "b">]>'), 'farlig_xml'],
    ['an entity of its own', omsluttet('', '<row><c t="str"><v>&lol;</v></c></row>'), 'farlig_xml'],
    ['half a surrogate', omsluttet('', '<row><c t="str"><v>&#xD800;</v></c></row>'), 'oedelagt'],
    ['a shared string that is not there', rad.replace('<c>', '<c t="s">'), 'oedelagt'],
    ['a number that is none', rad.replace('1', '1,5'), 'oedelagt'],
    ['rows out of order', `<row r="5">${rad.slice(5)}<row r="4">${rad.slice(5)}`, 'oedelagt'],
    ['XML that just ends', '<?xml version="1.0"?><worksheet><sheetData><row>', 'oedelagt'],
    ['column 201', '<row><c r="GS1"><v>1</v></c></row>', 'for_mange_kolonner'],
    ['a column far beyond Excel', '<row><c r="ZZZZZZZZZZZZ1"><v>1</v></c></row>', 'for_mange_kolonner'],
    ['a cell that is too long', `<row><c t="str"><v>${'x'.repeat(32_768)}</v></c></row>`, 'celle_for_lang'],
  ])('refuses %s', async (_, ark, kode) => {
    expect(await feilkode({ ark })).toBe(kode);
  });

  it('takes column 200, and a row number beyond Excel costs nothing', async () => {
    expect((await celler({ ark: '<row r="999999999"><c r="GR999999999"><v>1</v></c></row>' })).length).toBe(
      200,
    );
  });

  it('refuses more rows than a draft can hold', async () => {
    const mange = Array.from({ length: 200_051 }, (_, i) => `<row><c><v>${i * 7919}</v></c></row>`).join('');
    expect(await feilkode({ ark: mange })).toBe('for_mange_rader');
  });
});
