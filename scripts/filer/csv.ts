import { avvises, golden, type Kunde, kunder, KUNDEHODE, stroem, STROEMHODE } from './fasit';

const UTEN_BOM = 'skript';
const tegn = (tekst: string): Uint8Array => Uint8Array.from(tekst, (ett) => ett.charCodeAt(0));
const utf16 = (tekst: string, lite: boolean): Uint8Array => {
  const bytes = Buffer.from(tekst, 'utf16le');
  return lite ? bytes : bytes.swap16();
};

/** Lines of kundeutbytte with the separator, line ends and heading wanted. */
const tabell = (
  skille = ';',
  slutt = '\r\n',
  hode: readonly string[] = KUNDEHODE,
  rader = kunder(),
): string =>
  [hode, ...rader.map((rad) => Object.values(rad))].map((linje) => linje.join(skille) + slutt).join('');

const medBeloep = (beloep: readonly string[]): Kunde[] =>
  kunder(beloep.length).map((rad, i) => ({ ...rad, utbetaltBeloep: beloep[i] ?? '' }));

/** Rows of overskuddsstroem with one field changed; `lest` when that is to be read as something else. */
function stroemfil(
  navn: string,
  hva: string,
  felt: keyof ReturnType<typeof stroem>[number],
  verdier: readonly string[],
  lest: readonly string[] = verdier,
  mer: { funn?: readonly string[]; spoersmaal?: readonly string[]; skille?: string; laget?: string } = {},
): void {
  const rader = stroem(verdier.length);
  const med = (nye: readonly string[]): Record<string, string>[] =>
    rader.map((rad, i) => ({ ...rad, [felt]: nye[i] ?? '' }));
  const { skille = ';', laget = 'skript, etter et fagsystem', ...resten } = mer;
  const sitert = (celle: string): string => (celle.includes(skille) ? `"${celle}"` : celle);
  const linjer = [STROEMHODE, ...med(verdier).map((rad) => Object.values(rad))];
  golden(navn, linjer.map((linje) => `${linje.map(sitert).join(skille)}\r\n`).join(''), {
    laget,
    hva,
    rader: med(lest),
    ...resten,
  });
}

function tegnsett(): void {
  const rader = kunder();
  const excel = 'skript, etter Excel';
  golden('csv-excel-utf8.csv', `\ufeff${tabell()}`, {
    laget: excel,
    hva: '«CSV UTF-8» fra norsk Excel.',
    rader,
  });
  golden('csv-excel-1252.csv', tegn(tabell()), { laget: excel, hva: '«CSV» fra norsk Excel.', rader });
  golden('csv-excel-unicode.txt', utf16(`\ufeff${tabell('\t')}`, true), {
    laget: excel,
    hva: '«Unicode-tekst» fra Excel: UTF-16 og tabulator.',
    rader,
  });
  golden('csv-utf16be.csv', utf16(`\ufeff${tabell()}`, false), {
    laget: UTEN_BOM,
    hva: 'UTF-16 i omvendt rekkefølge.',
    rader,
  });
  golden('csv-utf16-uten-merke.csv', utf16(tabell(), true), {
    laget: 'skript, etter SQL Server',
    hva: 'UTF-16 uten merke først i filen.',
    rader,
  });
  avvises(
    'csv-blandet-tegnsett.csv',
    Buffer.concat([Buffer.from(tabell()), tegn('311131788;Ås AS;1\r\n')]),
    'oedelagt',
    {
      laget: 'skript, etter to systemer',
      hva: 'UTF-8 med en linje i Windows-1252 til slutt.',
    },
  );
  golden(
    'csv-typografisk.csv',
    tegn(`${KUNDEHODE.join(';')}\n311131788;Peter\x92s \x96 \x93Kaf\xe9\x94 \x80;4300\n`),
    {
      laget: 'skript, etter Word',
      hva: 'Krøllete anførselstegn, tankestrek og euro i Windows-1252.',
      rader: [{ oppgaveeier: '311131788', navn: 'Peter’s – “Kafé” €', utbetaltBeloep: '4300' }],
    },
  );
}

