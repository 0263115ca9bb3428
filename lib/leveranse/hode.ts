import { z } from 'zod';

const utenMellomrom = (tekst: string): string => tekst.replace(/[\s\u00a0]/g, '');
const telefon = z
  .string()
  .transform(utenMellomrom)
  .pipe(z.string().regex(/^(\+\d{6,15}|00\d{6,15}|\d{5,12})$/, 'telefon'));

/**
 * The contact form, checked when the delivery is to be sent. Messages are keys in messages/*.json under `hode`.
 * The seeds show all four contact fields and no rules for them; the mobile number and the reference may be empty.
 */
export const hodeSchema = z.object({
  navn: z.string().trim().min(1, 'navn_mangler').max(200, 'for_lang'),
  telefonnummer: z.string().trim().min(1, 'telefon_mangler').pipe(telefon),
  epost: z.string().trim().min(1, 'epost_mangler').max(200, 'for_lang').pipe(z.email('epost')),
  mobilnummer: z.union([z.literal(''), telefon]),
  referanse: z.string().trim().max(100, 'for_lang'),
});
export type Hode = z.infer<typeof hodeSchema>;

/** The same while it is being written: any text that fits, so that a half-written form is never lost. */
export const hodeutkastSchema = z.object({
  navn: z.string().max(500),
  telefonnummer: z.string().max(500),
  epost: z.string().max(500),
  mobilnummer: z.string().max(500),
  referanse: z.string().max(500),
});
export type Hodeutkast = z.infer<typeof hodeutkastSchema>;

export const TOMT_HODE: Hodeutkast = {
  navn: '',
  telefonnummer: '',
  epost: '',
  mobilnummer: '',
  referanse: '',
};
