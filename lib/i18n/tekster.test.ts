import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { SPRAAK } from '@/lib/felles/spraak';
import en from '@/messages/en.json';
import feilside from '@/messages/feilside.json';
import nb from '@/messages/nb.json';
import nn from '@/messages/nn.json';
import { erIBruk, lesKildeord } from './bruk';

type Gren = { readonly [noekkel: string]: string | Gren };

const flat = (gren: Gren, sti = ''): [string, string][] =>
  Object.entries(gren).flatMap(([noekkel, verdi]): [string, string][] =>
    typeof verdi === 'string' ? [[`${sti}${noekkel}`, verdi]] : flat(verdi, `${sti}${noekkel}.`),
  );

const TEKSTER = {
  nb: new Map(flat({ ...nb, feilside: feilside.nb })),
  nn: new Map(flat({ ...nn, feilside: feilside.nn })),
  en: new Map(flat({ ...en, feilside: feilside.en })),
};

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** Name and kind of every hole, also those inside the forms of a plural: `antall:6 rad:1`. */
function hull(tekst: string): string[] {
  const navn = new Set<string>();
  const besoek = (elementer: readonly Element[]): void => {
    for (const element of elementer) {
      if ('value' in element && element.type !== 0) navn.add(`${String(element.value)}:${element.type}`);
      if ('options' in element) for (const { value } of Object.values(element.options)) besoek(value);
    }
  };
  besoek(new IntlMessageFormat(tekst, 'nb').getAst());
  return [...navn].sort();
}

/** Texts that rightly are the same in bokmål and English: names, signs, words both languages have. */
const LIKE_PAA_ENGELSK = new Set([
  'Oppgaveportalen',
  'Start',
  'Status',
  'format',
  'Hash',
  'UTF-8',
  'Windows-1252',
  'UTF-16',
  'UTF-16 BE',
  'Mac OS Roman',
  'DOS (850)',
  'Person {kjennetegn}',
  'For {navn}',
  ' for {ordning}',
]);
const harOrd = (tekst: string): boolean => /\p{L}{2}/u.test(tekst.replace(/\{[^{}]*\}/g, ''));

/** Words that bokmål has and nynorsk does not. */
const BARE_BOKMAAL =
  /(?<!\p{L})(ikke|hva|hvem|hvor|hvilke[nt]?|hvordan|fra|noe|noen|mye|også|bare|være|dere|deres|jeg|nå|ennå|sammen|hver|hvert|kommer|velger?|lenken|gjøre|gjør|virksomhet(en)?|oppgavegiver(en)?|navnet|endret|slettet|mottatt|åpne|åpen|gang|siden|filen|raden|fordi at)(?!\p{L})/iu;

describe.each(SPRAAK)('%s', (spraak) => {
  const tekster = TEKSTER[spraak];

  it('has every key of bokmål, and no other', () => {
    expect([...tekster.keys()]).toEqual([...TEKSTER.nb.keys()]);
  });

  it.each([...tekster])('%s can be formatted, with the same holes as bokmål', (noekkel, tekst) => {
    expect(tekst.trim().length).toBeGreaterThan(0);
    expect(hull(tekst)).toEqual(hull(TEKSTER.nb.get(noekkel) ?? ''));
  });

  it('has no double blanks, no straight quotes, and no three dots for an ellipsis', () => {
    const skjeve = [...tekster].filter(([, tekst]) => / {2}|"|\.\.\./.test(tekst));
    expect(skjeve).toEqual([]);
  });
});

it('no English text is bokmål left behind', () => {
  const like = [...TEKSTER.en].filter(
    ([noekkel, tekst]) => tekst === TEKSTER.nb.get(noekkel) && harOrd(tekst) && !LIKE_PAA_ENGELSK.has(tekst),
  );
  expect(like).toEqual([]);
});

it('no nynorsk text has words of bokmål', () => {
  const bokmaal = [...TEKSTER.nn].flatMap(([noekkel, tekst]) => {
    const funnet = BARE_BOKMAAL.exec(tekst.replaceAll(/\{\w+/g, '{'));
    return funnet ? [`${noekkel}: ${funnet[0]}`] : [];
  });
  expect(bokmaal).toEqual([]);
});

/**
 * Whether a text is used is read out of the source: its key, or a template string whose holes are filled by words that
 * the source has. A key that only looks used is not found; that none is asked for that is missing, the types see to.
 */
it('no text is unused', () => {
  const kilde = lesKildeord(
    ['app', 'components', 'lib'].map((mappe) => `${import.meta.dirname}/../../${mappe}`),
  );
  const ubrukte = [...TEKSTER.nb.keys()].filter((noekkel) => !erIBruk(noekkel, kilde));
  expect(ubrukte).toEqual([]);
});

it('an unused text is found, and one in a template string is not', () => {
  const kilde = { ord: new Set(['rom', 'rom.dypt', 'ett', 'kode1']), moenstre: [/^feil\.([\w.-]+)$/] };
  const proev = (noekkel: string): boolean => erIBruk(noekkel, kilde);
  expect(['rom.ett', 'rom.feil.kode1', 'rom.dypt.ett'].map(proev)).toEqual([true, true, true]);
  expect(['rom.to', 'rom.feil.kode2', 'annet.ett', 'rom.annet.ett'].map(proev)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
