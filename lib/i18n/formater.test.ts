import { IntlMessageFormat } from 'intl-messageformat';
import { createTranslator, type AbstractIntlMessages } from 'next-intl';
import formaterRaa from 'use-intl/format-message';
import { describe, expect, it } from 'vitest';
import { lokaleFor, SPRAAK } from '@/lib/felles/spraak';
import formaterMelding from './formater';
import { tekster } from './tekster';
import { tilNettleser } from './tilNettleser';

type Gren = { readonly [noekkel: string]: string | Gren };
type Element = ReturnType<IntlMessageFormat['getAst']>[number];

const flat = (gren: Gren, sti = ''): [string, string][] =>
  Object.entries(gren).flatMap(([noekkel, verdi]): [string, string][] =>
    typeof verdi === 'string' ? [[`${sti}${noekkel}`, verdi]] : flat(verdi, `${sti}${noekkel}.`),
  );
const slaaOpp = (gren: AbstractIntlMessages, noekkel: string): unknown =>
  noekkel.split('.').reduce<unknown>((g, del) => (g as AbstractIntlMessages)[del], gren);

const TALL = [0, 1, 2, 1234];

/** A value for every hole, a number or a word or a choice that the hole knows; `nr` picks another each time. */
function verdier(tekst: string, nr: number): Record<string, string | number> {
  const funnet: Record<string, string | number> = {};
  const besoek = (elementer: readonly Element[]): void => {
    for (const element of elementer) {
      if (!('value' in element) || element.type === 0) continue;
      const navn = String(element.value);
      const valg = 'options' in element ? Object.keys(element.options) : [];
      if (element.type === 5) funnet[navn] = valg[nr % valg.length] ?? '';
      else if (element.type !== 1) funnet[navn] = TALL[nr % TALL.length] ?? 0;
      else funnet[navn] ??= `<${navn} {x} ‘’ ${nr}>`;
      if ('options' in element) for (const { value } of Object.values(element.options)) besoek(value);
    }
  };
  besoek(new IntlMessageFormat(tekst, 'nb').getAst());
  return funnet;
}

describe.each(SPRAAK)('%s', (spraak) => {
  const locale = lokaleFor(spraak);
  const oversett = createTranslator({ locale, messages: tekster(spraak), timeZone: 'Europe/Oslo' });
  const options = {
    cache: { message: {} } as never,
    locale,
    formatters: {
      getNumberFormat: (...a: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...a),
      getPluralRules: (...a: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...a),
      getDateTimeFormat: (...a: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
        new Intl.DateTimeFormat(...a),
    } as never,
  };

  it('every text reads the same on the server, in the browser and in a program of its own', () => {
    const kompilerte = tilNettleser(spraak);
    const ulike = flat(tekster(spraak)).flatMap(([noekkel, tekst]) =>
      TALL.flatMap((_, nr) => {
        const fyll = verdier(tekst, nr);
        const fasit = oversett(noekkel as never, fyll as never);
        const paaServer = formaterMelding(noekkel, tekst as never, fyll, options);
        const iNettleser = formaterMelding(noekkel, slaaOpp(kompilerte, noekkel) as never, fyll, options);
        return fasit === paaServer && fasit === iNettleser ? [] : [{ noekkel, fasit, paaServer, iNettleser }];
      }),
    );
    expect(ulike).toEqual([]);
  });
});

it('next-intl’s own, which is the answer key, is not ours', () => {
  expect(formaterRaa).not.toBe(formaterMelding);
});
