import 'server-only';
import { getFormatter, getTranslations } from 'next-intl/server';
import { masker } from '@/lib/felles/masker';
import type { Spraak } from '@/lib/felles/spraak';
import { type Bevis, lagBevistekster } from '@/lib/leveranse/bevis';
import { ordningMed } from '@/lib/ordninger/register';
import { db } from '../db';
import { hentBevis } from '../innsending/hentBevis';
import { hentInnsending } from '../innsending/hentInnsending';
import { dekrypterForInnsender } from '../krypto/portalnoekkel';
import { dekrypterHode } from '../leveranse/hode';
import type { Leveransetilgang } from '../tilgang/leveranse';
import type { Kvitteringsark } from './kvitteringPdf';

type Linje = readonly [navn: string, verdi: string];

/** The receipt in words, in a language; undefined before anything was received. */
export async function lagKvitteringsark(
  { leveranse, utfoerer }: Leveransetilgang,
  spraak: Spraak,
): Promise<Kvitteringsark | undefined> {
  const innsending = await hentInnsending(leveranse);
  const mottatte = innsending?.delene.filter(({ tilstand }) => tilstand === 'mottatt') ?? [];
  if (mottatte.length === 0 || leveranse.innholdSlettet) return undefined;
  const [t, avklart, fakta, format] = await Promise.all([
    getTranslations('kvittering'),
    getTranslations('avklaring'),
    getTranslations('fakta'),
    getFormatter(),
  ]);
  const ordning = ordningMed(leveranse.ordning);
  const tid = (dato: Date): string => format.dateTime(dato, { dateStyle: 'long', timeStyle: 'medium' });
  const hode = await dekrypterHode(leveranse);
  const deler = mottatte.flatMap(({ kvittering, avklaring, del, deler, sha256, antall }): Linje[] => {
    const foran = deler > 1 ? `${t('del', { del, deler })}: ` : '';
    return [
      ...(kvittering
        ? ([
            [`${foran}${t('dialogId')}`, kvittering.dialogId],
            [`${foran}${t('forsendelseId')}`, kvittering.forsendelseId],
            [`${foran}${t('mottattTid')}`, tid(kvittering.mottatt)],
          ] as const)
        : []),
      ...(avklaring
        ? ([
            [`${foran}${avklart('avklart')}`, tid(avklaring.tid)],
            [`${foran}${avklart('referanse')}`, masker(avklaring.referanse)],
          ] as const)
        : []),
      ...(deler > 1 ? [[`${foran}${fakta('antall')}`, format.number(antall)] as const] : []),
      [`${foran}${t('fingeravtrykk')}`, sha256],
    ];
  });
  const { navn, orgnr } = utfoerer.oppgavegiver;
  return {
    spraak,
    tittel: t('tittelFor', { ordning: ordning.navn[spraak], aar: String(leveranse.inntektsaar) }),
    under: `${t(leveranse.status === 'delvis_mottatt' ? 'delvisMottatt' : 'mottatt')} · ${navn} ${orgnr}`,
    linjer: [
      [fakta('oppgavegiver'), `${navn} ${orgnr}`],
      ...deler,
      ...(leveranse.ingenOppgaver ? [[fakta('antall'), fakta('ingenOppgaver')] as const] : []),
      // Of a delivery received in part, or without a receipt, there is no whole to prove.
      ...(innsending?.delene.every(({ kvittering }) => kvittering)
        ? await bevislinjer(leveranse.ordning, await hentBevis(leveranse), spraak)
        : []),
      [t('sendtTid'), leveranse.sendt ? tid(leveranse.sendt) : '–'],
      [t('sendtAv'), await sendtAv(leveranse.id)],
      [fakta('kontakt'), [hode.navn, hode.telefonnummer, hode.epost].filter(Boolean).join(' · ')],
      ...(hode.referanse ? [[fakta('referanse'), hode.referanse] as const] : []),
    ],
    bunntekst: t('bunntekst', { tid: tid(new Date()) }),
  };
}

async function bevislinjer(ordningId: string, bevis: Bevis, spraak: Spraak): Promise<Linje[]> {
  const [t, format] = await Promise.all([getTranslations('bevislinje'), getFormatter()]);
  const { tittel, antall, summer, dom } = lagBevistekster(ordningMed(ordningId), bevis, {
    t: (noekkel, param) => t(noekkel as Parameters<typeof t>[0], param),
    tall: (n) => format.number(n),
    spraak,
  });
  return [[tittel, antall], ...summer.map(({ navn, tekst }): Linje => [navn, tekst]), ['', dom]];
}

/** The person who confirmed the last sending, by the date in the fødselsnummer: the portal keeps no names of persons. */
async function sendtAv(leveranseId: string): Promise<string> {
  const innsending = await db().innsending.findFirst({
    where: { leveranseId },
    orderBy: { omgang: 'desc' },
    select: { sendtAvId: true },
  });
  const innsender = innsending && (await db().innsender.findUnique({ where: { id: innsending.sendtAvId } }));
  if (!innsender) return '–';
  return masker(await dekrypterForInnsender(innsender.pid, 'innsender:pid'));
}
