import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { kundeutbytte } from '@/lib/ordninger/kundeutbytte/ordning';
import { overskuddsstroem } from '@/lib/ordninger/overskuddsstroem/ordning';
import { LESEFEILKODER } from '@/lib/regneark/feil';
import type { Lesefakta, Lestkolonne } from '@/lib/regneark/oppsett/typer';
import type { Lestfase } from './fase';
import { Feilmelding } from './Feilmelding';
import { Framdriftslinje } from './Framdriftslinje';
import { Lesepanel } from './Lesepanel';
import { Opplasting } from './Opplasting';
import { fakta, lest, nbTekster } from './proeve';
import { Opplastingsstyring } from './styring';
import type { Opplastingsoppdrag } from './typer';

const t = nbTekster();
const ingenting = (): undefined => undefined;
const tekstI = (html: string): string =>
  html
    .replace(/<option[^>]*>[^<]*<\/option>/g, '')
    .replace(/<[^>]*>/g, '|')
    .replace(/\|+/g, '|');
const tegn = (element: ReactElement): string => renderToStaticMarkup(element);
const oppdrag: Opplastingsoppdrag = {
  ordning: kundeutbytte,
  bord: {
    antall: () => 0,
    hentBilde: () => Promise.resolve({ rader: [], erUendret: () => true }),
    settInn: () => Promise.resolve(undefined),
    merk: () => () => true,
  },
  onHusk: ingenting,
  onFilsum: ingenting,
};

const kolonne = (om: Partial<Lestkolonne>): Lestkolonne => ({
  indeks: 0,
  overskrift: 'Kunde',
  valg: { slag: 'felt', felt: 'navn' },
  kilde: 'funnet',
  grunn: 'overskrift',
  sikkerhet: 1,
  eksempler: ['Åse'],
  delinger: [],
  ...om,
});

function panel(om: Partial<Lesefakta> = {}, fase: Partial<Lestfase> = {}): string {
  const rader = [{ verdier: { navn: 'Åse', utbetaltBeloep: '100' }, radnummer: 2 }];
  const lestfase: Lestfase = {
    fase: 'lest',
    lest: { fakta: fakta(om), rader },
    oppsett: {},
    spurt: om.spoersmaal ?? [],
    leser: false,
    steg: om.spoersmaal ? { type: 'spoer', landet: false } : { type: 'klar' },
    ...fase,
  };
  const styring = new Opplastingsstyring(oppdrag);
  return tegn(
    <Lesepanel
      fase={lestfase}
      bord={oppdrag.bord}
      ordning={kundeutbytte}
      spraak="nb"
      onLukk={ingenting}
      {...{ styring, t }}
    />,
  );
}

describe('Opplasting', () => {
  it('is a labelled file input and the tools beside it, and nothing else until a file is chosen', () => {
    const html = tegn(
      <Opplasting {...oppdrag} tekster={t}>
        <a href="/mal">Last ned mal</a>
      </Opplasting>,
    );
    const id = /<input[^>]* id="([^"]+)"/.exec(html)?.[1];
    expect(html).toContain('type="file"');
    expect(html).toMatch(new RegExp(`<label[^>]* for="${id}"[^>]*>Last opp regneark</label>`));
    expect(html).toContain('Last ned mal');
    expect(html).not.toMatch(/ds-alert|Slik leste vi filen|Slipp filen her/);
  });

  it.each(LESEFEILKODER)('says what happened and what to do: %s', (kode) => {
    const param = {
      antall: 2,
      maks: 40,
      ark: 'A',
      rad: 1,
      funnet: 'x',
      forventet: 'y',
      mal: 'm',
      valgt: 'v',
      kolonne: 'K',
    };
    const tekst = tekstI(
      tegn(<Feilmelding feil={{ kode, param }} filnavn="a.xlsx" onLukk={ingenting} t={t} />),
    );
    expect(tekst).not.toContain('{');
    expect(tekst.length).toBeGreaterThan(80);
  });

  it('a failure without its row is still a sentence', () => {
    const feil = { kode: 'celle_for_lang', param: { maks: 32767 } } as const;
    expect(tegn(<Feilmelding feil={feil} filnavn="a" onLukk={ingenting} t={t} />)).toContain(
      'En celle har mer enn 32\u00a0767 tegn.',
    );
  });

  it('tells in words how far it has come, and can be stopped', () => {
    const framdrift = { steg: 'leser_rader', antall: 4000 } as const;
    const linje = <Framdriftslinje filnavn="a" framdrift={framdrift} onAvbryt={ingenting} t={t} />;
    expect(tekstI(tegn(linje))).toMatch(/Leser radene, 4\u00a0000 så langt ….*Avbryt/);
  });
});

