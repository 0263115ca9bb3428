import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Kontekst } from '../kontekst';
import { utfoer } from '../utfoer';
import { feilkropp, gldfeil, spesifiser } from './feil';
import type { Gldfeil } from './feil';
import { header, sjekkAar } from './forespoersel';
import type { Ordning } from './ordninger';
import { autentiser, autoriser } from './tilgang';

export interface Dokumentanrop {
  ordning: Ordning;
  aar: string;
  forsendelseId: string;
  dokumentId: string;
}

/** The document if it stands on this forsendelse, is visible, and the caller may see the organisation's. */
function finn(kontekst: Kontekst, anrop: Dokumentanrop, maaSe: (orgnr: string) => Gldfeil | undefined) {
  const aar = Number(anrop.aar);
  const dialoger = [...kontekst.tilstand.dialoger.values()].filter(
    (dialog) =>
      dialog.ressurs === anrop.ordning.ressurs && dialog.inntektsaar === aar && !maaSe(dialog.orgnr),
  );
  if (dialoger.length === 0) return gldfeil('GLD_021', spesifiser('GLD_1054'));
  const dokument = kontekst.tilstand.dokumenter.get(anrop.dokumentId);
  const treff =
    dokument?.forsendelseId === anrop.forsendelseId &&
    dialoger.some((dialog) => dialog.id === dokument.dialogId) &&
    dokument.synligFra <= Date.now();
  return treff
    ? dokument
    : gldfeil('GLD_021', spesifiser('GLD_1050', { sti: 'dokumentId', verdi: anrop.dokumentId }));
}

/** GET …/forsendelser/{forsendelseId}/dokumenter/{dokumentId}: the feedback, as XML (fakta/skatteetaten.md §2.5). */
export async function hentDokument(
  kontekst: Kontekst,
  foresporsel: FastifyRequest,
  svar: FastifyReply,
  anrop: Dokumentanrop,
): Promise<FastifyReply> {
  const orgnr = kontekst.tilstand.dokumenter.get(anrop.dokumentId)?.orgnr;
  kontekst.kall.noter('skatteetaten-dokument', foresporsel, orgnr);
  const avvis = (feil: Gldfeil) => svar.code(feil.status).send(feilkropp(feil));
  const scenario = kontekst.scenarier.ta('dokument', orgnr);
  if (await utfoer(scenario, svar)) return svar;
  if (scenario?.navn === 'dokument-ikke-klart') return avvis(gldfeil('GLD_021', spesifiser('GLD_1050')));
  const aarsfeil = sjekkAar(anrop.aar);
  if (aarsfeil) return avvis(aarsfeil);
  const adgang = await autentiser(kontekst, header(foresporsel.headers, 'authorization'));
  if ('kode' in adgang) return avvis(adgang);
  const egen = adgang.systembruker?.orgnr ?? '';
  const kanLevere = autoriser(adgang, anrop.ordning, adgang.systembruker?.klienter[0] ?? egen);
  if (kanLevere) return avvis(kanLevere);
  const svaret = finn(kontekst, anrop, (eier) => autoriser(adgang, anrop.ordning, eier));
  if ('kode' in svaret) return avvis(svaret);
  return svar.type(svaret.mediaType).send(svaret.innhold);
}