function linjer(): void {
  const rader = kunder();
  const laget = 'skript, etter et eldre fagsystem';
  golden('csv-cr.csv', tegn(tabell(';', '\r')), {
    laget: 'skript, etter eldre Mac',
    hva: 'Bare CR mellom linjene.',
    rader,
  });
  const blandet = tabell(';', '\n').replace('\n', '\r\n').replace('5700\n', '5700\r');
  golden('csv-blandet-linjeslutt.csv', blandet, { laget, hva: 'CRLF, CR og LF om hverandre.', rader });
  golden('csv-sep.csv', `sep=;\r\n${tabell()}`, {
    laget: 'skript, etter Excel',
    hva: 'Første linje er sep=;',
    rader,
    overskriftsrad: 2,
  });
  golden('csv-sep-komma.csv', `\ufeffsep=,\r\n${tabell(',')}`, {
    laget: 'skript, etter Power BI',
    hva: 'Merke for UTF-8 og sep=, først.',
    rader,
    overskriftsrad: 2,
  });
  golden('csv-sep-feil.csv', `sep=,\r\n${tabell()}`, {
    laget: 'skript, etter et eldre fagsystem',
    hva: 'Første linje sier komma, men kolonnene er delt med semikolon.',
    rader,
    overskriftsrad: 2,
  });
  golden('csv-skilletegn-paa-slutten.csv', tabell(';', ';;;\r\n') + ';;;;;\r\n'.repeat(3), {
    laget,
    hva: 'Semikolon etter siste kolonne, og tomme linjer til slutt.',
    rader,
  });
  golden('csv-uten-linjeslutt.csv', tabell().trimEnd(), {
    laget,
    hva: 'Ingen linjeslutt etter siste rad.',
    rader,
  });
  golden('csv-google.tsv', tabell('\t', '\r\n').trimEnd(), {
    laget: 'skript, etter Google Regneark',
    hva: 'TSV fra Google.',
    rader,
    ark: 'csv-google',
  });
  golden('csv-strek.txt', tabell('|', '\n'), { laget, hva: 'Loddrett strek mellom kolonnene.', rader });
  golden(
    'csv-fast-bredde.csv',
    tabell(
      ';',
      '\r\n',
      KUNDEHODE,
      rader.map((r) => ({ ...r, navn: r.navn.padEnd(30) })),
    ),
    {
      laget,
      hva: 'Navnene er fylt opp med mellomrom.',
      rader: rader.map((r) => ({ ...r, navn: r.navn.padEnd(30) })),
    },
  );
  avvises('csv-uavsluttet-sitat.csv', tabell().replace('Ærlig', '"Ærlig'), 'anfoerselstegn', {
    laget,
    hva: 'Et anførselstegn som aldri lukkes.',
  });
  avvises('csv-nuller.csv', tabell().replace('Ærlig', '\0\0\0'), 'ukjent_format', {
    laget,
    hva: 'Nullbyte midt i teksten.',
  });
  avvises('csv-tom.csv', '', 'tom_fil', { laget: UTEN_BOM, hva: 'Ingen ting i filen.' });
  avvises('csv-bare-blanke.csv', '\ufeff\r\n\r\n  \r\n', 'tom_fil', {
    laget: UTEN_BOM,
    hva: 'Bare blanke linjer.',
  });
  avvises('csv-bare-overskrift.csv', `${KUNDEHODE.join(';')}\r\n`, 'ingen_rader', {
    laget: UTEN_BOM,
    hva: 'Overskrifter og ingen rader.',
  });
}

function rapporter(): void {
  const rader = kunder();
  const sum = rader.reduce((hittil, rad) => hittil + Number(rad.utbetaltBeloep), 0);
  golden(
    'csv-rapport.csv',
    tegn(
      `Samvirkelaget SA\r\nKundeutbytte 2025;;Skrevet ut 12.01.2026\r\n\r\n${tabell()}\r\nSUM;;${sum}\r\n`,
    ),
    {
      laget: 'skript, etter et regnskapssystem',
      hva: 'Tittellinjer, blank linje, tabell og sum.',
      rader,
      overskriftsrad: 4,
      sumrad: { rad: 11, stemmer: true },
    },
  );
  const strek = `${'-'.repeat(60)}\r\n`;
  const linje = (celler: readonly string[]): string => `|${celler.map((c) => c.padEnd(16)).join('|')}|\r\n`;
  const sap = rader.map((rad) => Object.values(rad));
  golden('csv-sap.txt', strek + linje(KUNDEHODE) + strek + sap.map(linje).join('') + strek, {
    laget: 'skript, etter SAP',
    hva: 'Liste med streker rundt og mellom, slik SAP skriver den.',
    rader: sap.map(([eier = '', navn = '', beloep = '']) => ({
      oppgaveeier: eier.padEnd(16),
      navn: navn.padEnd(16),
      utbetaltBeloep: beloep.padEnd(16),
    })),
    overskriftsrad: 2,
    radnumre: [4, 5, 6, 7, 8],
    funn: ['uten_overskrift'],
  });
}

