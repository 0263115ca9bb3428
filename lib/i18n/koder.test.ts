import { readFileSync } from 'node:fs';
import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { lokaleFor, SPRAAK } from '@/lib/felles/spraak';
import { AARSAKER } from '@/lib/innsending/tilstand';
import { FEILKODER, SPESIFISERINGSKODER } from '@/lib/myndigheter/skatteetaten/feilkoder';
import { AVVIKSKODER } from '@/lib/ordning/typer';
import { LESEFEILKODER } from '@/lib/regneark/feil';
import { tekster } from './tekster';

/** The tables of both seeds, which are the same, as they stand there. */
const SEED = readFileSync(`${import.meta.dirname}/../myndigheter/skatteetaten/feilkoder.md`, 'utf8');
const SEEDKODER = [...SEED.matchAll(/^\| (GLD_\d+) /gm)].map(([, kode]) => kode ?? '');

/** The wider family's (fakta/skatteetaten.md §1.6): every code that any of the sibling services documents. */
const FAMILIEN =
  '001 004 005 006 008 010 011 017 019 021 022 023 1001 1007 1008 1015 1016 1017 1018 1022 1023 1026 1027 1028 1029 1030 1031 1032 1047 1048 1050 1052 1053 1054 1055 1059 1061 1062 1063 1067 1069 1070 1102 1201'
    .split(' ')
    .map((kode) => `GLD_${kode}`);

it('the seeds have 24 codes, and the portal knows all of them and the family’s', () => {
  expect(SEEDKODER).toHaveLength(24);
  const kjente = [...Object.keys(FEILKODER), ...Object.keys(SPESIFISERINGSKODER)].sort();
  expect(SEEDKODER.filter((kode) => !kjente.includes(kode))).toEqual([]);
  expect(kjente).toEqual([...FAMILIEN].sort());
});

describe.each(SPRAAK)('in %s', (spraak) => {
  const ord = tekster(spraak);

  it.each(FAMILIEN)('%s: what happened, why and what to do', (kode) => {
    const { hva, hvorfor, gjoer } = ord.feilkoder[kode as 'GLD_001'];
    for (const setning of [hva, hvorfor, gjoer]) expect(setning).toMatch(/^\p{Lu}.{15,}\.$/u);
    expect(new Set([hva, hvorfor, gjoer]).size).toBe(3);
  });

  it('no code is explained that is not known', () => {
    expect(Object.keys(ord.feilkoder).sort()).toEqual([...FAMILIEN].sort());
  });

  it.each(AVVIKSKODER)('%s: one line for its kind, and what is wrong, why and what to do', (kode) => {
    const t = createTranslator({ locale: lokaleFor(spraak), messages: ord, namespace: 'avvik' });
    const alt = {
      felt: 'Felt',
      maks: 1,
      min: 0,
      antall: 2,
      aar: 2025,
      prefiks: '7',
      poststed: 'OSLO',
      valg: 'adresse',
    };
    const kort = t(`${kode}.kort`, alt as never);
    const lang = t(`${kode}.lang`, alt as never);
    expect(kort).not.toMatch(/[{}]|avvik\.|\.$/);
    expect(lang).toMatch(/^[^{}]{40,}[.?]$/);
    // More than one sentence: what is wrong, and then what to do.
    expect(lang.split(/[.?:] /).length).toBeGreaterThan(1);
  });

  it.each(AARSAKER)('%s: why a sending stands where it stands', (aarsak) => {
    const { tittel, tekst } = ord.utfall[aarsak];
    expect(tittel.length).toBeGreaterThan(10);
    expect(tekst).toMatch(/\.$/);
  });

  it.each(LESEFEILKODER)('%s: what happened with the file and what to do', (kode) => {
    const { tittel, tekst, gjoer } = ord.opplasting.lesefeil[kode];
    for (const ett of [tittel, tekst, gjoer]) expect(ett.length).toBeGreaterThan(10);
  });
});
