import { medBeloep, tabell } from './csvtekst';
import { golden, kunder, KUNDEHODE, stroem, STROEMHODE } from './fasit';

/** Amounts that are no kroner, and headings of another year. */
function enheter(): void {
  const rader = kunder();
  const laget = 'skript, etter et lønnssystem';
  const [fnr = '', navn = '', beloep = ''] = KUNDEHODE;
  golden('csv-beloep-i-oere.csv', tabell(';', '\n', [fnr, navn, `${beloep} (øre)`]), {
    laget,
    hva: 'Overskriften sier at beløpene står i øre.',
    rader,
    funn: ['enhet_i_overskrift'],
    spoersmaal: ['kolonne 2'],
  });
  golden('csv-tittel-i-tusen.csv', `Alle tall i hele tusen;;\n\n${tabell(';', '\n')}`, {
    laget,
    hva: 'En linje over tabellen sier at tallene er i tusen.',
    rader,
    overskriftsrad: 3,
    radnumre: rader.map((_, i) => i + 4),
    funn: ['enhet_i_overskrift'],
  });
  const valuta = ['NOK', 'EUR', '', 'kr', 'SEK'];
  const linjer = rader.map((rad, i) => `${Object.values(rad).join(';')};${valuta[i]}\n`);
  golden('csv-valuta.csv', `${KUNDEHODE.join(';')};Valuta\n${linjer.join('')}`, {
    laget: 'skript, etter et regnskapssystem',
    hva: 'En kolonne for valuta, og to av beløpene i en annen enn norske kroner.',
    rader: rader.map((rad, i) => {
      const annen = valuta[i] === 'EUR' || valuta[i] === 'SEK';
      return annen ? { ...rad, utbetaltBeloep: `${rad.utbetaltBeloep} ${valuta[i]}` } : rad;
    }),
    funn: ['utbetaltBeloep annen_enhet'],
  });
  const fjoraaret = rader.map((rad) => `${rad.oppgaveeier};${rad.navn};1;${rad.utbetaltBeloep}\n`).join('');
  golden('csv-to-aar.csv', `${fnr};${navn};Utbytte 2024;Utbytte 2025\n${fjoraaret}`, {
    laget: 'skript, etter et regneark som vokser år for år',
    hva: 'En kolonne for hvert år: årets foreslås, og det spørres.',
    rader,
    spoersmaal: ['kolonne 3'],
  });
  const delt = medBeloep(['1 000', '10 00', '2 500', '1 0000', '12 345 678']);
  golden('csv-mellomrom-feil.csv', tabell(';', '\n', KUNDEHODE, delt), {
    laget,
    hva: 'Mellomrom som ikke står mellom tusenene: det kan mangle et siffer, så beløpene er urørt.',
    rader: delt,
  });
}

/** One field in several columns, and two columns for one field. */
function flereKolonner(): void {
  const rader = kunder();
  const deltNavn = rader.map(({ oppgaveeier, navn, utbetaltBeloep }) => {
    const person = oppgaveeier.length === 11;
    const skille = person ? navn.lastIndexOf(' ') : -1;
    return `${oppgaveeier};${navn.slice(skille + 1)};${navn.slice(0, Math.max(0, skille))};${utbetaltBeloep}\n`;
  });
  golden('csv-fornavn-etternavn.csv', `Fødselsnummer;Etternavn;Fornavn;Beløp\n${deltNavn.join('')}`, {
    laget: 'skript, etter et medlemsregister',
    hva: 'Etternavn og fornavn i hver sin kolonne.',
    rader,
    funn: ['navn sammensatt'],
  });
  const delt = kunder(9).slice(0, 8);
  const todelt = delt.map(({ oppgaveeier, navn, utbetaltBeloep }) =>
    [oppgaveeier.slice(0, 6), oppgaveeier.slice(6), navn, utbetaltBeloep].join(';'),
  );
  golden('csv-foedselsdato-personnummer.csv', `Født;Personnr.;Navn;Beløp\n${todelt.join('\n')}\n`, {
    laget: 'skript, etter et eldre lønnssystem',
    hva: 'Fødselsnummeret delt i fødselsdato og personnummer.',
    rader: delt,
    funn: ['oppgaveeier sammensatt'],
  });
  golden('csv-fjoraaret.csv', `Kundeutbytte 2024;;\n${tabell(';', '\n')}`, {
    laget: 'skript, etter et regneark som kopieres år for år',
    hva: 'Tittelen er fra året før.',
    rader,
    overskriftsrad: 2,
    radnumre: rader.map((_, i) => i + 3),
    funn: ['nevner_annet_aar'],
  });
  const hus = stroem().map((rad) => {
    const { husnummer, ...resten } = rad;
    const [, nummer = '', bokstav = ''] = /^(\d+)(.*)$/.exec(husnummer) ?? [];
    const { foedselsnummer, maalepunktId, adressenavn, ...etter } = resten;
    return [foedselsnummer, maalepunktId, adressenavn, nummer, bokstav, ...Object.values(etter)].join(';');
  });
  const hode = STROEMHODE.flatMap((ett) => (ett === 'Husnummer' ? [ett, 'Bokstav'] : [ett])).join(';');
  golden('csv-husbokstav.csv', `${[hode, ...hus].join('\n')}\n`, {
    laget: 'skript, etter et adresseregister',
    hva: 'Husnummer og bokstav i hver sin kolonne.',
    rader: stroem(),
    funn: ['husnummer sammensatt'],
  });
  const perioder = stroem().map((rad) => {
    const { stroemperiodeFraOgMed, stroemperiodeTilOgMed, ...foran } = rad;
    return [...Object.values(foran), `${stroemperiodeFraOgMed} – ${stroemperiodeTilOgMed}`].join(';');
  });
  golden('csv-periode.csv', `${STROEMHODE.slice(0, -2).join(';')};Periode\n${perioder.join('\n')}\n`, {
    laget: 'skript, etter et avregningssystem',
    hva: 'Begge datoene i én kolonne.',
    rader: stroem(),
    funn: ['stroemperiodeFraOgMed delt'],
  });
  const to = rader.map((rad, i) => `${Object.values(rad).join(';')};${i + 1}\n`).join('');
  golden('csv-to-beloep.csv', `Fnr;Navn;Beløp;Beløp\n${to}`, {
    laget: 'skript',
    hva: 'To kolonner med samme overskrift og ulike beløp.',
    rader,
    spoersmaal: ['kolonne 2', 'kolonne 3'],
  });
}

/** Lines among the rows that are no rows. */
function rapporter(): void {
  const rader = kunder();
  golden('csv-antallsrad.csv', `${tabell(';', '\n')}Antall kunder: ${rader.length};;\n`, {
    laget: 'skript, etter en rapport fra et eldre system',
    hva: 'Nederst står det hvor mange rader det er.',
    rader,
    funn: ['antallsrad'],
  });
  const linjer = tabell(';', '\n').split('\n');
  golden('csv-gjentatt-overskrift.csv', [...linjer.slice(0, 4), linjer[0], ...linjer.slice(4)].join('\n'), {
    laget: 'skript, etter en rapport med sider',
    hva: 'Overskriften gjentatt midt i.',
    rader,
    radnumre: rader.map((_, i) => (i < 3 ? i + 2 : i + 3)),
    funn: ['gjentatt_overskrift'],
  });
}

export function lagCsvKolonner(): void {
  enheter();
  flereKolonner();
  rapporter();
}
