import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Kontekst } from '../../kontekst';
import { TJENESTER } from '../../skatteetaten/ordninger';
import { utfoer } from '../../utfoer';
import { problem } from '../problem';
import { lesLeser } from './adgang';
import { dialogIListe, forsendelseSvar, helDialog, synlige } from './svar';
import type { Dialog } from './typer';

const ROT = '/altinn/dialogporten/api/v1/enduser/dialogs';
const SCOPE = 'digdir:dialogporten';
const PARTY = 'urn:altinn:organization:identifier-no:';

type Liste = string | string[] | undefined;
interface Soek {
  party?: Liste;
  serviceResource?: Liste;
  limit?: string;
}
const liste = (verdi: Liste): string[] => (verdi === undefined ? [] : Array.isArray(verdi) ? verdi : [verdi]);
const tittel = (dialog: Dialog): string => TJENESTER[dialog.tjeneste]?.tittel ?? dialog.tjeneste;

/** One dialog that the caller may see, or undefined when a refusal has been sent. */
async function hent(
  kontekst: Kontekst,
  foresporsel: FastifyRequest<{ Params: { id: string } }>,
  svar: FastifyReply,
) {
  const dialog = kontekst.tilstand.dialoger.get(foresporsel.params.id);
  kontekst.kall.noter('dialogporten', foresporsel, dialog?.orgnr);
  const scenario = kontekst.scenarier.ta('dialogporten', dialog?.orgnr);
  if (await utfoer(scenario, svar)) return undefined;
  const leser = await lesLeser(kontekst, foresporsel);
  if (!leser) void svar.code(401).send();
  else if (!leser.scopes.includes(SCOPE)) void problem(svar, 403, 'Forbidden');
  else if (!dialog || scenario?.navn === 'dialogporten-404') void problem(svar, 404, 'Dialog not found');
  else if (!leser.kanSe(dialog.orgnr)) void problem(svar, 403, 'Forbidden');
  else return dialog;
  return undefined;
}

/** Search: party or serviceResource is required; too few rights give an empty list, not 403 (§5.1, §5.2). */
async function soek(
  kontekst: Kontekst,
  foresporsel: FastifyRequest<{ Querystring: Soek }>,
  svar: FastifyReply,
) {
  const party = liste(foresporsel.query.party);
  const ressurser = liste(foresporsel.query.serviceResource);
  const orgnr = party[0]?.replace(PARTY, '');
  kontekst.kall.noter('dialogporten', foresporsel, orgnr);
  if (await utfoer(kontekst.scenarier.ta('dialogporten', orgnr), svar)) return svar;
  const leser = await lesLeser(kontekst, foresporsel);
  if (!leser) return svar.code(401).send();
  if (!leser.scopes.includes(SCOPE)) return problem(svar, 403, 'Forbidden');
  const limit = Number(foresporsel.query.limit ?? 100);
  if (party.length + ressurser.length === 0)
    return problem(svar, 400, 'party or serviceResource is required');
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    return problem(svar, 400, 'limit must be 1 to 1000');
  const treff = [...kontekst.tilstand.dialoger.values()].filter(
    (dialog) =>
      leser.kanSe(dialog.orgnr) &&
      (party.length === 0 || party.includes(`${PARTY}${dialog.orgnr}`)) &&
      (ressurser.length === 0 || ressurser.includes(`urn:altinn:resource:${dialog.ressurs}`)),
  );
  const nyesteFoerst = treff.toReversed().slice(0, limit);
  return svar.send({
    items: nyesteFoerst.map((dialog) => dialogIListe(dialog, tittel(dialog))),
    hasNextPage: treff.length > limit,
    continuationToken: null,
    orderBy: 'contentupdatedat_desc,id_desc',
  });
}

/** Dialogporten's end-user API, as far as following a delivery needs it (fakta/integrasjoner.md §5). */
export function dialogporten(app: FastifyInstance, kontekst: Kontekst): void {
  app.get<{ Querystring: Soek }>(ROT, (foresporsel, svar) => soek(kontekst, foresporsel, svar));
  app.get<{ Params: { id: string } }>(`${ROT}/:id`, async (foresporsel, svar) => {
    const dialog = await hent(kontekst, foresporsel, svar);
    if (!dialog) return svar;
    const kropp = helDialog(dialog, tittel(dialog));
    // Reading marks the dialog as seen, also when a system user reads (§5.3).
    dialog.lest = true;
    return svar.send(kropp);
  });
  app.get<{ Params: { id: string } }>(`${ROT}/:id/transmissions`, async (foresporsel, svar) => {
    const dialog = await hent(kontekst, foresporsel, svar);
    return dialog ? svar.send(synlige(dialog).map((en) => forsendelseSvar(dialog, en))) : svar;
  });
  app.get<{ Params: { id: string; forsendelseId: string } }>(
    `${ROT}/:id/transmissions/:forsendelseId`,
    async (foresporsel, svar) => {
      const dialog = await hent(kontekst, foresporsel, svar);
      if (!dialog) return svar;
      const funnet = synlige(dialog).find((en) => en.id === foresporsel.params.forsendelseId);
      return funnet
        ? svar.send(forsendelseSvar(dialog, funnet))
        : problem(svar, 404, 'Transmission not found');
    },
  );
}
