import { z } from 'zod';
import { liste, tolkJson, valgfri } from '../http/tolk';

export interface Spesifisering {
  kode: string | undefined;
  melding: string | undefined;
  /** Path to the field. No index base is documented. */
  sti: string | undefined;
  /** The value that was sent: personal data, to be shown to its reporter and never logged. */
  angittVerdi: string | undefined;
}

/** An answer that is not a receipt. Every field but status and raatt may be missing; codes may be unknown. */
export interface Feilsvar {
  type: 'feilsvar';
  status: number;
  kode: string | undefined;
  melding: string | undefined;
  /** What Skatteetaten's support asks for. */
  korrelasjonsid: string | undefined;
  spesifisering: Spesifisering[];
  /** The body as it came. May hold personal data. */
  raatt: string;
}

const tekst = valgfri(z.union([z.string(), z.number(), z.boolean()]).transform(String));
const spesifiseringSchema = z.object({ kode: tekst, melding: tekst, sti: tekst, angittVerdi: tekst });
const feilSchema = z.object({
  kode: tekst,
  melding: tekst,
  korrelasjonsid: tekst,
  spesifisering: z.preprocess(
    (verdi) => (Array.isArray(verdi) || verdi === undefined || verdi === null ? verdi : [verdi]),
    liste(spesifiseringSchema),
  ),
});

/** Reads an error body; infrastructure in front of the API answers with anything, e.g. HTML (om/feil.md). */
export function tolkFeilsvar(status: number, raatt: string): Feilsvar {
  const tolket = tolkJson(raatt, feilSchema);
  return {
    type: 'feilsvar',
    status,
    kode: tolket?.kode,
    melding: tolket?.melding,
    korrelasjonsid: tolket?.korrelasjonsid,
    spesifisering: tolket?.spesifisering ?? [],
    raatt,
  };
}
