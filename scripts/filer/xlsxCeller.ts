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
  tall,
  tekst,
  under,
} from './xlsxdeler';

const rader = kunder();
const EXCEL = 'skript, etter Excel';

function tekster(): void {
  golden('sk-uten-strenger.xlsx', lagBok({ ark: ark(innrader(kundetabell())) }), {
    laget: EXCEL,
    hva: 'Tekstene står i cellene, og verken strenger eller stiler finnes.',
    rader,
  });
  golden('sk-uten-r.xlsx', lagBok({ ark: ark(innrader(kundetabell(), false)) }), {
    laget: 'skript, etter et rapportverktøy',
    hva: 'Rader og celler uten referanser.',
    rader,
  });
  golden(
    'sk-feil-dimensjon.xlsx',
    lagBok({ ark: ark(delteRader(), '<dimension ref="A1"/>'), strenger: delteStrenger() }),
    { laget: 'skript, etter et rapportverktøy', hva: 'Dimensjonen sier bare A1.', rader },
  );
  const rare = [
    '  Bjørn  Åsen ',
    'Ås &amp; Sønner &lt;AS&gt;',
    'Bj&#248;rn &#xC5;sen',
    '<![CDATA[A & B <AS>]]>',
    'Åsen_x000D_\nBjørn',
    '_x005F_x0041_',
  ];
  const lest = ['  Bjørn  Åsen ', 'Ås & Sønner <AS>', 'Bjørn Åsen', 'A & B <AS>', 'Åsen\r\nBjørn', '_x0041_'];
  golden(
    'sk-tegn.xlsx',
    lagBok({ ark: ark(under(rare.map((navn) => tekst('311131788') + tekst(navn) + tall('1')))) }),
    {
      laget: EXCEL,
      hva: 'Mellomrom, tegnkoder, CDATA, _x000D_ og en ekte _x0041_.',
      rader: lest.map((navn) => ({ oppgaveeier: '311131788', navn, utbetaltBeloep: '1' })),
    },
  );
  const rik =
    `${HODE}<sst xmlns="${HOVED}"><si><r><t>Bjørn</t></r><r><rPr><b/></rPr><t xml:space="preserve"> Åsen</t></r></si>` +
    '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si/></sst>';
  golden(
    'sk-rik-og-fonetisk.xlsx',
    lagBok({
      ark: ark(
        under(
          [0, 1].map((n) => `${tekst('311131788')}<c t="s"><v>${n}</v></c>${tall('1')}<c t="s"><v>2</v></c>`),
        ),
      ),
      strenger: rik,
    }),
    {
      laget: 'skript, etter japansk Excel',
      hva: 'Rik tekst settes sammen, og lesehjelpen over tegnene tas ikke med.',
      rader: ['Bjørn Åsen', '東京'].map((navn) => ({ oppgaveeier: '311131788', navn, utbetaltBeloep: '1' })),
    },
  );
}

function formler(): void {
  const linjer = rader.map((rad, i) => {
    const f = i === 0 ? '<f t="shared" ref="C2:C6" si="0">ROUND(D2,0)</f>' : '<f t="shared" si="0"/>';
    return `${tekst(rad.oppgaveeier)}<c t="str"><f>UPPER("x")</f><v>${rad.navn}</v></c><c>${f}<v>${rad.utbetaltBeloep}</v></c>`;
  });
  golden('sk-delte-formler.xlsx', lagBok({ ark: ark(under(linjer)) }), {
    laget: EXCEL,
    hva: 'Formler som deles mellom celler, med lagrede svar.',
    rader,
  });
  const matrise = rader.map(
    (rad, i) =>
      `${tekst(rad.oppgaveeier)}<c t="str"><f t="array" ref="B${i + 2}">INDEX(X:X,1)</f><v>${rad.navn}</v></c>${tall(rad.utbetaltBeloep)}`,
  );
  golden('sk-matriseformel.xlsx', lagBok({ ark: ark(under(matrise)) }), {
    laget: EXCEL,
    hva: 'Matriseformler med lagrede svar.',
    rader,
  });
  const oppslag = rader.map((rad, i) =>
    i === 1
      ? `${tekst(rad.oppgaveeier)}<c t="e"><f>VLOOKUP(A3,X:Y,2,0)</f><v>#N/A</v></c>${tall(rad.utbetaltBeloep)}`
      : `${tekst(rad.oppgaveeier)}${tekst(rad.navn)}${tall(rad.utbetaltBeloep)}`,
  );
  golden('sk-finn-rad-feil.xlsx', lagBok({ ark: ark(under(oppslag)) }), {
    laget: EXCEL,
    hva: 'FINN.RAD som ikke fant noe: #N/A i navnet.',
    rader: rader.map((rad, i) =>
      i === 1 ? { oppgaveeier: rad.oppgaveeier, utbetaltBeloep: rad.utbetaltBeloep } : rad,
    ),
    funn: ['navn formelfeil'],
  });
  const tom = rader.map(
    (rad, i) =>
      `${tekst(rad.oppgaveeier)}<c t="str"><f>IF(1,"","")</f><v>${i === 0 ? '' : rad.navn}</v></c>${tall(rad.utbetaltBeloep)}`,
  );
  golden('sk-tom-formel.xlsx', lagBok({ ark: ark(under(tom)) }), {
    laget: EXCEL,
    hva: 'En formel som svarer med tom tekst: cellen er tom, og ingen feil.',
    rader: rader.map((rad, i) =>
      i === 0 ? { oppgaveeier: rad.oppgaveeier, utbetaltBeloep: rad.utbetaltBeloep } : rad,
    ),
  });
}

export function lagXlsxCeller(): void {
  for (const lag of [tekster, formler]) lag();
}