describe('the panel', () => {
  it('says first of all when the file looks like one of another ordning', () => {
    const { navn } = overskuddsstroem;
    const html = tekstI(panel({ ligner: navn }));
    expect(html).toMatch(
      /Slik leste vi filen\|Overskriftene i filen er de som hører til Overskuddsstrøm, men/,
    );
    expect(tekstI(panel())).not.toContain(navn.nb);
  });

  it('shows the sentence, the first rows under their fields, and the one button', () => {
    const html = panel({ manglende: ['oppgaveeier'] });
    expect(tekstI(html)).toMatch(
      /Slik leste vi filen\|Leste 12 rader fra arket «Ark1».*\|Rad i filen\|Navn\|Utbetalt beløp\|2\|Åse\|100\|.*Sett inn 12 rader\|Avbryt/,
    );
    expect(html).toMatch(/role="region" aria-label="Slik blir de første radene" tabindex="0"/i);
  });

  it('has a named native select for every word that could be another', () => {
    const html = panel({ desimaltegn: lest(',', '.') });
    expect(html).toMatch(
      /<select aria-label="Desimaltegn"[^>]*><option value="," selected="">komma<\/option>/,
    );
    expect(html.match(/<select/g)).toHaveLength(1);
  });

  it('says how sure each column is in words, and why, and is unfolded when it must be looked at', () => {
    const html = panel({
      kolonner: [
        kolonne({}),
        kolonne({ indeks: 1, overskrift: '', sikkerhet: 0.5, grunn: 'innhold' }),
        kolonne({ indeks: 2, overskrift: 'Annet', valg: { slag: 'ingen' }, grunn: 'ukjent', sikkerhet: 0 }),
      ],
    });
    expect(tekstI(html)).toContain('3 kolonner i filen, 1 må ses over');
    expect(tekstI(html)).toMatch(/Kunde\|Åse\|.*sikkert\| – overskriften er kjent/);
    expect(tekstI(html)).toMatch(/Kolonne B\|.*usikkert – se over\| – kjent på innholdet/);
    expect(tekstI(html)).toMatch(/Annet\|.*ikke med\|/);
    expect(html).toMatch(/<details[^>]* open=""/);
    expect(html).toContain('aria-label="Felt for «Kunde»"');
  });

  it('folds the columns when nobody needs to look', () => {
    const ubrukt = kolonne({ indeks: 1, valg: { slag: 'ingen' }, grunn: 'ukjent', sikkerhet: 0 });
    expect(panel({ kolonner: [kolonne({})] })).not.toContain('open=""');
    expect(tekstI(panel({ kolonner: [kolonne({})] }))).toContain('1 kolonne i filen, alle er kjent');
    expect(tekstI(panel({ kolonner: [kolonne({}), ubrukt] }))).toContain('2 kolonner i filen, 1 er ikke med');
  });

  it('asks in words by an example of the file, with none of the answers given', () => {
    const desimaltegn = { ...lest(',' as const, '.' as const), eksempel: '1.234 → 1234' };
    const html = panel({ desimaltegn, spoersmaal: [{ om: 'desimaltegn' }] });
    expect(tekstI(html)).toMatch(
      /Ett spørsmål før radene kan settes inn\|Hvordan skal beløpet 1\.234 leses\?/,
    );
    expect(tekstI(html)).toMatch(/1\u00a0234 – komma er desimaltegn.*1,234 – punktum er desimaltegn/);
    expect(html.match(/type="radio"/g)).toHaveLength(2);
    expect(html).not.toContain('checked');
    expect(tekstI(html)).toContain('Ingenting er satt inn i tabellen ennå. Svar på spørsmålet over');
    expect(tekstI(html)).not.toContain('Sett inn 12');
  });

  it('asks what a column is, with what we would have said first', () => {
    const html = panel({
      kolonner: [kolonne({ sikkerhet: 0.4 })],
      spoersmaal: [{ om: 'kolonne', indeks: 0 }],
    });
    expect(tekstI(html)).toContain('Hva står i kolonnen «Kunde»?|For eksempel: Åse');
    expect(html).toMatch(
      /<option value="" disabled="" selected="">Velg …<\/option><option[^>]*>Navn \(forslag\)/,
    );
  });

  it('names columns of the same heading by their letters too, and has the parts of a field among the answers', () => {
    const html = panel({
      kolonner: [kolonne({}), kolonne({ indeks: 2 })],
      spoersmaal: [{ om: 'kolonne', indeks: 2 }],
    });
    expect(tekstI(html)).toContain('Hva står i kolonnen «Kunde (kolonne C)»?');
    expect(html).toMatch(/<optgroup label="Del av et felt">.*<option value="ledd:fornavn">Fornavn<\/option>/);
  });

  it('keeps an answered question, with its answer', () => {
    const html = panel(
      { desimaltegn: lest('.', ',') },
      { spurt: [{ om: 'desimaltegn' }], oppsett: { desimaltegn: '.' } },
    );
    expect(tekstI(html)).toContain('Spørsmålet er besvart');
    expect(html).toMatch(/<input[^>]*value="\."[^>]*checked|<input[^>]*checked[^>]*value="\."/);
  });

  it('says that the rows are in, and folds the preview: the table itself shows them', () => {
    const html = panel(
      {},
      { steg: { type: 'satt_inn', innsetting: { type: 'erstatt', rader: Array(12).fill({}) } } },
    );
    expect(tekstI(html)).toContain('12 rader står nå i tabellen.');
    expect(tekstI(html)).toContain('|Lukk|');
    expect(html).toMatch(/<details[^>]*><summary>Vis de første radene/);
  });

  it.each(['for_mange_rader', 'for_lang', 'hentes', 'settes_inn'] as const)(
    'says that the table took nothing, and lets one try again: %s',
    (avslag) =>
      expect(tekstI(panel({}, { steg: { type: 'klar', avslag } }))).toMatch(
        /Ingenting er satt inn\..*Sett inn/,
      ),
  );

  it('asks before rows land beside others', () => {
    expect(tekstI(panel({}, { steg: { type: 'velger' } }))).toMatch(/Tabellen har allerede 0 rader.*Avbryt/);
  });

  it('says when a changed choice could not be read', () => {
    expect(tekstI(panel({}, { feil: { kode: 'ingen_rader', param: { ark: 'Ark1', rad: 9 } } }))).toContain(
      'Det gikk ikke: Vi fant overskriftene, men ingen rader.',
    );
  });
});
