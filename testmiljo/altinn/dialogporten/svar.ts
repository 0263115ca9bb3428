import { randomUUID } from 'node:crypto';
import { uuid7 } from '../../felles/uuid7';
import type { Dialog, Forsendelse } from './typer';

const tekst = (verdi: string) => ({
  mediaType: 'text/plain',
  value: [{ languageCode: 'nb', value: verdi }],
  isAuthorized: true,
});
const tid = (ms: number): string => new Date(ms).toISOString();

export const synlige = (dialog: Dialog): Forsendelse[] =>
  dialog.forsendelser.filter((forsendelse) => forsendelse.synligFra <= Date.now());

const aktoer = (dialog: Dialog, avsender: Forsendelse['avsender']) =>
  avsender === 'ServiceOwner'
    ? { actorType: avsender, actorId: null, actorName: null }
    : {
        actorType: avsender,
        actorId: `urn:altinn:organization:identifier-no:${dialog.orgnr}`,
        actorName: null,
      };

/** A transmission as the list of transmissions has it; in the dialog it also says whether it was opened. */
export const forsendelseSvar = (dialog: Dialog, forsendelse: Forsendelse) => ({
  id: forsendelse.id,
  createdAt: tid(forsendelse.synligFra),
  authorizationAttribute: null,
  isAuthorized: true,
  extendedType: null,
  externalReference: forsendelse.eksternReferanse ?? null,
  relatedTransmissionId: forsendelse.relatertTil ?? null,
  type: forsendelse.type,
  sender: aktoer(dialog, forsendelse.avsender),
  content: {
    title: tekst(forsendelse.tittel),
    summary: tekst(forsendelse.sammendrag),
    contentReference: null,
  },
  attachments: forsendelse.dokumenter.map(({ id, url, mediaType }) => ({
    id,
    name: 'tilbakemelding',
    displayName: [{ languageCode: 'nb', value: 'Tilbakemelding' }],
    expiresAt: null,
    urls: [{ id, url, mediaType, consumerType: 'Api' }],
  })),
  navigationalActions: [],
});

/** Verdict of the newest feedback decides the status; until then the dialog is in progress. */
function status(forsendelser: Forsendelse[]): string {
  const siste = forsendelser.findLast((forsendelse) => forsendelse.avsender === 'ServiceOwner');
  if (!siste) return 'InProgress';
  return siste.type === 'Acceptance' ? 'Completed' : 'RequiresAttention';
}

function felles(dialog: Dialog, tittel: string) {
  const forsendelser = synlige(dialog);
  const endret = tid(Math.max(dialog.opprettet, ...forsendelser.map((forsendelse) => forsendelse.synligFra)));
  const fraEier = forsendelser.filter((forsendelse) => forsendelse.avsender === 'ServiceOwner').length;
  return {
    id: dialog.id,
    org: 'skd',
    serviceResource: `urn:altinn:resource:${dialog.ressurs}`,
    serviceResourceType: 'GenericAccessResource',
    party: `urn:altinn:organization:identifier-no:${dialog.orgnr}`,
    progress: null,
    process: null,
    precedingProcess: null,
    extendedStatus: null,
    externalReference: null,
    dueAt: null,
    createdAt: tid(dialog.opprettet),
    updatedAt: endret,
    contentUpdatedAt: endret,
    status: status(forsendelser),
    systemLabel: 'Default',
    isApiOnly: false,
    fromServiceOwnerTransmissionsCount: fraEier,
    fromPartyTransmissionsCount: forsendelser.length - fraEier,
    hasUnopenedContent: !dialog.lest,
    isContentSeen: dialog.lest,
    endUserContext: { revision: dialog.revisjon, systemLabels: ['Default'] },
    seenSinceLastUpdate: [],
    seenSinceLastContentUpdate: [],
    content: {
      title: tekst(tittel),
      summary: tekst(`Innrapportering for inntektsåret ${dialog.inntektsaar}`),
      senderName: null,
      extendedStatus: null,
    },
  };
}

/** One item of a search: no transmissions, only how many there are. */
export const dialogIListe = (dialog: Dialog, tittel: string) => ({
  ...felles(dialog, tittel),
  guiAttachmentCount: 0,
  latestActivity: null,
});

/** The whole dialog, in the shape of the official OpenAPI (a test holds it to that). */
export function helDialog(dialog: Dialog, tittel: string) {
  const grunn = felles(dialog, tittel);
  return {
    ...grunn,
    revision: dialog.revisjon,
    expiresAt: null,
    content: { ...grunn.content, additionalInfo: null, mainContentReference: null },
    dialogToken: randomUUID(),
    attachments: [],
    guiActions: [],
    apiActions: [],
    transmissions: synlige(dialog).map((forsendelse) => ({
      ...forsendelseSvar(dialog, forsendelse),
      isOpened: dialog.lest,
    })),
    activities: [
      {
        id: uuid7(dialog.opprettet),
        createdAt: tid(dialog.opprettet),
        type: 'DialogCreated',
        extendedType: null,
        transmissionId: null,
        performedBy: { actorType: 'ServiceOwner', actorId: null, actorName: null },
        description: [],
      },
    ],
  };
}
