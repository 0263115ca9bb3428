import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lagKobler, type Sendtrad } from './kobling';
import type { Tilbakemeldingsavvik } from './typer';

const GIVER = '310000123';
const rad = (nr: number, eier: string, maaler = ''): Sendtrad => ({
  radId: `r${nr}`,
  nr,
  verdier: { eier, maaler, navn: 'Kari' },
});
/** Row 3 of the table was empty and not sent; the same person stands in rows 2 and 5. */
const RADER = [
  rad(1, '02825010109', '707057500051628391'),
  rad(2, '310000 000', '707057500051628407'),
  rad(4, '05838099999', ''),
  rad(5, '310000000', '707057500051628414'),
];
const koble = lagKobler(RADER, ['eier', 'maaler'], [GIVER]);
const avvik = (mer: Partial<Tilbakemeldingsavvik>): Tilbakemeldingsavvik => ({
  avvikskode: 'K',
  avvikstekst: 'Noe er galt',
  beskrivelse: undefined,
  veiledning: undefined,
  alvorlighetsgrad: 'avvist',
  sti: undefined,
  angittVerdi: undefined,
  ...mer,
});

describe('a remark is tied to a row', () => {
  it.each<[string, Partial<Tilbakemeldingsavvik>, number, string]>([
    ['whose number it names', { beskrivelse: 'Oppgaveeier 05838099999 finnes ikke' }, 4, 'eier'],
    ['whose number stands in the guidance', { veiledning: 'Sjekk 028250 10109.' }, 1, 'eier'],
    ['whose metering point it names', { avvikstekst: 'Målepunkt 707057500051628414 er ukjent' }, 5, 'maaler'],
    ['by the value given', { angittVerdi: '707057500051628407' }, 2, 'maaler'],
    ['by value and path from 0', { beskrivelse: 'leveranse/oppgave/3/oppgaveeier 310000000' }, 5, 'eier'],
    [
      'by value and path from 1',
      { sti: 'leveranse/oppgave/2/oppgaveeier', angittVerdi: '310000000' },
      2,
      'eier',
    ],
    ['by value and path in brackets', { sti: 'leveranse/oppgave[2]', angittVerdi: '05838099999' }, 4, 'eier'],
    ['by two values of the same row', { beskrivelse: '310000000 og 707057500051628414' }, 5, 'eier'],
    ["beside the oppgavegiver's own number", { beskrivelse: `${GIVER}: 05838099999` }, 4, 'eier'],
  ])('%s', (_navn, mer, nr, felt) => {
    expect(koble(avvik(mer))).toEqual({ radId: `r${nr}`, nr, felt });
  });
});

describe('nothing is claimed', () => {
  it.each<[string, Partial<Tilbakemeldingsavvik>]>([
    ['of a remark without a number', {}],
    ['of a path alone', { beskrivelse: 'leveranse/oppgave/2/oppgaveeier' }],
    ['of a number that no row has', { beskrivelse: '11111111111' }],
    ['of a number that two rows have', { beskrivelse: '310000000' }],
    ['of numbers of different rows', { beskrivelse: '02825010109 og 05838099999' }],
    [
      'of a path that disagrees with the number',
      { beskrivelse: 'leveranse/oppgave/0/oppgaveeier 05838099999' },
    ],
    ['of a path beyond the rows', { sti: 'oppgave/99', angittVerdi: '05838099999' }],
    ["of the oppgavegiver's number", { beskrivelse: GIVER }],
    ['of a number inside a longer one', { beskrivelse: '9905838099999' }],
    ['of a field that is no identity', { angittVerdi: 'Kari' }],
  ])('%s', (_navn, mer) => {
    expect(koble(avvik(mer))).toBeUndefined();
  });

  it('whatever stands in it, unless the row has a number that stands there too', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (beskrivelse, sti) => {
        const treff = koble(avvik({ beskrivelse, sti }));
        const verdi = RADER.find(({ radId }) => radId === treff?.radId)?.verdier[treff?.felt ?? ''];
        expect(
          treff === undefined || beskrivelse.replace(/\s/g, '').includes(verdi?.replace(/\s/g, '') ?? '?'),
        ).toBe(true);
      }),
    );
  });
});
