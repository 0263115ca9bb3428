import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import type { Tekst } from '@/lib/felles/spraak';
import { tilDokumentasjon } from '@/lib/ordning/dokumentasjon';
import { eksempelrader } from '@/lib/ordning/eksempel';
import { tilKolonner } from '@/lib/ordning/kolonner';
import { byggMelding, type Leveransehode, tilMelding } from '@/lib/ordning/melding';
import { summerteFelter } from '@/lib/ordning/oppsummering';
import { alvorFor, LEVERANSEKODER, reglerFor } from '@/lib/ordning/regler';
import { lesTabell } from '@/lib/ordning/tabellregler';
import tekster from '@/messages/nb.json';
import { AVVIKSKODER, DELINGSFORMER, type Felt, type Kontekst, type Ordning } from '@/lib/ordning/typer';
import { lesRad } from '@/lib/ordning/validering';
import { finnOrdning, ordninger, ordningMed } from './register';
import { registre } from './registre';
import { lesUgyldige, ugyldigeRader } from './ugyldig';

const kontekst: Kontekst = { inntektsaar: 2025, miljoe: 'lokal', registre };
const hode: Leveransehode = {
  kildesystem: 'Oppgaveportalen',
  organisasjonsnummer: '311131788',
  kontaktinformasjon: { navn: 'Kari', telefonnummer: '80080000', varselEpostadresse: 'kari@example.com' },
  inntektsaar: 2025,
};
const unike = (verdier: readonly string[]) => expect([...new Set(verdier)]).toEqual(verdier);
const iTreSpraak = (tekst: Tekst) => {
  for (const spraak of ['nb', 'nn', 'en'] as const) expect(tekst[spraak].trim(), spraak).not.toBe('');
};
const stier = (felt: Felt): string[] => (typeof felt.sti === 'string' ? [felt.sti] : Object.values(felt.sti));
const eksempler = (ordning: Ordning, aar = 2025) =>
  eksempelrader(ordning, aar).map((verdier, i) => ({ radId: `rad-${i}`, verdier }));

const t = createTranslator({
  locale: 'nb',
  messages: tekster,
  onError: (feil) => {
    throw feil;
  },
});

describe('the registry', () => {
  it('has unique ids, services and environment variables', () => {
    unike(ordninger.map((ordning) => ordning.id));
    unike(ordninger.map((ordning) => ordning.api.tjeneste));
    unike(ordninger.map((ordning) => ordning.api.scope));
    unike(ordninger.flatMap((ordning) => ordning.api.variabelnavn));
  });

  it('finds by id', () => {
    for (const ordning of ordninger) expect(ordningMed(ordning.id)).toBe(ordning);
    expect(finnOrdning('finnes-ikke')).toBeUndefined();
    expect(() => ordningMed('finnes-ikke')).toThrow('finnes-ikke');
  });

  it('every rule can be broken in some ordning or is about the delivery, and has its texts', () => {
    const koder = ordninger.flatMap((ordning) => reglerFor(ordning).map((regel) => regel.kode));
    expect(new Set([...koder, ...LEVERANSEKODER])).toEqual(new Set(AVVIKSKODER));
    expect(Object.keys(tekster.avvik).sort()).toEqual([...AVVIKSKODER].sort());
    for (const kode of LEVERANSEKODER) {
      expect(t(`avvik.${kode}.kort`)).not.toBe('');
      expect(t(`avvik.${kode}.lang`)).not.toBe('');
    }
    expect(t('utkast.utenNorskNummerTekst')).toContain('skatteetaten.no');
  });
});

