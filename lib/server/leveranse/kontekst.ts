import 'server-only';
import { env } from '@/lib/env';
import type { Kontekst } from '@/lib/ordning/typer';
import { registre } from '@/lib/ordninger/registre';

/** What the rules must know besides the rows, on the server. */
export const kontekstFor = (leveranse: { inntektsaar: number }): Kontekst => ({
  inntektsaar: leveranse.inntektsaar,
  miljoe: env().MILJOE,
  registre,
});
