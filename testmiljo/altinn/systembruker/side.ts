import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Foresporsel } from '../../data/typer';
import { escape, side } from '../../felles/html';
import type { Kontekst } from '../../kontekst';
import { leggTilSystembruker } from '../../tilstand';
import { SIDER } from './kropp';

const MERKE =
  '<p class="merke">Dette er en lokal etterligning av Altinn, laget for testing. Ingenting her er ekte.</p>';

const html = (svar: FastifyReply, status: number, tittel: string, innhold: string): FastifyReply =>
  svar
    .code(status)
    .type('text/html; charset=utf-8')
    .send(side(tittel, MERKE + innhold));

function skjema(kontekst: Kontekst, foresporsel: Foresporsel): string {
  const navn = kontekst.tilstand.organisasjoner.get(foresporsel.orgnr)?.navn ?? 'Ukjent virksomhet';
  const rettigheter = [...foresporsel.pakker, ...foresporsel.ressurser].map(
    (rett) => `<li>${escape(rett)}</li>`,
  );
  return `<p>${escape(foresporsel.integrasjonstittel)} ber om systemtilgang for virksomheten.</p>
<dl><dt>Virksomhet</dt><dd>${escape(navn)} (${escape(foresporsel.orgnr)})</dd></dl>
<h2>Rettigheter</h2><ul>${rettigheter.join('')}</ul>
<form method="post"><input type="hidden" name="id" value="${escape(foresporsel.id)}">
<button class="hoved" name="valg" value="godkjenn">Godkjenn</button></form>
<form method="post"><input type="hidden" name="id" value="${escape(foresporsel.id)}">
<button name="valg" value="avvis">Avvis</button></form>`;
}

/** An approved change adds to what the system user may do; nothing is taken away here. */
function utvid(kontekst: Kontekst, { gjelder, pakker, ressurser }: Foresporsel): void {
  const bruker = kontekst.tilstand.systembrukere.get(gjelder ?? '');
  if (!bruker) return;
  bruker.pakker = [...new Set([...bruker.pakker, ...pakker])];
  bruker.ressurser = [...new Set([...bruker.ressurser, ...ressurser])];
}

/** Approval gives a system user with the request's own id (fakta/integrasjoner.md §2.4). */
export function avgjoer(kontekst: Kontekst, foresporsel: Foresporsel, godkjent: boolean): void {
  foresporsel.status = godkjent ? 'Accepted' : 'Rejected';
  if (!godkjent) return;
  if (foresporsel.type === 'endring') return utvid(kontekst, foresporsel);
  const { id, type, systemId, orgnr, externalRef, integrasjonstittel, pakker, ressurser } = foresporsel;
  const bruker = { id, type, systemId, orgnr, externalRef, integrasjonstittel, pakker, ressurser };
  leggTilSystembruker(kontekst.tilstand, bruker);
}

/** Altinn's approval page in the browser. The way back carries no status: the portal must ask (§2.5). */
export function godkjenningsside(app: FastifyInstance, kontekst: Kontekst): void {
  const tittel = 'Systemtilgang (Altinn, test)';
  const finn = (id: string | undefined) => kontekst.tilstand.foresporsler.get(id ?? '');
  const ferdig = (svar: FastifyReply, { status }: Foresporsel) =>
    html(svar, 200, tittel, `<p>Forespørselen er ${status === 'Accepted' ? 'godkjent' : 'avvist'}.</p>`);
  for (const sti of Object.values(SIDER)) {
    app.get<{ Querystring: { id?: string } }>(`/altinn/ui/systemuser/${sti}`, (foresporsel, svar) => {
      const funnet = finn(foresporsel.query.id);
      if (!funnet) return html(svar, 404, tittel, '<p class="feil">Forespørselen finnes ikke.</p>');
      return funnet.status === 'New'
        ? html(svar, 200, tittel, skjema(kontekst, funnet))
        : ferdig(svar, funnet);
    });
    app.post<{ Body: { id?: string; valg?: string } }>(
      `/altinn/ui/systemuser/${sti}`,
      (foresporsel, svar) => {
        const funnet = finn(foresporsel.body.id);
        if (!funnet) return html(svar, 404, tittel, '<p class="feil">Forespørselen finnes ikke.</p>');
        if (funnet.status === 'New') avgjoer(kontekst, funnet, foresporsel.body.valg === 'godkjenn');
        return funnet.redirectUrl === undefined
          ? ferdig(svar, funnet)
          : svar.redirect(funnet.redirectUrl, 303);
      },
    );
  }
}