function celler(): void {
  const laget = 'skript, etter et fagsystem';
  const rader = kunder();
  const likhet = tabell().replace(/^(\d+);/gm, '="$1";');
  golden('csv-likhetstegn.csv', likhet, {
    laget,
    hva: 'Numre som ="01815060012", for at Excel skal la dem være.',
    rader,
  });
  const farlig = rader.map((rad, i) => ({
    ...rad,
    navn: ['=1+1', '+47 Telefon AS', '@SUM(A1)', '-Strek AS', "'=vernet"][i] ?? '',
  }));
  golden('csv-formler.csv', tabell(';', '\r\n', KUNDEHODE, farlig), {
    laget,
    hva: 'Navn som ser ut som formler, og ett med vern foran.',
    rader: farlig.map((rad) => ({ ...rad, navn: rad.navn.replace("'=", '=') })),
    funn: ['navn vern_fjernet'],
  });
  golden(
    'csv-sitat-i-navn.csv',
    tabell(';', '\n').replace('Ærlig Østby', 'Kari "K" Østby').replace('Bjørn Åsen', '"Åsen; Bjørn"'),
    {
      laget,
      hva: 'Anførselstegn midt i et navn, og semikolon i et annet.',
      rader: rader.map((rad, i) => ({ ...rad, navn: ['Åsen; Bjørn', 'Kari "K" Østby'][i] ?? rad.navn })),
    },
  );
  golden(
    'csv-beloep-skrivemaater.csv',
    tabell(';', '\n', KUNDEHODE, medBeloep(['kr 1 200,-', '(500)', '250-', '1\u00a0000', '75,00'])),
    {
      laget,
      hva: 'kr, parentes, minus bak, hardt mellomrom og øre som er null.',
      rader: medBeloep(['1 200', '-500', '-250', '1\u00a0000', '75,00']),
      funn: ['utbetaltBeloep negativ_skrivemaate', 'utbetaltBeloep valuta_fjernet'],
    },
  );
  stroemfil(
    'csv-nuller-borte.csv',
    'Postnummer uten nullen foran.',
    'postnummer',
    ['155', '5004', '7011', '4008'],
    undefined,
    {
      funn: ['postnummer ledende_null'],
    },
  );
  stroemfil(
    'csv-maalepunkt-e17.csv',
    'Målepunkt-ID som 7,07058E+17.',
    'maalepunktId',
    Array(4).fill('7,07058E+17'),
    undefined,
    {
      funn: ['maalepunktId excel_forkortet'],
      laget: 'skript, etter Excel',
    },
  );
  stroemfil(
    'csv-iso-datoer.csv',
    'Datoer som 2025-01-01.',
    'stroemperiodeFraOgMed',
    Array(4).fill('2025-01-01'),
  );
  stroemfil(
    'csv-dato-skraastrek.csv',
    'Datoer som 31/12/2025.',
    'stroemperiodeTilOgMed',
    Array(4).fill('31/12/2025'),
  );
}

function beloepstegn(): void {
  stroemfil(
    'csv-desimalpunktum.csv',
    'Komma mellom kolonnene og punktum i beløpene.',
    'bruttoBeloep',
    ['1000.50', '20.25', '0.75', '1234567.89'],
    undefined,
    { skille: ',', laget: 'skript, etter engelsk Excel', funn: ['bruttoBeloep annet_desimaltegn'] },
  );
  stroemfil('csv-punktum-tusen.csv', 'Punktum mellom tusenene og komma i beløpene.', 'bruttoBeloep', [
    '1.234,50',
    '20,25',
    '12.345.678,90',
    '0,75',
  ]);
  stroemfil(
    'csv-engelsk-tusen.csv',
    'Komma mellom tusenene og punktum i beløpene.',
    'bruttoBeloep',
    ['1,234.50', '20.25', '12,345,678.90', '0.75'],
    undefined,
    { funn: ['bruttoBeloep annet_desimaltegn'] },
  );
}

export function lagCsv(): void {
  for (const lag of [tegnsett, linjer, rapporter, celler, beloepstegn]) lag();
}
