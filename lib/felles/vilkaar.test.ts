import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SPRAAK } from './spraak';
import { lesVilkaar, VILKAAR, VILKAARSVERDIER, type Vilkaarsverdier } from './vilkaar';

const MAPPE = `${import.meta.dirname}/../../messages/vilkaar`;
const raa = (spraak: string, side: string): string => readFileSync(`${MAPPE}/${spraak}/${side}.md`, 'utf8');
const verdier = Object.fromEntries(VILKAARSVERDIER.map((v) => [v, `«${v}»`])) as unknown as Vilkaarsverdier;
const overskrifter = (tekst: string): number => (tekst.match(/^## /gm) ?? []).length;

it('each language has each page and no other', () => {
  for (const spraak of SPRAAK)
    expect(readdirSync(`${MAPPE}/${spraak}`).sort()).toEqual(VILKAAR.map((side) => `${side}.md`).sort());
});

describe.each(VILKAAR)('%s', (side) => {
  it.each(SPRAAK)('in %s: a title, and every hole is one that is filled', (spraak) => {
    const { tittel, tekst } = lesVilkaar(raa(spraak, side), verdier);
    expect(tittel).toMatch(/^\p{Lu}/u);
    expect(tekst).not.toMatch(/\{\w+\}/);
    expect(tekst).toContain('«driver');
  });

  it('says the same in each language: as many headings, table rows and holes', () => {
    const form = (spraak: string) => {
      const kilde = raa(spraak, side);
      return [
        overskrifter(kilde),
        kilde.match(/^\|/gm)?.length,
        kilde.match(/^(- |\d\. )/gm)?.length,
        [...kilde.matchAll(/\{(\w+)\}/g)].map(([, navn]) => navn),
      ];
    };
    for (const spraak of SPRAAK) expect(form(spraak), spraak).toEqual(form('nb'));
  });
});

it.each([
  ['# Title\n\nText {driver} {unknown}', { tittel: 'Title', tekst: '\nText «driver» {unknown}' }],
  ['\uFEFF\r\n# From Windows \r\nText', { tittel: 'From Windows', tekst: 'Text' }],
  ['No title', { tittel: '', tekst: 'No title' }],
  ['# T\n{constructor} {toString}', { tittel: 'T', tekst: '{constructor} {toString}' }],
])('%j', (kilde, fasit) => expect(lesVilkaar(kilde, verdier)).toEqual(fasit));
