import { z } from 'zod';

// The stored answer is to be the answer, so a byte order mark stays in the text and is passed over when parsing.
const dekoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The body as UTF-8 text, otherwise untouched. */
export const tekstAv = (svar: { bytes: Uint8Array }): string => dekoder.decode(svar.bytes);

/** JSON text that fits the schema, or `undefined`: not JSON (an HTML error page), cut, or another shape. */
export function tolkJson<S extends z.ZodType>(tekst: string, schema: S): z.output<S> | undefined {
  let raa: unknown;
  try {
    raa = JSON.parse(tekst.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
  const tolket = schema.safeParse(raa);
  return tolket.success ? tolket.data : undefined;
}

/** A field we can do without: absent, null or of another type all read as `undefined`. */
export const valgfri = <S extends z.ZodType>(schema: S) =>
  schema
    .nullish()
    .catch(undefined)
    .transform((verdi) => verdi ?? undefined);

/** A list in which an element of another shape is left out instead of spoiling the rest. Absent reads as empty. */
export const liste = <S extends z.ZodType>(schema: S) =>
  z
    .array(z.unknown())
    .nullish()
    .catch([])
    .transform((elementer) =>
      (elementer ?? []).flatMap((element) => {
        const tolket = schema.safeParse(element);
        return tolket.success ? [tolket.data] : [];
      }),
    );
