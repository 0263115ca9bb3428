import { golden, kunder, KUNDEHODE, stroem, STROEMHODE } from './fasit';
import {
  ark,
  delteRader,
  delteStrenger,
  innrader,
  lagBok,
  medReferanser,
  stiler,
  tall,
  tekst,
  under,
} from './xlsxdeler';

const rader = kunder();
const EXCEL = 'skript, etter Excel';

function numre(): void {
  const eksponent = (sifre: string): string =>
    `${sifre.replace(/^0+/, '')[0]}.${sifre.replace(/^0+/, '').slice(1)}E${sifre.replace(/^0+/, '').length - 1}`;
  const fire = rader.slice(0, 4);
  golden(
    'sk-poi-eksponent.xlsx',
    lagBok({
      ark: ark(
        under(
          fire.map(
            (rad) => tall(eksponent(rad.oppgaveeier), 1) + tekst(rad.navn) + tall(`${rad.utbetaltBeloep}.0`),
          ),
        ),
      ),
      stiler: stiler('00000000000'),
    }),
    {
      laget: 'skript, etter Apache POI',
      hva: 'Fødselsnumre som tallet 1.815060012E9 med formatet 00000000000.',
      rader: fire,
      funn: ['oppgaveeier nuller_fra_format', 'oppgaveeier tall_i_id'],
    },
  );
  golden(
    'sk-fnr-format.xlsx',
    lagBok({
      ark: ark(
        under(
          fire.map(
            (rad) => tall(String(Number(rad.oppgaveeier)), 1) + tekst(rad.navn) + tall(rad.utbetaltBeloep),
          ),
        ),
      ),
      stiler: stiler('000000\\ 00000'),
    }),
    {
      laget: 'skript, etter norsk Excel',
      hva: 'Norsk Excels format for fødselsnummer: 000000 00000.',
      rader: fire,
      funn: ['oppgaveeier nuller_fra_format', 'oppgaveeier tall_i_id'],
    },
  );
  const beloep = ['1000.1000000000001', '0.30000000000000004', '5700', '1E3', '-25'];
  const lest = ['1000,1', '0,3', '5700', '1000', '-25'];
  golden(
    'sk-flyttall.xlsx',
    lagBok({
      ark: ark(
        under(rader.map((rad, i) => tekst(rad.oppgaveeier) + tekst(rad.navn) + tall(beloep[i] ?? ''))),
      ),
    }),
    {
      laget: EXCEL,
      hva: 'Beløp med flyttallsstøy, slik Excel lagrer dem.',
      rader: rader.map((rad, i) => ({ ...rad, utbetaltBeloep: lest[i] ?? '' })),
      funn: ['utbetaltBeloep flyttall'],
    },
  );
}

/** Amounts whose cells are shown in another currency, or in per cent. */
function valuta(): void {
  const formater = ['_-[$kr-414]\\ * #,##0.00_-', '[$€-2]\\ #,##0.00', '0.00%', '#,##0.00\\ [$USD]'];
  const lest = ['100', '200 €', '30000 %', '400 USD', '500'];
  golden(
    'sk-valutaformat.xlsx',
    lagBok({
      ark: ark(
        under(
          rader.map(
            (rad, i) => tekst(rad.oppgaveeier) + tekst(rad.navn) + tall(`${(i + 1) * 100}`, (i + 1) % 5),
          ),
        ),
      ),
      stiler: stiler(...formater),
    }),
    {
      laget: EXCEL,
      hva: 'Beløp vist i kroner, euro, prosent og dollar.',
      rader: rader.map((rad, i) => ({ ...rad, utbetaltBeloep: lest[i] ?? '' })),
      funn: ['utbetaltBeloep annen_enhet'],
    },
  );
}

