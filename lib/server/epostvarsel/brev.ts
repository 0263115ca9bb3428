import 'server-only';
// Not next-intl, whose index reaches for React's client: the worker runs without it.
import { createTranslator } from 'use-intl/core';
import { env } from '@/lib/env';
import { lesSpraak, lokaleFor } from '@/lib/felles/spraak';
import { tekster } from '@/lib/i18n/tekster';
import type { Varselslag } from '@/lib/leveranse/varselslag';
import { ordningMed } from '@/lib/ordninger/register';
import type { Epostmottaker, Epostvarsel } from '@/prisma/generated/client';
import { type Lenkeformaal, signerLenke } from './lenke';

interface Innhold {
  emne: string;
  tekst: string;
  avmelding?: string | undefined;
}

/** The words of an e-mail: what happened, the ordning, the year and a link. Never a name, a number or an amount. */
export async function skrivBrev(varsel: Epostvarsel, mottaker: Epostmottaker): Promise<Innhold> {
  const { PORTAL_URL } = env();
  const spraak = lesSpraak(mottaker.spraak);
  const t = createTranslator({ locale: lokaleFor(spraak), messages: tekster(spraak), namespace: 'epost' });
  const lenke = (formaal: Lenkeformaal): Promise<string> =>
    signerLenke({ mottakerId: mottaker.id, nummer: mottaker.nummer, formaal });
  const avsnitt = (...deler: string[]): string => `${deler.join('\n\n')}\n`;
  if (varsel.slag === 'bekreft') {
    const url = `${PORTAL_URL}/varsler/lenke?lenke=${await lenke('bekreft')}`;
    return { emne: t('bekreft.emne'), tekst: avsnitt(t('bekreft.tekst'), url, t('bekreft.ikkeDeg')) };
  }
  const slag = varsel.slag as Varselslag;
  const hva = {
    ordning: ordningMed(varsel.ordning ?? '').navn[spraak],
    aar: String(varsel.inntektsaar),
    dager: Number(varsel.noekkel.split(':').at(-1)),
  };
  const av = await lenke(slag);
  return {
    emne: t(`${slag}.emne`, hva),
    tekst: avsnitt(
      t(`${slag}.tekst`, hva),
      varsel.leveranseId ? `${PORTAL_URL}/leveranse/${varsel.leveranseId}/status` : `${PORTAL_URL}/`,
      t('ingenOpplysninger'),
      `${t('skruAv')}\n${PORTAL_URL}/varsler/lenke?lenke=${av}`,
    ),
    avmelding: `${PORTAL_URL}/api/varsler/av?lenke=${av}`,
  };
}
