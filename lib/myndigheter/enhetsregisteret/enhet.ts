import { z } from 'zod';
import { kall, type Klient } from '../http/kall';
import { tekstAv, tolkJson, valgfri } from '../http/tolk';
import { fraTransport, proevIgjen, uforstaaelig, type Utilgjengelig } from '../http/utilgjengelig';
import { lagLager } from './lager';

export interface Enhet {
  type: 'funnet';
  navn: string;
  /** Code such as `AS`, `BRL`, `BEDR`; empty when the register leaves it out. */
  organisasjonsform: string;
  /** Deleted, but still told about (200 with `slettedato`). */
  slettet: boolean;
  /** Main unit of a sub-unit. Skatteetaten takes deliveries from main units only (GLD_1062). */
  overordnetEnhet?: string;
  erUnderenhet: boolean;
}

/** `slettet`: removed from the register for legal reasons (410), nothing is told about it. */
export type Enhetssvar = Enhet | { type: 'finnes_ikke' } | { type: 'slettet' } | Utilgjengelig;

export interface Enhetsregister {
  /** Looks up a main unit, then a sub-unit. The answer is kept for a day; "not found" for an hour. */
  hentEnhet(orgnr: string): Promise<Enhetssvar>;
}

const TIME_MS = 60 * 60 * 1000;
const MAKS_ANTALL = 5000;

const enhetSchema = z.object({
  navn: valgfri(z.string()),
  organisasjonsform: valgfri(z.object({ kode: z.string() })),
  slettedato: valgfri(z.string()),
  overordnetEnhet: valgfri(z.string()),
});

/**
 * Client of Brønnøysund's open register. Must never stand in the way of a delivery: show the name if it comes.
 * @param oppsett `url` = ENHETSREGISTERET_URL, without `/enheter`
 */
export function lagEnhetsregister(oppsett: Klient & { url: string }): Enhetsregister {
  const lager = lagLager<Enhetssvar>(MAKS_ANTALL, oppsett.naa ?? Date.now);

  const slaaOpp = async (orgnr: string, ressurs: 'enheter' | 'underenheter'): Promise<Enhetssvar> => {
    const svar = await kall(oppsett, {
      url: `${oppsett.url.replace(/\/+$/, '')}/${ressurs}/${orgnr}`,
      headers: { accept: 'application/json' },
    });
    if (svar.type !== 'svar') return fraTransport(svar);
    if (svar.status === 404) return { type: 'finnes_ikke' };
    if (svar.status === 410) return { type: 'slettet' };
    if (svar.status !== 200) return proevIgjen(svar.status);
    const enhet = tolkJson(tekstAv(svar), enhetSchema);
    if (!enhet) return uforstaaelig(svar.status);
    return {
      type: 'funnet',
      navn: enhet.navn ?? '',
      organisasjonsform: enhet.organisasjonsform?.kode ?? '',
      slettet: enhet.slettedato !== undefined,
      ...(enhet.overordnetEnhet !== undefined && { overordnetEnhet: enhet.overordnetEnhet }),
      erUnderenhet: ressurs === 'underenheter',
    };
  };

  return {
    async hentEnhet(orgnr) {
      // It goes into a path, and any other text is no organisation's number.
      if (!/^\d{9}$/.test(orgnr)) return { type: 'finnes_ikke' };
      const husket = lager.hent(orgnr);
      if (husket) return husket;
      const hovedenhet = await slaaOpp(orgnr, 'enheter');
      const svar = hovedenhet.type === 'finnes_ikke' ? await slaaOpp(orgnr, 'underenheter') : hovedenhet;
      if (svar.type !== 'utilgjengelig') {
        lager.sett(orgnr, svar, svar.type === 'finnes_ikke' ? TIME_MS : 24 * TIME_MS);
      }
      return svar;
    },
  };
}
