import { createHash } from 'node:crypto';

/** The ways in which a text may be written: plain, in base64 at any offset, and either of them in hexadecimal. */
export function skrivemaater(tekst: string): string[] {
  const bytes = Buffer.from(tekst);
  // Only the characters whose six bits all come from the text; the others hang on its neighbours.
  const base64 = [0, 1, 2].map((n) =>
    Buffer.concat([Buffer.alloc(n), bytes])
      .toString('base64')
      .slice(Math.ceil((8 * n) / 6), Math.floor((8 * (n + bytes.length)) / 6)),
  );
  const klare = [tekst, ...base64];
  const hashet = createHash('sha256').update(tekst).digest('hex');
  return [...klare, ...klare.map((k) => Buffer.from(k).toString('hex')), hashet];
}
