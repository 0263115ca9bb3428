// The small zod: the browser gets this too.
import * as z from 'zod/mini';

const utenMellomrom = (tekst: string): string => tekst.replace(/[\s\u00a0]/g, '');
const telefon = z.pipe(
  z.pipe(z.string(), z.transform(utenMellomrom)),
  z.string().check(z.regex(/^(\+\d{6,15}|00\d{6,15}|\d{5,12})$/, 'telefon')),
);

const paakrevd = (mangler: string, lengst?: number) =>
  z.string().check(z.trim(), z.minLength(1, mangler), ...(lengst ? [z.maxLength(lengst, 'for_lang')] : []));

/**
 * The contact form, checked when the delivery is to be sent. Messages are keys in messages/*.json under `hode`.
 * The seeds show all four contact fields and no rules for them; the mobile number and the reference may be empty.
 */
export const hodeSchema = z.object({
  navn: paakrevd('navn_mangler', 200),
  telefonnummer: z.pipe(paakrevd('telefon_mangler'), telefon),
  epost: z.pipe(paakrevd('epost_mangler', 200), z.email('epost')),
  mobilnummer: z.union([z.literal(''), telefon]),
  referanse: z.string().check(z.trim(), z.maxLength(100, 'for_lang')),
});
export type Hode = z.infer<typeof hodeSchema>;

const lengst = z.string().check(z.maxLength(500));

/** The same while it is being written: any text that fits, so that a half-written form is never lost. */
export const hodeutkastSchema = z.object({
  navn: lengst,
  telefonnummer: lengst,
  epost: lengst,
  mobilnummer: lengst,
  referanse: lengst,
});
export type Hodeutkast = z.infer<typeof hodeutkastSchema>;

export const TOMT_HODE: Hodeutkast = {
  navn: '',
  telefonnummer: '',
  epost: '',
  mobilnummer: '',
  referanse: '',
};
