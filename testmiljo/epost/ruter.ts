import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { escape, side } from '../felles/html';
import type { Kontekst } from '../kontekst';
import type { Brev } from './smtp';

const spoerring = z.object({ til: z.string().optional() });
const avslagSchema = z.strictObject({ kode: z.number().int().min(400).max(599), antall: z.number().int() });

const somLenker = (tekst: string): string =>
  escape(tekst).replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);

const artikkel = ({ til, emne, tekst, mottatt }: Brev): string => `<article><h2>${escape(emne)}</h2>
<p>Til ${escape(til)}, ${escape(mottatt)}</p><p style="white-space: pre-wrap">${somLenker(tekst)}</p></article>`;

/** What the portal has sent by e-mail: for tests as JSON, for people as a page. */
export function epost(app: FastifyInstance, { postkasse }: Kontekst): void {
  app.get('/testmiljo/epost', (foresporsel) => postkasse.til(spoerring.parse(foresporsel.query).til));
  app.post('/testmiljo/epost/avslag', (foresporsel) => {
    const { kode, antall } = avslagSchema.parse(foresporsel.body);
    postkasse.avvisNeste(kode, antall);
    return { kode, antall };
  });
  app.get('/epost', (_foresporsel, svar) => {
    const brev = [...postkasse.til()].reverse();
    const innhold = brev.length === 0 ? '<p>Ingen e-post ennå.</p>' : brev.map(artikkel).join('');
    return svar.type('text/html; charset=utf-8').send(side('E-post fra portalen (lokal prøve)', innhold));
  });
}
