import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { kundeutbytte } from '@/lib/ordninger/kundeutbytte/ordning';
import { LESEFEILKODER } from '@/lib/regneark/feil';
import type { Lesefakta } from '@/lib/regneark/oppsett/typer';
import { Feilmelding } from './Feilmelding';
import { Framdriftslinje } from './Framdriftslinje';
import { Innsettingsvalg } from './Innsettingsvalg';
import { Opplasting } from './Opplasting';
import { nbTekster } from './proeve';

const t = nbTekster();
const ingenting = (): undefined => undefined;
const tekstI = (element: ReactElement): string => renderToStaticMarkup(element).replace(/<[^>]*>/g, '|');
const fakta: Lesefakta = {
  filnavn: 'kunder.xlsx',
  format: 'xlsx',
  ark: { verdi: 'Ark1', kilde: 'funnet', muligheter: ['Ark1'] },
  overskriftsrad: { verdi: 1, kilde: 'funnet', muligheter: [1] },
  overskriftsrader: 1,
  sumradvalg: { verdi: 0, kilde: 'funnet', muligheter: [0] },
  spoersmaal: [],
  antallRader: 12,
  kolonner: [],
  manglende: [],
  funn: [],
};

describe('Opplasting', () => {
  it('is a labelled file input, and nothing else until a file is chosen', () => {
    const html = renderToStaticMarkup(
      <Opplasting ordning={kundeutbytte} antallRaderFraFoer={0} onRader={ingenting} tekster={t} />,
    );
    const id = /<input[^>]* id="([^"]+)"/.exec(html)?.[1];
    expect(html).toContain('type="file"');
    expect(html).toMatch(new RegExp(`<label[^>]* for="${id}"[^>]*>Last opp regneark</label>`));
    expect(html).not.toContain('ds-alert');
  });

  it.each(LESEFEILKODER)('says what happened and what to do: %s', (kode) => {
    const tekst = tekstI(
      <Feilmelding
        feil={{
          kode,
          param: { maks: 40, ark: 'A', rad: 1, funnet: 'x', forventet: 'y', mal: 'm', valgt: 'v' },
        }}
        filnavn="a.xlsx"
        onLukk={ingenting}
        t={t}
      />,
    );
    expect(tekst).not.toContain('{');
    expect(tekst.length).toBeGreaterThan(80);
  });

  it('a failure without its row is still a sentence', () => {
    const feil = { kode: 'celle_for_lang', param: { maks: 32767 } } as const;
    expect(tekstI(<Feilmelding feil={feil} filnavn="a" onLukk={ingenting} t={t} />)).toContain(
      'En celle har mer enn 32\u00a0767 tegn.',
    );
  });

  it('tells in words how far it has come, and can be stopped', () => {
    const framdrift = { steg: 'leser_rader', antall: 4000 } as const;
    const linje = <Framdriftslinje filnavn="a" framdrift={framdrift} onAvbryt={ingenting} t={t} />;
    expect(tekstI(linje)).toMatch(/Leser radene, 4\u00a0000 så langt ….*Avbryt/);
  });

  it('asks before rows land beside others', () => {
    const valg = (
      <Innsettingsvalg antallRaderFraFoer={3} fakta={fakta} onValg={ingenting} onAvbryt={ingenting} t={t} />
    );
    expect(tekstI(valg)).toMatch(/Tabellen har allerede 3 rader.*12 rader.*Legg til.*Erstatt.*Avbryt/);
  });

  it.each(['for_mange_rader', 'for_lang', 'hentes', 'settes_inn'] as const)(
    'says that the table took nothing, and lets one choose again: %s',
    (avslag) => {
      const felles = { antallRaderFraFoer: 3, fakta, onValg: ingenting, onAvbryt: ingenting, t };
      const tekst = tekstI(<Innsettingsvalg {...felles} avslag={avslag} />);
      expect(tekst).toMatch(/Ingenting er satt inn\..*Legg til/);
    },
  );
});
