import { randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';

/** Problem details (RFC 9457) with Altinn's `code` beside (fakta/integrasjoner.md §2.4). */
export function problem(svar: FastifyReply, status: number, tittel: string, kode?: string): FastifyReply {
  return svar
    .code(status)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: `https://httpstatuses.io/${status}`,
        title: tittel,
        status,
        detail: tittel,
        traceId: `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-00`,
        ...(kode === undefined ? {} : { code: kode }),
      }),
    );
}
