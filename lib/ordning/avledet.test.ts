import { describe, expect, it } from 'vitest';
import { tilDokumentasjon } from './dokumentasjon';
import { eksempelrader } from './eksempel';
import { tilKolonner } from './kolonner';
import { proeveordning } from './proeveordning';
import { erTom } from './rad';
import { reglerFor } from './regler';

describe('tilKolonner', () => {
  it('is plain data in the order of the declaration, in the language asked for', () => {
    const kolonner = tilKolonner(proeveordning, 'en');
    expect(kolonner.map((k) => k.noekkel)).toEqual(proeveordning.felter.map((felt) => felt.noekkel));
    expect(kolonner[3]).toMatchObject({
      overskrift: 'STED (en)',
      hjelp: 'hjelp til sted (en)',
      eksempel: 'Oslo',
      justering: 'venstre',
      inputMode: 'text',
    });
    expect(tilKolonner(proeveordning)[6]).toMatchObject({
      overskrift: 'BELOEP',
      justering: 'hoeyre',
      inputMode: 'decimal',
    });
    expect(structuredClone(kolonner)).toEqual(kolonner);
  });
});

describe('eksempelrader', () => {
  it('puts in the year and leaves the declaration alone', () => {
    expect(eksempelrader(proeveordning, 2031)).toEqual([
      {
        eier: '311131788',
        sted: 'Oslo',
        kode: '0301',
        beloep: '10,50',
        fra: '01.01.2031',
        til: '31.12.2031',
      },
    ]);
    expect(proeveordning.eksempler[0]?.fra).toBe('01.01.{inntektsaar}');
  });
});

describe('rad', () => {
  it('blanks of every kind are nothing', () => {
    expect(erTom({})).toBe(true);
    expect(erTom({ a: '', b: ' \t\u00a0\u202f' })).toBe(true);
    expect(erTom({ a: '', b: '0' })).toBe(false);
  });
});

describe('reglerFor', () => {
  const regler = new Map(reglerFor(proeveordning).map((regel) => [regel.kode, regel]));

  it('follows the declaration', () => {
    expect(regler.get('mangler')?.felter).toEqual(['eier', 'beloep', 'sted', 'gnr', 'kode']);
    expect(regler.get('beloep_oere')?.felter).toEqual(['kroner']);
    expect(regler.get('beloep_null')).toEqual({ kode: 'beloep_null', alvor: 'varsel', felter: ['beloep'] });
    expect(regler.get('poststed_stemmer_ikke')?.felter).toEqual(['sted']);
    expect(regler.get('duplikat')?.felter).toEqual(['eier']);
  });

  it('leaves out what the ordning cannot break', () => {
    const liten = {
      ...proeveordning,
      felter: proeveordning.felter.slice(3, 4),
      valg: [],
      perioder: [],
      identitet: [],
    };
    expect(reglerFor(liten).map((regel) => regel.kode)).toEqual(['for_lang', 'ulovlige_tegn']);
  });
});

describe('tilDokumentasjon', () => {
  const tekst = tilDokumentasjon(proeveordning);

  it.each([
    '# Prøve\n',
    '1. mars i året etter inntektsåret. Første inntektsår: 2024.',
    '- `urn:altinn:accesspackage:pakke`',
    'Ordningen har ingen enkeltrettighet.',
    '| STED | tekst, høyst 10 tegn | ved gate | Oslo | `oppgaver[]/hus/gate/sted` |',
    '| KODE | 4 siffer | ja | 0155 | `oppgaver[]/hus/gate/kode` eller `oppgaver[]/hus/gaard/kode` |',
    '| GNR | helt tall, 1–500 | ved gård | 7 | `oppgaver[]/hus/gaard/gnr` |',
    '| KRONER | hele kroner, sendes som tall | nei | 5 | `oppgaver[]/kroner` |',
    '| TIL | dato i inntektsåret | begge eller ingen | 31.12.2025 | `oppgaver[]/til` |',
    '| Sum kroner | `oppsummering/sumKroner` |',
    '| `beloep_oere` | feil | Feltet kan ikke ha øre | KRONER |',
    '| `duplikat` | varsel | Feltet står på flere rader | EIER |',
    '| `valg_begge` | feil | Flere alternativer er fylt ut | STED, GNR |',
    '| `sum_for_stor` | feil | Summen er for stor | hele tabellen |',
    '| `etter_frist` | varsel | Fristen er gått ut | hele leveransen |',
  ])('says %s', (linje) => {
    expect(tekst).toContain(linje);
  });

  it('has no ICU left, and rows as wide as their headings', () => {
    expect(tekst).not.toMatch(/[{}]/);
    const bredder = tekst.split('\n\n').filter((del) => del.startsWith('|'));
    for (const tabell of bredder) {
      const antall = tabell
        .trim()
        .split('\n')
        .map((linje) => linje.replaceAll('\\|', '').split('|').length);
      expect(new Set(antall).size).toBe(1);
    }
    expect(bredder).toHaveLength(3);
  });

  it('shows the form number and the single right when there are any', () => {
    const api = { ...proeveordning.api, enkeltrettighet: 'rett' };
    const medAlt = tilDokumentasjon({ ...proeveordning, skjema: 'RF-1', api });
    expect(medAlt).toContain('# Prøve (RF-1)\n');
    expect(medAlt).toContain('Enkeltrettigheten `rett` gir også tilgang');
  });
});
