import 'server-only';
import { z } from 'zod';
import type { Loggfilter } from './hentLogg';
import { HENDELSETYPER } from './skrivHendelse';

/** What cannot be read narrows nothing: an address may be old, or written by hand. */
const valgfri = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined);

const schema = z.object({
  type: valgfri(z.enum(HENDELSETYPER)),
  innsenderId: valgfri(z.union([z.literal('portalen'), z.uuid()])),
  leveranseId: valgfri(z.uuid()),
  fra: valgfri(z.iso.date()),
  til: valgfri(z.iso.date()),
  foer: valgfri(z.coerce.number().int().positive().max(2_147_483_647)),
});

/** The choices of the log page, from its address. Nothing in them is personal data. */
export const lesLoggfilter = (soek: unknown): Loggfilter => schema.parse(soek);
