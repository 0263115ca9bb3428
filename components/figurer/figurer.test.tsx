import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Oere } from '@/lib/felles/beloep';
import { lokaleFor } from '@/lib/felles/spraak';
import { tekster } from '@/lib/i18n/tekster';
import { fordelinger } from '@/lib/leveranse/figurer/fordeling';
import { summerteFelter } from '@/lib/ordning/oppsummering';
import { lesRad } from '@/lib/ordning/validering';
import { ordninger } from '@/lib/ordninger/register';
import { Aarsfigur } from './Aarsfigur';
import { Delfigur } from './Delfigur';
import { Fordelingsfigurer } from './Fordelingsfigurer';

const tegn = (innhold: ReactNode): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={lokaleFor('nb')} messages={tekster('nb')} timeZone="Europe/Oslo">
      {innhold}
    </NextIntlClientProvider>,
  ).replaceAll('\u00a0', ' ');

it.each(ordninger.map((ordning) => [ordning.id, ordning] as const))(
  '%s: a picture of each sum, the numbers as a table, and the way to the amount that lies outside, masked',
  (_id, ordning) => {
    const felter = summerteFelter(ordning);
    const eksempel = ordning.eksempler[0] ?? {};
    const rader = Array.from({ length: 12 }, (_, i) => ({
      radId: `rad-${i}`,
      verdier: {
        ...eksempel,
        ...Object.fromEntries(felter.map(({ noekkel }) => [noekkel, i === 6 ? '512000' : String(4800 + i)])),
      },
    }));
    const leste = rader.map((rad) => lesRad(ordning, rad, { inntektsaar: 2025, miljoe: 'lokal' }));
    const html = tegn(
      <Fordelingsfigurer
        leveranseId="abc"
        ordningId={ordning.id}
        fordelinger={fordelinger(ordning, rader, leste)}
      />,
    );
    expect(html.match(/<svg aria-hidden="true"/g)).toHaveLength(felter.length);
    expect(html.match(/<table/g)).toHaveLength(felter.length);
    for (const { noekkel } of felter) expect(html).toContain(`/leveranse/abc#rad=rad-6&amp;felt=${noekkel}`);
    expect(html).toContain('1 beløp ligger langt utenfor de andre');
    expect(html).toMatch(/Rad 7: 512 000/);
    expect(html).toContain('•••');
    expect(html).not.toContain('02825010109');
  },
);

it.each([
  [100, 150, 'Antall oppgaver: 150, mot 100 i fjor (50 % mer)'],
  [150, 100, 'Antall oppgaver: 100, mot 150 i fjor (33 % mindre)'],
  [7, 7, 'Antall oppgaver: 7, det samme som i fjor'],
  [0, 7, 'Antall oppgaver: 7, mot 0 i fjor'],
])('from %i to %i: %s', (fra, til, setning) => {
  const aar = (antall: number) => ({ antall, summer: [(antall * 100) as Oere] });
  const html = tegn(<Aarsfigur ordningId="kundeutbytte" iFjor={aar(fra)} iAar={aar(til)} />);
  expect(html).toContain(`${setning}<`);
});

it('the parts: how many were received, and the colour of each by what became of it', () => {
  const del = (nr: number, antall: number, mottatt: boolean) => ({
    id: String(nr),
    del: nr,
    antall,
    mottatt,
    status: mottatt ? 'Mottatt' : 'Ikke sendt',
    farge: mottatt ? 'success' : 'danger',
  });
  const html = tegn(<Delfigur deler={[del(1, 60, true), del(2, 30, true), del(3, 10, false)]} />);
  expect(html).toContain('2 av 3 deler er mottatt, med 90 av 100 oppgaver.');
  expect(html).toContain('<rect x="90%" width="10%"');
  expect(html.match(/<li data-color/g)).toHaveLength(2);
});
