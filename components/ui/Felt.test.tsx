import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Felt } from './Felt';
import { Valgfelt } from './Valgfelt';

const felt = (hjelp?: string, feil?: string): ReactElement => (
  <Felt navn="Navn" feil={feil} {...(hjelp !== undefined && { hjelp })}>
    {(kobling) => <input {...kobling} />}
  </Felt>
);
const valg = (hjelp?: string, feil?: string): ReactElement => (
  <Valgfelt type="radio" navn="Navn" feil={feil} {...(hjelp !== undefined && { hjelp })} />
);

/** What a screen reader finds by following the ids, in markup as the server writes it. */
function lest(element: ReactElement): { navn: string | undefined; beskrivelse: string[]; ugyldig: boolean } {
  const html = renderToStaticMarkup(element);
  const input = /<input[^>]*>/.exec(html)?.[0] ?? '';
  const attributt = (navn: string): string => new RegExp(` ${navn}="([^"]*)"`).exec(input)?.[1] ?? '';
  const tekst = (moenster: string): string | undefined =>
    new RegExp(`${moenster}[^>]*>([^<]*)<`).exec(html)?.[1];
  return {
    navn: tekst(`<label[^>]* for="${attributt('id')}"`),
    beskrivelse: attributt('aria-describedby')
      .split(' ')
      .filter(Boolean)
      .map((id) => tekst(` id="${id}"`) ?? `ingen med id ${id}`),
    ugyldig: attributt('aria-invalid') === 'true',
  };
}

describe.each([
  ['Felt', felt],
  ['Valgfelt', valg],
])('%s: the words are joined to the field by the server', (_, lag) => {
  it.each([
    [undefined, undefined, { navn: 'Navn', beskrivelse: [], ugyldig: false }],
    ['Hjelp', undefined, { navn: 'Navn', beskrivelse: ['Hjelp'], ugyldig: false }],
    [undefined, 'Feil', { navn: 'Navn', beskrivelse: ['Feil'], ugyldig: true }],
    ['Hjelp', 'Feil', { navn: 'Navn', beskrivelse: ['Hjelp', 'Feil'], ugyldig: true }],
  ])('help %s, error %s', (hjelp, feil, fasit) => {
    expect(lest(lag(hjelp, feil))).toEqual(fasit);
  });
});
