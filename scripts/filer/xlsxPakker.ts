import { HOVED } from '@/lib/regneark/proeve/lagXlsx';
import type { Del } from '@/lib/regneark/proeve/lagZip';
import { golden, kunder } from './fasit';
import { ark, delteRader, delteStrenger, HODE, innrader, lagBok, OD } from './xlsxdeler';

const rader = kunder();
const vanlig = { ark: ark(delteRader()), strenger: delteStrenger() };
const flytt =
  (fra: string, til: string) =>
  (deler: Del[]): Del[] =>
    deler.map((del) => ({
      ...del,
      navn: del.navn === fra ? til : del.navn,
      innhold: typeof del.innhold === 'string' ? del.innhold.replaceAll(fra, til) : del.innhold,
    }));

function steder(): void {
  const laget = 'skript, etter et rapportverktøy';
  golden(
    'sk-absolutte-stier.xlsx',
    lagBok({
      ...vanlig,
      deler: (deler) =>
        deler.map((del) =>
          del.navn.endsWith('.rels')
            ? {
                ...del,
                innhold: String(del.innhold)
                  .replaceAll('Target="worksheets', 'Target="/xl/worksheets')
                  .replaceAll('Target="shared', 'Target="/xl/shared')
                  .replaceAll('Target="xl/', 'Target="/xl/'),
              }
            : del,
        ),
    }),
    {
      laget,
      hva: 'Relasjonene peker fra roten: /xl/worksheets/sheet1.xml.',
      rader,
    },
  );
  const flyttet = flytt('xl/workbook.xml', 'xl/workbook2.xml');
  golden(
    'sk-workbook2.xlsx',
    lagBok({
      ...vanlig,
      deler: (deler) => flytt('xl/_rels/workbook.xml.rels', 'xl/_rels/workbook2.xml.rels')(flyttet(deler)),
    }),
    {
      laget: 'skript, etter SharePoint',
      hva: 'Arbeidsboken heter workbook2.xml.',
      rader,
    },
  );
  golden(
    'sk-skraastrek.xlsx',
    lagBok({
      ...vanlig,
      deler: (deler) => deler.map((del) => ({ ...del, navn: del.navn.replaceAll('/', '\\') })),
    }),
    {
      laget: 'skript, etter eldre .NET',
      hva: 'Omvendt skråstrek i navnene i zip-filen.',
      rader,
    },
  );
  golden(
    'sk-store-bokstaver.xlsx',
    lagBok({
      ...vanlig,
      deler: (deler) =>
        deler.map((del) => ({
          ...del,
          navn: del.navn.replace('xl/s', 'xl/S').replace('worksheets/sheet', 'Worksheets/Sheet'),
        })),
    }),
    {
      laget,
      hva: 'Delene heter noe annet med store og små bokstaver enn relasjonene sier.',
      rader,
    },
  );
}

function pakking(): void {
  const laget = 'skript, etter et rapportverktøy';
  golden(
    'sk-lagret.xlsx',
    lagBok({ ...vanlig, deler: (deler) => deler.map((del) => ({ ...del, lagret: true })) }),
    { laget, hva: 'Ingen av delene er pakket.', rader },
  );
  golden(
    'sk-stroem-zip.xlsx',
    lagBok({ ...vanlig, deler: (deler) => deler.map((del) => ({ ...del, etterpaa: true, zip64: true })) }),
    {
      laget: 'skript, etter Apache POI',
      hva: 'Størrelsene står etter dataene og i 64 biter, slik den som skriver fortløpende gjør.',
      rader,
    },
  );
  golden(
    'sk-utf16-xml.xlsx',
    lagBok({
      ...vanlig,
      deler: (deler) =>
        deler.map((del) =>
          del.navn.includes('sheet1') || del.navn.includes('shared')
            ? {
                ...del,
                innhold: Buffer.from(`\ufeff${String(del.innhold).replace('UTF-8', 'UTF-16')}`, 'utf16le'),
              }
            : del,
        ),
    }),
    {
      laget,
      hva: 'XML-en er UTF-16.',
      rader,
    },
  );
  golden('sk-bom-xml.xlsx', lagBok({ ark: `\ufeff${vanlig.ark}`, strenger: `\ufeff${vanlig.strenger}` }), {
    laget,
    hva: 'Merke for UTF-8 foran XML-en.',
    rader,
  });
  golden(
    'sk-makro.xlsm',
    lagBok({
      ...vanlig,
      ekstra: [{ navn: 'xl/vbaProject.bin', innhold: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]) }],
    }),
    { laget: 'skript, etter Excel', hva: 'Arbeidsbok med makro, som ikke åpnes.', rader },
  );
}

function strengt(): void {
  const strict = (xml: string): string =>
    xml
      .replaceAll(HOVED, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
      .replaceAll(OD, 'http://purl.oclc.org/ooxml/officeDocument/relationships');
  golden(
    'sk-strict.xlsx',
    lagBok({
      ...vanlig,
      deler: (deler) => deler.map((del) => ({ ...del, innhold: strict(String(del.innhold)) })),
    }),
    {
      laget: 'skript, etter Excels «Strict Open XML»',
      hva: 'Den strenge dialekten, med andre navnerom.',
      rader,
    },
  );
  const to = `${HODE}<workbook xmlns="${HOVED}" xmlns:r="${OD}"><sheets><sheet name="Forside" sheetId="2" r:id="rId9"/><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  golden(
    'sk-ark-i-annen-orden.xlsx',
    lagBok({
      ...vanlig,
      bok: to,
      ekstra: [{ navn: 'xl/worksheets/sheet2.xml', innhold: ark(innrader([['Dette er forsiden']])) }],
      deler: (deler) =>
        deler.map((del) =>
          del.navn === 'xl/_rels/workbook.xml.rels'
            ? {
                ...del,
                innhold: String(del.innhold).replace(
                  '</Rel',
                  `<Relationship Id="rId9" Type="${OD}/worksheet" Target="worksheets/sheet2.xml"/></Rel`,
                ),
              }
            : del,
        ),
    }),
    { laget: 'skript, etter Excel', hva: 'Fanene står i en annen rekkefølge enn filene.', rader },
  );
}

export function lagXlsxPakker(): void {
  for (const lag of [steder, pakking, strengt]) lag();
}
