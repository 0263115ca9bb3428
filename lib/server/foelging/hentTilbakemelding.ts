import 'server-only';
import { masker } from '@/lib/felles/masker';
import type { Dom } from '@/lib/innsending/dom';
import type { Hinder } from '@/lib/innsending/foelging';
import type { Delsvar, Omtaltrad, Tilbakemeldingsbilde } from '@/lib/innsending/tilbakemelding/bilde';
import { lagKobler, type Sendtrad } from '@/lib/innsending/tilbakemelding/kobling';
import { samletDom } from '@/lib/innsending/tilbakemelding/samlet';
import type { Grunn, Tilbakemeldingsavvik } from '@/lib/innsending/tilbakemelding/typer';
import { visCelle } from '@/lib/ordning/felttyper';
import type { Ordning } from '@/lib/ordning/typer';
import { ordningMed } from '@/lib/ordninger/register';
import { db } from '../db';
import { sisteOmgang } from '../innsending/deler';
import { kontekstFor } from '../leveranse/kontekst';
import type { Leveransetilgang } from '../tilgang/leveranse';
import { lesInnhold } from './lesInnhold';
import { foelgemerke } from './merke';
import { hentSendteRader } from './sendteRader';

/** Rows shown beneath the remarks; the rest are in the spreadsheet of the delivery. */
const MAKS_RADER = 200;

/**
 * What Skatteetaten has said of a delivery since it was received, with its remarks read anew from the stored
 * documents, and numbers of persons masked unless they are asked for. Undefined when nothing was received.
 */
export async function hentTilbakemelding(
  tilgang: Leveransetilgang,
  numre: 'maskert' | 'umaskert' = 'maskert',
): Promise<Tilbakemeldingsbilde | undefined> {
  const { leveranse, utfoerer } = tilgang;
  // Before anything that is shown: what comes while this reads must make the open page's mark an old one.
  const merke = await foelgemerke(leveranse.id);
  const alle = await hentDeler(leveranse.id);
  const mottatte = alle.flatMap(({ kvittering, ...del }) => (kvittering ? [{ ...del, kvittering }] : []));
  if (mottatte.length === 0) return undefined;
  const ordning = ordningMed(leveranse.ordning);
  const vis: Vis = numre === 'maskert' ? masker : (tekst) => tekst;
  const lest = await Promise.all(mottatte.map((del) => lesInnhold(tilgang, del)));
  // Deciphering every row is only worth it when something may be tied to one.
  const antall = lest.some(({ avvik }) => avvik.length > 0) ? sum(alle) : 0;
  const rader = antall > 0 ? await hentSendteRader(leveranse, antall) : [];
  const deler = mottatte.map((del, i): Delsvar => {
    const { avvik, tall } = lest[i] ?? { avvik: [], tall: INGEN_TALL };
    const egne = rader.slice(del.foersteOppgave, del.foersteOppgave + del.antall);
    const koble = lagKobler(egne, ordning.identitet, [utfoerer.oppgavegiver.orgnr]);
    const dokumenter = leveranse.innholdSlettet ? [] : delsvar(del).dokumenter;
    return {
      ...delsvar(del),
      dokumenter,
      tall,
      avvik: avvik.map((ett) => ({ ...medTekster(ett, vis), rad: koble(ett) })),
    };
  });
  return {
    sendt: leveranse.sendt,
    deler,
    rader: omtalte(ordning, kontekstFor(leveranse), rader, deler, vis),
    merke,
  };
}

type Vis = (tekst: string) => string;

/** The row tells whom it is about: a whole number need not stand in the words of the remark. */
const medTekster = (avvik: Tilbakemeldingsavvik, vis: Vis): Tilbakemeldingsavvik => ({
  ...avvik,
  avvikstekst: vis(avvik.avvikstekst),
  beskrivelse: avvik.beskrivelse && vis(avvik.beskrivelse),
  veiledning: avvik.veiledning && vis(avvik.veiledning),
  angittVerdi: avvik.angittVerdi && vis(avvik.angittVerdi),
});

const INGEN_TALL = { oppgaver: undefined, avviste: undefined, medVarsel: undefined };
const sum = (deler: readonly { antall: number }[]): number =>
  deler.reduce((til, { antall }) => til + antall, 0);

type Mottattdel = Awaited<ReturnType<typeof hentDeler>>[number] & {
  kvittering: { mottatt: Date; foelgesNeste: Date | null; foelgesHinder: string | null };
};

const hentDeler = (leveranseId: string) =>
  db().$transaction(async (tx) =>
    tx.innsending.findMany({
      where: { leveranseId, omgang: await sisteOmgang(tx, leveranseId) },
      orderBy: { del: 'asc' },
      select: {
        id: true,
        del: true,
        deler: true,
        foersteOppgave: true,
        antall: true,
        dom: true,
        kvittering: { select: { mottatt: true, foelgesNeste: true, foelgesHinder: true } },
        tilbakemeldinger: { omit: { innhold: true }, orderBy: { hentet: 'asc' } },
      },
    }),
  );

function delsvar({
  del,
  deler,
  dom,
  kvittering,
  tilbakemeldinger,
}: Mottattdel): Omit<Delsvar, 'avvik' | 'tall'> {
  const domAv = (en: string): Dom => en as Dom;
  const dokumenter = tilbakemeldinger.map((en) => ({ dom: domAv(en.dom), grunn: en.grunn as Grunn | null }));
  const samlet = samletDom(dokumenter, dom === 'maa_vurderes');
  return {
    del,
    deler,
    mottatt: kvittering.mottatt,
    dom: dom === null ? null : domAv(dom),
    grunn: dom === 'maa_vurderes' ? (samlet?.grunn ?? null) : null,
    besvart: tilbakemeldinger.at(-1)?.hentet ?? null,
    nesteLesing: kvittering.foelgesNeste,
    hinder: kvittering.foelgesHinder as Hinder | null,
    dokumenter: tilbakemeldinger.map(({ dokumentId, mediatype, hentet }) => ({
      dokumentId,
      mediatype,
      hentet,
    })),
  };
}

/** The rows that a remark was tied to, in table order. */
function omtalte(
  ordning: Ordning,
  kontekst: Parameters<typeof visCelle>[2],
  rader: readonly Sendtrad[],
  deler: readonly Delsvar[],
  vis: Vis,
): Omtaltrad[] {
  const nevnt = new Set(deler.flatMap(({ avvik }) => avvik.map(({ rad }) => rad?.radId)));
  return rader
    .filter(({ radId }) => nevnt.has(radId))
    .slice(0, MAKS_RADER)
    .map(({ radId, nr, verdier }) => ({
      radId,
      nr,
      celler: ordning.felter.flatMap((felt) => {
        const verdi = visCelle(verdier[felt.noekkel], felt, kontekst);
        return verdi === '' ? [] : [{ ledetekst: felt.ledetekst, verdi: vis(verdi) }];
      }),
    }));
}
