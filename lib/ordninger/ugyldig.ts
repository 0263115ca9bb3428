import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { eksempelrader } from '@/lib/ordning/eksempel';
import { AVVIKSKODER, type Ordning, type Rad } from '@/lib/ordning/typer';

/**
 * A file `<ordning>/ugyldig/<avvikskode>[.<n>].json`: the smallest change to an example that breaks exactly that rule.
 * It names only what it changes, so that a new field needs no edit here. Read by tests only.
 */
const ugyldigSchema = z.strictObject({
  hvorfor: z.string().min(1),
  miljoe: z.enum(['lokal', 'test', 'prod']).default('lokal'),
  /** Which example of the declaration the rows are laid over. */
  eksempel: z.number().int().min(0).default(0),
  /** An empty string clears the cell. */
  rader: z.array(z.record(z.string(), z.string())).min(1),
  /** The cells' fields that are marked; none when the table is. */
  felter: z.array(z.string()),
});

export interface Ugyldig extends z.infer<typeof ugyldigSchema> {
  fil: string;
  kode: (typeof AVVIKSKODER)[number];
}

export function lesUgyldige(ordning: Ordning): Ugyldig[] {
  const mappe = join(import.meta.dirname, ordning.id, 'ugyldig');
  return readdirSync(mappe)
    .sort()
    .map((fil) => {
      const navn = /^([a-z_]+)(?:\.\d+)?\.json$/.exec(fil)?.[1];
      const kode = AVVIKSKODER.find((k) => k === navn);
      if (!kode) throw new Error(`${ordning.id}/ugyldig/${fil}: the name is not <avvikskode>[.<n>].json`);
      return { ...ugyldigSchema.parse(JSON.parse(readFileSync(join(mappe, fil), 'utf8'))), fil, kode };
    });
}

/** The rows of the file as a user would have typed them. */
export function ugyldigeRader(ordning: Ordning, ugyldig: Ugyldig, inntektsaar: number): Rad[] {
  const grunnlag = eksempelrader(ordning, inntektsaar)[ugyldig.eksempel];
  if (!grunnlag) throw new Error(`${ordning.id}/ugyldig/${ugyldig.fil}: no such example`);
  return ugyldig.rader.map((endret, i) => {
    const ukjent = Object.keys(endret).find((n) => !ordning.felter.some((felt) => felt.noekkel === n));
    if (ukjent) throw new Error(`${ordning.id}/ugyldig/${ugyldig.fil}: no field ${ukjent}`);
    const medAar = Object.entries(endret).map(([felt, verdi]) => [
      felt,
      verdi.replaceAll('{inntektsaar}', String(inntektsaar)),
    ]);
    return { radId: `rad-${i}`, verdier: { ...grunnlag, ...Object.fromEntries(medAar) } };
  });
}
