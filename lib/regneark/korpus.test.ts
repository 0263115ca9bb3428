import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sjekkFoedselsnummer, sjekkMaalepunktId, sjekkOrganisasjonsnummer } from '@/lib/felles/identifikator';
import { finnOrdning } from '@/lib/ordninger/register';
import { lesKorpusfil } from './proeve/korpus';

const MAPPE = path.join(import.meta.dirname, '../../e2e/filer');
const PERSONER = path.join(import.meta.dirname, '../../scripts/filer/personer.json');
type Identitet = Partial<Record<'foedselsnummer' | 'maalepunktId' | 'organisasjonsnummer', string>>;
const UTEN_FASIT = new Set(['README.md']);

const filer = readdirSync(MAPPE).filter((navn) => !UTEN_FASIT.has(navn) && !navn.endsWith('.json'));

const fasitSchema = z.strictObject({
  ordning: z.enum(['kundeutbytte', 'overskuddsstroem']),
  inntektsaar: z.int(),
  laget: z.string().min(5),
  hva: z.string().min(10),
  forventet: z.record(z.string(), z.unknown()).optional(),
  avvises: z.string().optional(),
});

describe('the corpus of spreadsheets', () => {
  it('is at least 80 files, and each has its expected reading', () => {
    const fasiter = readdirSync(MAPPE).filter((navn) => navn.endsWith('.json'));
    expect(fasiter.map((navn) => navn.slice(0, -'.json'.length)).sort()).toEqual(filer.toSorted());
    expect(filer.length).toBeGreaterThanOrEqual(80);
  });

  it('names nobody: every number is synthetic, and has its check digits right', () => {
    const { personer, virksomheter } = JSON.parse(readFileSync(PERSONER, 'utf8')) as Record<
      string,
      Identitet[]
    >;
    for (const { foedselsnummer = '', maalepunktId = '' } of personer ?? []) {
      expect(sjekkFoedselsnummer(foedselsnummer, 'test')).toBeUndefined();
      expect(sjekkMaalepunktId(maalepunktId)).toBeUndefined();
    }
    for (const { organisasjonsnummer = '' } of virksomheter ?? []) {
      expect(sjekkOrganisasjonsnummer(organisasjonsnummer, 'test')).toBeUndefined();
    }
    expect([personer?.length, virksomheter?.length]).toEqual([8, 3]);
  });

  it.each(filer)('%s', async (navn) => {
    const fasit = fasitSchema.parse(JSON.parse(readFileSync(path.join(MAPPE, `${navn}.json`), 'utf8')));
    const ordning = finnOrdning(fasit.ordning);
    if (!ordning) throw new Error(fasit.ordning);
    const bytes = new Uint8Array(readFileSync(path.join(MAPPE, navn)));
    const { forventet, avvises } = fasit;
    expect(await lesKorpusfil(bytes, navn, ordning, fasit.inntektsaar), fasit.hva).toEqual({
      ...(forventet && { forventet }),
      ...(avvises && { avvises }),
    });
  });
});
