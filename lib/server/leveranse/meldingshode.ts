import 'server-only';
import { KILDESYSTEM } from '@/lib/innsending/grenser';
import type { Hode } from '@/lib/leveranse/hode';
import type { Leveransehode } from '@/lib/ordning/melding';

/** The head of the messages of a delivery, the same for all its parts and whenever it is made. */
export const meldingshode = (
  leveranse: { inntektsaar: number; ingenOppgaver: boolean },
  orgnr: string,
  hode: Hode,
): Leveransehode => ({
  kildesystem: KILDESYSTEM,
  organisasjonsnummer: orgnr,
  kontaktinformasjon: {
    navn: hode.navn,
    telefonnummer: hode.telefonnummer,
    varselEpostadresse: hode.epost,
    ...(hode.mobilnummer && { varselSmsMobilnummer: hode.mobilnummer }),
  },
  inntektsaar: leveranse.inntektsaar,
  referanse: hode.referanse,
  ingenOppgaver: leveranse.ingenOppgaver,
});
