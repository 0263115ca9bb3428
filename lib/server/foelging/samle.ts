import 'server-only';
import { finnDokumenter, finnSvar } from '@/lib/innsending/tilbakemelding/dialog';
import { lesTilbakemelding } from '@/lib/innsending/tilbakemelding/les';
import type { Grunn } from '@/lib/innsending/tilbakemelding/typer';
import type { Dom } from '@/lib/innsending/dom';
import type { Hinder } from '@/lib/innsending/foelging';
import type { Forsendelse } from '@/lib/myndigheter/dialogporten/dialog';
import { tjenesteUrl } from '@/lib/myndigheter/skatteetaten/url';
import { env } from '@/lib/env';
import { db } from '../db';
import { type Hentetdokument, hentTilbakemeldingsdokument } from './hentTilbakemeldingsdokument';
import { lesDialog } from './lesDialog';
import type { Lesefeil } from './medToken';
import type { Foelgesak } from './sak';
import type { Foelgeoppdrag } from './ta';

export interface Nyttdokument extends Hentetdokument {
  dom: Dom;
  grunn: Grunn | null;
}

/** What one reading of the dialog came to. */
export interface Funn {
  nye: readonly Nyttdokument[];
  /** There is a decision without anything to fetch. */
  harUtenDokument: boolean;
  /** There is a document that could not be fetched yet. */
  mangler: boolean;
  hinder: Hinder | null;
}

const hinderAv = (grunn: Lesefeil): Hinder | null => (grunn.type === 'hinder' ? grunn.hinder : null);
const INGENTING: Funn = { nye: [], harUtenDokument: false, mangler: false, hinder: null };

/** Reads the dialog, and fetches and reads every document of feedback that is not stored already. Stores nothing. */
export async function samleFunn(oppdrag: Foelgeoppdrag, sak: Foelgesak): Promise<Funn> {
  const dialog = await lesDialog(sak, oppdrag.dialogId);
  if (!dialog.ok) return { ...INGENTING, hinder: hinderAv(dialog.feil) };
  const kjente = await kjenteDokumenter(oppdrag);
  const krav = {
    origin: new URL(tjenesteUrl({ mal: env().SKATTEETATEN_URL, tjeneste: sak.tjeneste })).origin,
    inntektsaar: sak.inntektsaar,
  };
  const nye: Nyttdokument[] = [];
  const rest = { harUtenDokument: false, mangler: false, hinder: null as Hinder | null };
  for (const { forsendelse, erKnyttet } of finnSvar(dialog.verdi.transmissions, oppdrag.forsendelseId)) {
    const dokumenter = finnDokumenter(forsendelse, krav, oppdrag.forsendelseId);
    if (dokumenter.length === 0 && erKnyttet) rest.harUtenDokument = true;
    for (const id of dokumenter) {
      const eier = kjente.get(id.dokumentId);
      // One that is stored as another's is theirs; one that only the document could tie is not asked for again.
      if (eier === oppdrag.innsendingId || (eier !== undefined && !erKnyttet)) continue;
      const hentet = await hentTilbakemeldingsdokument(sak, id);
      if (!hentet.ok) {
        rest.mangler = true;
        rest.hinder ??= hinderAv(hentet.feil);
        continue;
      }
      const lest = bedoem(hentet.verdi, oppdrag, sak, forsendelse, erKnyttet);
      if (erKnyttet || lest.grunn !== 'annen_forsendelse') nye.push(lest);
    }
  }
  return { nye, ...rest };
}

function bedoem(
  hentet: Hentetdokument,
  { forsendelseId }: Foelgeoppdrag,
  { inntektsaar, orgnr, referanse }: Foelgesak,
  forsendelse: Forsendelse,
  erKnyttet: boolean,
): Nyttdokument {
  const lest = lesTilbakemelding(hentet.bytes, hentet.mediatype, {
    forsendelseId,
    inntektsaar,
    orgnr,
    referanse,
    erKnyttet,
    forsendelsestype: forsendelse.type,
  });
  return lest.type === 'dom'
    ? { ...hentet, forsendelseId: forsendelse.id, dom: lest.dom, grunn: null }
    : { ...hentet, forsendelseId: forsendelse.id, dom: 'maa_vurderes', grunn: lest.grunn };
}

/**
 * Documents of this dialog that are stored, and for which innsending. One that says nothing certain may be several
 * innsendinger's: it is stored for each.
 */
async function kjenteDokumenter({ dialogId, innsendingId }: Foelgeoppdrag): Promise<Map<string, string>> {
  const lagret = await db().tilbakemelding.findMany({
    where: {
      innsending: { kvittering: { dialogId } },
      OR: [{ innsendingId }, { dom: { not: 'maa_vurderes' } }],
    },
    select: { dokumentId: true, innsendingId: true },
  });
  const egneSist = lagret.sort(
    (a, b) => +(a.innsendingId === innsendingId) - +(b.innsendingId === innsendingId),
  );
  return new Map(egneSist.map((dokument) => [dokument.dokumentId, dokument.innsendingId]));
}
