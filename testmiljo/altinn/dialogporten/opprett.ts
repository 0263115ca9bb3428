import { randomUUID } from 'node:crypto';
import { uuid7 } from '../../felles/uuid7';
import type { Kontekst } from '../../kontekst';
import type { Ordning } from '../../skatteetaten/ordninger';
import { lagTilbakemelding } from '../../skatteetaten/tilbakemelding';
import type { Leveranse } from '../../skatteetaten/typer';
import type { Dialog, Forsendelse } from './typer';

export interface NyForsendelse {
  ordning: Ordning;
  tjeneste: string;
  leveranse: Leveranse;
}

function dialogFor({ tilstand }: Kontekst, { ordning, tjeneste, leveranse }: NyForsendelse): Dialog {
  const orgnr = leveranse.oppgavegiver.organisasjonsnummer;
  const { inntektsaar } = leveranse;
  for (const dialog of tilstand.dialoger.values()) {
    const samme =
      dialog.orgnr === orgnr && dialog.ressurs === ordning.ressurs && dialog.inntektsaar === inntektsaar;
    if (samme) return dialog;
  }
  const dialog: Dialog = {
    id: uuid7(),
    revisjon: randomUUID(),
    orgnr,
    ressurs: ordning.ressurs,
    tjeneste,
    inntektsaar,
    opprettet: Date.now(),
    forsendelser: [],
    lest: false,
  };
  tilstand.dialoger.set(dialog.id, dialog);
  return dialog;
}

/** Makes the feedback now but shows it later; «tilbakemelding-uteblir» makes none. */
function leggTilTilbakemelding(
  kontekst: Kontekst,
  ny: NyForsendelse,
  dialog: Dialog,
  innsending: Forsendelse,
): void {
  const { tilstand, scenarier, url } = kontekst;
  const { orgnr } = dialog;
  const scenario = scenarier.ta('tilbakemelding', orgnr)?.navn;
  if (scenario === 'tilbakemelding-uteblir') return;
  const ms = tilstand.tilbakemeldingMs.get(orgnr) ?? tilstand.tilbakemeldingMs.get('*') ?? 0;
  const synligFra = innsending.synligFra + ms;
  const { status, dokumenter } = lagTilbakemelding(
    {
      ordning: ny.ordning,
      leveranse: ny.leveranse,
      organisasjonsnavn: tilstand.organisasjoner.get(orgnr)?.navn ?? '',
      dialogId: dialog.id,
      forsendelseId: innsending.id,
      innsendt: new Date(innsending.synligFra),
      behandlet: new Date(synligFra),
    },
    scenario,
  );
  const forsendelseId = uuid7();
  const { inntektsaar } = dialog;
  const vert = scenario === 'tilbakemelding-fremmed-lenke' ? 'https://dokumenter.example.com' : url;
  const vedlegg = dokumenter.map(({ mediaType, innhold }) => {
    const id = uuid7();
    const felles = { dialogId: dialog.id, orgnr, tjeneste: ny.tjeneste, inntektsaar, synligFra, mediaType };
    tilstand.dokumenter.set(id, { id, forsendelseId, ...felles, innhold });
    const sti = `v1/${inntektsaar}/forsendelser/${forsendelseId}/dokumenter/${id}`;
    return { id, url: `${vert}/skatteetaten/${ny.tjeneste}/${sti}`, mediaType };
  });
  dialog.forsendelser.push({
    id: forsendelseId,
    type: status === 'godkjent' ? 'Acceptance' : 'Rejection',
    relatertTil: scenario === 'tilbakemelding-uten-relasjon' ? undefined : innsending.id,
    eksternReferanse: innsending.eksternReferanse,
    tittel: 'Tilbakemelding på innsending',
    sammendrag: status === 'godkjent' ? 'Leveransen er godkjent' : 'Leveransen er avvist',
    avsender: 'ServiceOwner',
    synligFra,
    dokumenter: vedlegg,
  });
}

/** A received delivery becomes a forsendelse in the dialog of its organisation, ordning and year. */
export function opprettForsendelse(
  kontekst: Kontekst,
  ny: NyForsendelse,
): { dialogId: string; forsendelseId: string } {
  const dialog = dialogFor(kontekst, ny);
  const innsending: Forsendelse = {
    id: uuid7(),
    type: 'Submission',
    eksternReferanse: ny.leveranse.oppgavegiversLeveranseReferanse,
    tittel: `Innsending av ${ny.ordning.tittel.toLowerCase()} for ${ny.leveranse.inntektsaar}`,
    sammendrag: 'Leveransen er mottatt',
    avsender: 'PartyRepresentative',
    synligFra: Date.now(),
    dokumenter: [],
  };
  dialog.forsendelser.push(innsending);
  leggTilTilbakemelding(kontekst, ny, dialog, innsending);
  return { dialogId: dialog.id, forsendelseId: innsending.id };
}
