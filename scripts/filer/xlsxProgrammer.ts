import { HOVED } from '@/lib/regneark/proeve/lagXlsx';
import { golden, kunder } from './fasit';
import {
  ark,
  delteRader,
  delteStrenger,
  HODE,
  innrader,
  kundetabell,
  lagBok,
  OD,
  rels,
  stiler,
} from './xlsxdeler';

const rader = kunder();
const vanlig = { ark: ark(delteRader()), strenger: delteStrenger() };

/** The manners of the programs that people use most. */
export function lagXlsxProgrammer(): void {
  const laget = 'skript, etter Google Regneark';
  const google =
    '<sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr><sheetViews><sheetView workbookViewId="0">' +
    '<pane ySplit="1.0" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    '<sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/>';
  golden(
    'sk-google.xlsx',
    lagBok({
      ark: ark(delteRader(' ht="15.75" customHeight="1"'), google, '<drawing r:id="rId1"/>'),
      strenger: delteStrenger(),
      stiler: stiler('d.m.yyyy'),
      ekstra: [
        {
          navn: 'xl/worksheets/_rels/sheet1.xml.rels',
          innhold: rels([{ id: 'rId1', type: 'drawing', maal: '../drawings/drawing1.xml' }]),
        },
        {
          navn: 'xl/drawings/drawing1.xml',
          innhold: `${HODE}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
        },
      ],
    }),
    { laget, hva: 'Uten dimensjon, med radhøyder og en tom tegning, slik Google skriver.', rader },
  );
  const excel =
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" ' +
    'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{00000000-0001-0000-0000-000000000000}"';
  golden(
    'sk-excel365.xlsx',
    lagBok({
      ark: ark(
        delteRader(' spans="1:3" x14ac:dyDescent="0.25"'),
        '<dimension ref="A1:C6"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>',
        '<phoneticPr fontId="1" type="noConversion"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
          '<mc:AlternateContent><mc:Choice Requires="x14"><controls/></mc:Choice><mc:Fallback/></mc:AlternateContent>',
      ).replace(' xmlns:r=', `${excel} xmlns:r=`),
      strenger: delteStrenger(),
      bok:
        `${HODE}<workbook xmlns="${HOVED}" xmlns:r="${OD}"${excel}><fileVersion appName="xl" lastEdited="7"/>` +
        '<workbookPr defaultThemeVersion="166925"/><mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath ' +
        'xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac" url="C:\\Temp\\"/></mc:Choice></mc:AlternateContent>' +
        '<bookViews><workbookView xWindow="0" yWindow="0"/></bookViews><sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets><calcPr calcId="191029"/></workbook>',
    }),
    { laget: 'skript, etter Excel 365', hva: 'AlternateContent, egne navnerom, spans og dimensjon.', rader },
  );
  const prefiks = (xml: string): string =>
    xml.replace(/<(\/?)(?!\?)/g, '<$1x:').replaceAll('xmlns=', 'xmlns:x=');
  golden(
    'sk-prefiks.xlsx',
    lagBok({ ark: prefiks(vanlig.ark), strenger: prefiks(vanlig.strenger), stiler: prefiks(stiler('0')) }),
    { laget: 'skript, etter Open XML SDK', hva: 'Alle navn i XML-en har prefiks: x:row, x:c, x:si.', rader },
  );
  const numbers = innrader([['Tabell 1'], ...kundetabell()]);
  golden(
    'sk-numbers-eksport.xlsx',
    lagBok({
      ark: ark(
        numbers,
        '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
        '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>',
      ),
    }),
    {
      laget: 'skript, etter Apple Numbers',
      hva: 'Navnet på tabellen står i en sammenslått rad over overskriftene.',
      rader,
      overskriftsrad: 2,
    },
  );
}
