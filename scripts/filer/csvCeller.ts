import { medBeloep, stroemfil, tabell } from './csvtekst';
import { sjekkMaalepunktId } from '@/lib/felles/identifikator';
import { avvises, golden, kunder, KUNDEHODE, stroem, STROEMHODE } from './fasit';

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

function datoer(): void {
  const fra = (verdi: string): string[] => Array<string>(4).fill(verdi);
  const funn = ['stroemperiodeFraOgMed dato_omskrevet'];
  const felt = 'stroemperiodeFraOgMed';
  stroemfil('csv-dato-kort.csv', 'Datoer som 1.6.25.', felt, fra('1.6.25'), fra('01.06.2025'), { funn });
  stroemfil('csv-dato-uten-tegn.csv', 'Datoer som 20250601.', felt, fra('20250601'), fra('01.06.2025'), {
    funn,
  });
  stroemfil(
    'csv-dato-tvetydig.csv',
    'Datoer som 02/03/2025: på norsk er det 2. mars.',
    felt,
    fra('02/03/2025'),
    fra('02/03/2025'),
  );
  const amerikansk = stroem().map((rad) => ({
    ...rad,
    stroemperiodeFraOgMed: '06/01/2025',
    stroemperiodeTilOgMed: '12/31/2025',
  }));
  golden(
    'csv-dato-amerikansk.csv',
    [STROEMHODE, ...amerikansk.map((rad) => Object.values(rad))]
      .map((linje) => `${linje.join(';')}\r\n`)
      .join(''),
    {
      laget: 'skript, etter engelsk Excel',
      hva: 'Datoer som 06/01/2025 og 12/31/2025: den siste avgjør at den første er 1. juni.',
      rader: stroem().map((rad) => ({ ...rad, stroemperiodeFraOgMed: '01.06.2025' })),
      funn: [...funn, 'stroemperiodeTilOgMed dato_omskrevet'],
    },
  );
}

/** What Excel leaves in a csv of 18 digits: fifteen of them and three zeros. */
function moenster(): void {
  const avkortet = stroem(6).map(({ maalepunktId }) => `${maalepunktId.slice(0, 15)}000`);
  // One of them has a right check digit by chance: it is shown as Excel would, so that the field's rule stops it too.
  const lest = avkortet.map((id) => (sjekkMaalepunktId(id) ? id : `${id[0]},${id.slice(1, 15)}E+17`));
  stroemfil(
    'csv-maalepunkt-000.csv',
    'Seks målepunkt-ID-er som alle ender på 000.',
    'maalepunktId',
    avkortet,
    lest,
    {
      funn: ['maalepunktId excel_forkortet', 'maalepunktId id_moenster'],
    },
  );
}

function tvetydige(): void {
  stroemfil(
    'csv-punktum-avgjort.csv',
    'Beløp som 1.000 og 2.500, der 0,00 i en annen kolonne avgjør at punktum skiller tusener.',
    'bruttoBeloep',
    ['1.000', '2.500', '12.000', '3.750'],
    ['1000', '2500', '12000', '3750'],
    { funn: ['bruttoBeloep tusenskille'] },
  );
  const tvetydig = medBeloep(['1.000', '2.500', '12.000', '3.750', '1.000']);
  golden('csv-punktum-tvetydig.csv', tabell(';', '\n', KUNDEHODE, tvetydig), {
    laget: 'skript, etter et fagsystem',
    hva: 'Beløp som 1.000 og 2.500, der ingenting i filen avgjør hva punktum betyr.',
    rader: tvetydig,
    spoersmaal: ['desimaltegn'],
  });
  const rader = kunder();
  avvises(
    'csv-komma-uten-sitat.csv',
    `${KUNDEHODE.join(',')}\r\n${rader.map((rad) => `${Object.values(rad).join(',')},50\r\n`).join('')}`,
    'komma_i_beloep',
    {
      laget: 'skript, etter et fagsystem som glemmer anførselstegn',
      hva: 'Komma mellom kolonnene og i beløpene: ørene havner i en kolonne uten overskrift.',
    },
  );
}

export function lagCsvCeller(): void {
  for (const lag of [celler, beloepstegn, datoer, moenster, tvetydige]) lag();
}
