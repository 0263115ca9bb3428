import { tabell, tegn, utf16 } from './csvtekst';
import { avvises, golden, kunder, KUNDEHODE } from './fasit';

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
    laget: 'skript',
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
}

function oedelagte(): void {
  const laget = 'skript, etter et eldre fagsystem';
  avvises('csv-uavsluttet-sitat.csv', tabell().replace('Ærlig', '"Ærlig'), 'anfoerselstegn', {
    laget,
    hva: 'Et anførselstegn som aldri lukkes.',
  });
  avvises('csv-nuller.csv', tabell().replace('Ærlig', '\0\0\0'), 'ukjent_format', {
    laget,
    hva: 'Nullbyte midt i teksten.',
  });
  avvises('csv-tom.csv', '', 'tom_fil', { laget: 'skript', hva: 'Ingen ting i filen.' });
  avvises('csv-bare-blanke.csv', '\ufeff\r\n\r\n  \r\n', 'tom_fil', {
    laget: 'skript',
    hva: 'Bare blanke linjer.',
  });
  avvises('csv-bare-overskrift.csv', `${KUNDEHODE.join(';')}\r\n`, 'ingen_rader', {
    laget: 'skript',
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

export function lagCsvFiler(): void {
  for (const lag of [tegnsett, linjer, oedelagte, rapporter]) lag();
}
