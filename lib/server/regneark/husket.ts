import 'server-only';
import { z } from 'zod';
import { GRENSER } from '@/lib/regneark/grenser';
import { normaliser } from '@/lib/regneark/normaliser';
import { dekrypter, krypter } from '../krypto/aes';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';

const MAKS_KOLONNER = 200;
const noekkel = z.string().min(1).max(100);

/** A remembered mapping as a browser may send it: bounded, and headings only. */
export const husketSchema = z.strictObject({
  kolonner: z
    .array(
      z.strictObject({
        overskrift: z.string().min(1).max(GRENSER.navn),
        valg: z.discriminatedUnion('slag', [
          z.strictObject({ slag: z.literal('felt'), felt: noekkel }),
          z.strictObject({ slag: z.literal('deling'), deling: noekkel }),
          z.strictObject({ slag: z.literal('ledd'), ledd: noekkel }),
          z.strictObject({ slag: z.literal('ingen') }),
        ]),
      }),
    )
    .max(MAKS_KOLONNER),
  desimaltegn: z.enum([',', '.']).exactOptional(),
  datoform: z.enum(['dmy', 'mdy', 'ymd']).exactOptional(),
});
export type Husket = z.infer<typeof husketSchema>;

/** As long as the shortest number that says who somebody is: then the "heading" is a cell, of a file without one. */
const CELLEINNHOLD = /\d{9}/;

/** Without headings that can only be the content of a cell: nothing of those is ever remembered. */
export const utenCelleinnhold = (husket: Husket): Husket => ({
  ...husket,
  kolonner: husket.kolonner.filter(({ overskrift }) => !CELLEINNHOLD.test(normaliser(overskrift))),
});

export interface Eier {
  oppgavegiverId: string;
  ordning: string;
}

const sted = ({ oppgavegiverId, ordning }: Eier): string => `regnearkoppsett:${oppgavegiverId}:${ordning}`;

export const krypterHusket = async (eier: Eier, husket: Husket) =>
  krypter(await oppgavegivernoekkel(eier.oppgavegiverId), JSON.stringify(husket), sted(eier));

export async function dekrypterHusket(eier: Eier, innhold: Uint8Array): Promise<Husket | undefined> {
  const klartekst = dekrypter(await oppgavegivernoekkel(eier.oppgavegiverId), innhold, sted(eier));
  return husketSchema.safeParse(JSON.parse(klartekst.toString('utf8'))).data;
}
