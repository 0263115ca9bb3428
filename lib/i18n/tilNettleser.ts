import compile from 'icu-minify/compile';
import type { AbstractIntlMessages } from 'next-intl';
import type { Spraak } from '@/lib/felles/spraak';
import { tekster } from './tekster';

type Gren = { readonly [noekkel: string]: string | Gren };

const kompilerGren = (gren: Gren): AbstractIntlMessages =>
  Object.fromEntries(
    Object.entries(gren).map(([noekkel, verdi]) => [
      noekkel,
      // next-intl's type knows only what stands in files; what is compiled is a list.
      typeof verdi === 'string' ? (compile(verdi) as string) : kompilerGren(verdi),
    ]),
  );

const kompilerte = new Map<Spraak, AbstractIntlMessages>();

/** Every text of a language as the browser gets it: ready to be filled, so that no parser has to come with it. */
export function tilNettleser(spraak: Spraak): AbstractIntlMessages {
  let funnet = kompilerte.get(spraak);
  if (!funnet) {
    // As JSON: React sends no objects without a prototype, which the compiler makes.
    funnet = JSON.parse(JSON.stringify(kompilerGren(tekster(spraak)))) as AbstractIntlMessages;
    kompilerte.set(spraak, funnet);
  }
  return funnet;
}
