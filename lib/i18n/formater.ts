import compile from 'icu-minify/compile';
import formater from 'use-intl/format-message/format-only';

type Argumenter = Parameters<typeof formater>;

const kompilerte = new Map<string, Argumenter[1]>();

function kompilert(tekst: string): Argumenter[1] {
  let funnet = kompilerte.get(tekst);
  if (funnet === undefined) kompilerte.set(tekst, (funnet = compile(tekst) as Argumenter[1]));
  return funnet;
}

/**
 * Formats a message on the server, in the place of next-intl's own (next.config.js): one that is read for the first time
 * is compiled and kept. The browser gets messages that are compiled already, and no parser.
 */
export default function formaterMelding(
  ...[noekkel, melding, ...resten]: Argumenter
): ReturnType<typeof formater> {
  return formater(noekkel, typeof melding === 'string' ? kompilert(melding) : melding, ...resten);
}
// next-intl asks: `t.raw` would give what stands in the file here, and what is compiled in the browser.
formaterMelding.raw = false;