describe.each(ordninger.map((ordning) => [ordning.id, ordning] as const))('%s', (_id, ordning) => {
  const felter = new Map(ordning.felter.map((felt) => [felt.noekkel, felt]));
  const ledd = ordning.sammensetninger.flatMap((en) => en.ledd);

  it('keys are unique and are words that the grid and the API can carry', () => {
    unike(ordning.felter.map((felt) => felt.noekkel));
    for (const noekkel of felter.keys()) expect(noekkel).toMatch(/^[a-zA-Z]{1,60}$/);
  });

  it('every text is there in bokmål, nynorsk and English', () => {
    for (const felt of ordning.felter) {
      iTreSpraak(felt.ledetekst);
      iTreSpraak(felt.hjelp);
      if (felt.type === 'beloep') iTreSpraak(felt.sum.ledetekst);
    }
    iTreSpraak(ordning.navn);
    iTreSpraak(ordning.beskrivelse);
    for (const ett of [...ordning.delinger, ...ledd]) iTreSpraak(ett.ledetekst);
    for (const valg of ordning.valg) [valg, ...valg.alternativer].forEach((v) => iTreSpraak(v.ledetekst));
    for (const spraak of ['nb', 'nn', 'en'] as const) {
      unike(tilKolonner(ordning, spraak).map((kolonne) => kolonne.overskrift));
    }
  });

  it('an alias is lower case and means one column', () => {
    const navn = ordning.felter.flatMap((felt) => [
      ...new Set([...felt.aliaser, felt.ledetekst.nb.toLocaleLowerCase('nb')]),
    ]);
    unike([
      ...navn,
      ...ordning.delinger.flatMap((deling) => deling.aliaser),
      ...ledd.flatMap((ett) => [ett.ledetekst.nb.toLocaleLowerCase('nb'), ...ett.aliaser]),
    ]);
    unike(ledd.map((ett) => ett.noekkel));
    for (const { form, felter } of ordning.delinger) expect(felter).toHaveLength(DELINGSFORMER[form]);
    for (const { aliaser } of [...ordning.felter, ...ordning.delinger, ...ledd]) {
      for (const alias of aliaser) expect(alias).toBe(alias.toLocaleLowerCase('nb').trim());
    }
  });

  it('every path is unique and none runs through the value of another', () => {
    const alle = ordning.felter.flatMap(stier);
    unike(alle);
    for (const sti of alle) {
      expect(sti).toMatch(/^[A-Za-z]+(\/[A-Za-z]+)*$/);
      expect(alle.filter((annen) => annen.startsWith(`${sti}/`))).toEqual([]);
    }
    unike([...summerteFelter(ordning).map((felt) => felt.sum.noekkel), 'antallOppgaver']);
  });

  it('choices, periods, identity and place fields name fields that exist', () => {
    const nevnt = [
      ...ordning.valg.flatMap((v) => [...v.felles, ...v.alternativer.flatMap((a) => a.felter)]),
      ...ordning.perioder.flatMap(({ fra, til }) => [fra, til]),
      ...ordning.delinger.flatMap((deling) => deling.felter),
      ...ordning.sammensetninger.map(({ felt }) => felt),
      ...ordning.identitet,
      ...ordning.felter.flatMap((felt) => (felt.type === 'sifre' && felt.stedfelt ? [felt.stedfelt] : [])),
      ...ordning.eksempler.flatMap((rad) => Object.keys(rad)),
    ];
    for (const noekkel of nevnt) expect([...felter.keys()]).toContain(noekkel);
    for (const { fra, til } of ordning.perioder) {
      expect([felter.get(fra)?.type, felter.get(til)?.type]).toEqual(['dato', 'dato']);
    }
    // A required field of one alternative would make the other impossible.
    for (const { alternativer, felles } of ordning.valg) {
      const iValg = [...felles, ...alternativer.flatMap((a) => a.felter)];
      unike(iValg);
      for (const noekkel of iValg) expect(felter.get(noekkel)?.paakrevd).toBe(false);
    }
  });

  it('the examples are without avvik, in every year that may be reported', () => {
    expect(ordning.eksempler.length).toBeGreaterThan(0);
    for (let aar = ordning.foersteInntektsaar; aar <= ordning.foersteInntektsaar + 10; aar += 1) {
      for (const miljoe of ['lokal', 'test'] as const) {
        expect(
          lesTabell(ordning, eksempler(ordning, aar), { ...kontekst, inntektsaar: aar, miljoe }).avvik,
        ).toEqual([]);
      }
    }
    for (const felt of ordning.felter) {
      const lest = lesTabell(ordning, [{ radId: 'a', verdier: { [felt.noekkel]: felt.eksempel } }], kontekst);
      expect(lest.leste[0]?.celler.has(felt.noekkel), `eksempel of ${felt.noekkel}`).toBe(true);
    }
  });

  it('the examples pass through tilMelding with naive sums', () => {
    const melding = tilMelding(ordning, hode, eksempler(ordning), kontekst);
    const summer: Record<string, string | number> = { antallOppgaver: ordning.eksempler.length };
    for (const felt of summerteFelter(ordning)) {
      const oere = ordning.eksempler
        .map((rad) =>
          Math.round(Number((rad[felt.noekkel] ?? '0').replace(/\s/g, '').replace(',', '.')) * 100),
        )
        .reduce((a, b) => a + b, 0);
      summer[felt.sum.noekkel] = felt.desimaler === 0 ? oere / 100 : (oere / 100).toFixed(2);
    }
    const { oppgaver, oppsummering } = ordning.api.noekler;
    expect(melding.leveranse[oppsummering]).toStrictEqual(summer);
    expect(melding.leveranse[oppgaver]).toHaveLength(ordning.eksempler.length);
    expect(melding.leveranse.leveransetype).toBe(ordning.api.leveransetype.ordinaer);
  });

  it('reports nothing with zero sums', () => {
    const { leveranse } = tilMelding(ordning, { ...hode, ingenOppgaver: true }, [], kontekst);
    expect(leveranse.leveransetype).toBe(ordning.api.leveransetype.ingenOppgaver);
    expect(leveranse).not.toHaveProperty(ordning.api.noekler.oppgaver);
    expect(leveranse[ordning.api.noekler.oppsummering]).toMatchObject({ antallOppgaver: 0 });
  });

  const ugyldige = lesUgyldige(ordning);

  it.each(ugyldige.map((ugyldig) => [ugyldig.fil, ugyldig.hvorfor, ugyldig] as const))(
    'ugyldig/%s: %s',
    (_fil, _hvorfor, ugyldig) => {
      const rader = ugyldigeRader(ordning, ugyldig, 2025);
      const { avvik } = lesTabell(ordning, rader, { ...kontekst, miljoe: ugyldig.miljoe });
      expect([...new Set(avvik.map((a) => a.kode))]).toEqual([ugyldig.kode]);
      expect([...new Set(avvik.flatMap((a) => (a.felt ? [a.felt] : [])))].sort()).toEqual(
        [...ugyldig.felter].sort(),
      );
      const regel = reglerFor(ordning).find((r) => r.kode === ugyldig.kode);
      for (const a of avvik) {
        expect(a.alvor).toBe(alvorFor(ugyldig.kode));
        if (a.felt) expect(regel?.felter).toContain(a.felt);
        // The texts get what the rule gives and the heading of the field; anything else they ask for throws.
        const param = { ...a.param, ...(a.felt && { felt: felter.get(a.felt)?.ledetekst.nb ?? '' }) };
        for (const slag of ['kort', 'lang'] as const) {
          expect(t(`avvik.${a.kode}.${slag}`, param)).toMatch(/^[^{}]+$/);
        }
      }
    },
  );

  it('every rule that this ordning can break has a failing example', () => {
    const vist = new Set(ugyldige.map((ugyldig) => ugyldig.kode));
    expect([...vist].sort()).toEqual(
      reglerFor(ordning)
        .map((regel) => regel.kode)
        .sort(),
    );
  });

  it('no row, however odd, breaks a rule that is not listed, or makes the engine throw', () => {
    const celle = fc.oneof(
      fc.constantFrom(
        '',
        ' ',
        '0',
        '-1',
        '1.000',
        '12,345',
        '1E+17',
        '9'.repeat(20),
        '0301',
        '0155',
        '30.02.2025',
      ),
      fc.constantFrom(...ordning.felter.map((felt) => felt.eksempel)),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    // Mostly an example with a few odd cells, so that rows without errors come too.
    const grunnlag = fc.constantFrom({}, ...eksempelrader(ordning, 2025));
    const rad = fc
      .tuple(grunnlag, fc.dictionary(fc.constantFrom(...felter.keys()), celle, { maxKeys: 3 }))
      .map(([verdier, odde]) => ({ ...verdier, ...odde }));
    const regler = new Map(reglerFor(ordning).map((regel) => [regel.kode, regel]));
    fc.assert(
      fc.property(
        fc.array(rad, { maxLength: 4 }),
        fc.constantFrom('lokal', 'test', 'prod'),
        (verdier, miljoe) => {
          const rader = verdier.map((v, i) => ({ radId: String(i), verdier: v }));
          const { avvik, leste } = lesTabell(ordning, rader, { ...kontekst, miljoe });
          for (const a of avvik) {
            expect(regler.get(a.kode)?.alvor, a.kode).toBe(a.alvor);
            if (a.felt) expect(regler.get(a.kode)?.felter, a.kode).toContain(a.felt);
          }
          if (avvik.every((a) => a.alvor === 'varsel')) {
            const fulle = leste.filter((lest) => !lest.tom);
            expect(tilMelding(ordning, hode, rader, { ...kontekst, miljoe })).toEqual(
              byggMelding(ordning, hode, fulle),
            );
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('an empty cell makes the same message whether it is missing or blank', () => {
    const [rad] = eksempler(ordning);
    const blank = Object.fromEntries(
      ordning.felter.map((felt) => [felt.noekkel, rad?.verdier[felt.noekkel] ?? ' ']),
    );
    const lest = (verdier: Record<string, string>) => lesRad(ordning, { radId: 'a', verdier }, kontekst);
    expect(lest(blank)).toEqual(lest({ ...rad?.verdier }));
  });

  it('docs/ordninger is fresh (npm run docs)', () => {
    const fil = join(import.meta.dirname, '../../docs/ordninger', `${ordning.id}.md`);
    expect(existsSync(fil)).toBe(true);
    expect(readFileSync(fil, 'utf8')).toBe(tilDokumentasjon(ordning));
  });
});