function maalepunkt(): void {
  const ider = stroem().map((rad) => ({
    ...rad,
    lagret: Number(rad.maalepunktId).toExponential(14).replace('e+', 'E+'),
  }));
  const linje = (rad: (typeof ider)[number]): string =>
    Object.entries(rad)
      .filter(([felt]) => felt !== 'lagret')
      .map(([felt, verdi]) => (felt === 'maalepunktId' ? tall(rad.lagret) : tekst(verdi)))
      .join('');
  golden(
    'sk-maalepunkt-15-sifre.xlsx',
    lagBok({
      ark: ark(innrader([STROEMHODE]) + ider.map((rad, i) => medReferanser(linje(rad), i + 2)).join('')),
    }),
    {
      laget: EXCEL,
      hva: 'Målepunkt-ID som tall, slik Excel lagrer det: 7.0705750005162797E+17.',
      rader: stroem().map((rad, i) => ({
        ...rad,
        maalepunktId: (ider[i]?.lagret ?? '').replace('.', ',').replace(/0+E/, 'E'),
      })),
      funn: ['maalepunktId excel_forkortet'],
    },
  );
}

function former(): void {
  const fyll =
    delteRader() +
    '<row r="7"/><row r="8" spans="1:3" s="1" customFormat="1"><c r="A8" s="1"/><c r="C8" s="1"/></row><row r="1048576"><c r="XFD1048576" s="1"/></row>';
  golden(
    'sk-formatert-til-bunns.xlsx',
    lagBok({ ark: ark(fyll), strenger: delteStrenger(), stiler: stiler('@') }),
    { laget: EXCEL, hva: 'Tomme formaterte celler helt ned til rad 1 048 576 og ut til kolonne XFD.', rader },
  );
  const hopp =
    `<row r="1000">${KUNDEHODE.map((t, i) => `<c r="${'ABC'[i]}1000" t="inlineStr"><is><t>${t}</t></is></c>`).join('')}</row>` +
    `<row r="999999" hidden="true"><c r="A999999" t="inlineStr"><is><t>311131788</t></is></c><c r="B999999" t="inlineStr"><is><t>Ås AS</t></is></c><c r="C999999"><v>1</v></c></row>`;
  golden('sk-radhopp.xlsx', lagBok({ ark: ark(hopp) }), {
    laget: EXCEL,
    hva: 'Overskriften i rad 1000 og eneste oppgave, som er skjult, i rad 999 999.',
    rader: [{ oppgaveeier: '311131788', navn: 'Ås AS', utbetaltBeloep: '1' }],
    overskriftsrad: 1000,
    radnumre: [999_999],
    skjulteRader: 1,
    funn: ['skjulte_rader'],
  });
  golden(
    'sk-skjult-til-hoeyre.xlsx',
    lagBok({
      ark: ark(delteRader(), '<cols><col min="4" max="16384" width="9" hidden="1"/></cols>'),
      strenger: delteStrenger(),
    }),
    {
      laget: EXCEL,
      hva: 'Alle kolonnene til høyre for tabellen er skjult. De er tomme, så det er ikke noe å si fra om.',
      rader,
    },
  );
  const iso = stroem().map((rad) => ({
    ...rad,
    stroemperiodeFraOgMed: '2025-01-01T00:00:00',
    stroemperiodeTilOgMed: '2025-12-31',
  }));
  golden(
    'sk-iso-datoer.xlsx',
    lagBok({
      ark: ark(
        innrader([STROEMHODE]) +
          iso
            .map((rad, i) =>
              medReferanser(
                Object.entries(rad)
                  .map(([felt, verdi]) =>
                    felt.startsWith('stroemperiode') ? `<c t="d"><v>${verdi}</v></c>` : tekst(verdi),
                  )
                  .join(''),
                i + 2,
              ),
            )
            .join(''),
      ),
    }),
    {
      laget: 'skript, etter «Strict Open XML»',
      hva: 'Datoer lagret som 2025-01-01T00:00:00 og ikke som tall.',
      rader: stroem(),
    },
  );
}

export function lagXlsxTall(): void {
  for (const lag of [numre, valuta, maalepunkt, former]) lag();
}
