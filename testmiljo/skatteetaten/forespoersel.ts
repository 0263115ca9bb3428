import type { IncomingHttpHeaders } from 'node:http';
import { gldfeil, spesifiser } from './feil';
import type { Gldfeil } from './feil';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

export const header = (hoder: IncomingHttpHeaders, navn: string): string | undefined => {
  const verdi = hoder[navn.toLowerCase()];
  return Array.isArray(verdi) ? verdi.join(',') : verdi;
};

const parameterfeil = (sti: string, verdi: string | undefined, melding: string): Gldfeil =>
  gldfeil('GLD_006', spesifiser('GLD_1022', { melding, sti, verdi }));

export const sjekkAar = (aar: string): Gldfeil | undefined =>
  /^\d{4}$/.test(aar) ? undefined : parameterfeil('inntektsaar', aar, 'inntektsaar må være fire siffer');

/** Accept must allow JSON: the API answers nothing else (GLD_1030). A missing header allows everything. */
export function sjekkAccept(hoder: IncomingHttpHeaders): Gldfeil | undefined {
  const typer = (header(hoder, 'accept') ?? '*/*')
    .split(',')
    .map((del) => del.split(';')[0]?.trim().toLowerCase());
  const godtar = typer.some(
    (type) => type === 'application/json' || type === 'application/*' || type === '*/*',
  );
  return godtar
    ? undefined
    : gldfeil('GLD_006', spesifiser('GLD_1030', { sti: 'Accept', verdi: header(hoder, 'accept') }));
}

/** Content-Type and idempotencyKey: a header, camelCase, a UUID (fakta/skatteetaten.md §1.2). */
export function sjekkHoder(hoder: IncomingHttpHeaders): Gldfeil | undefined {
  const type = header(hoder, 'content-type');
  if (type?.split(';')[0]?.trim().toLowerCase() !== 'application/json') {
    return parameterfeil('Content-Type', type, 'Content-Type må være application/json');
  }
  const noekkel = header(hoder, 'idempotencyKey');
  if (noekkel === undefined || noekkel === '') {
    return gldfeil('GLD_006', spesifiser('GLD_1028', { sti: 'idempotencyKey' }));
  }
  return UUID.test(noekkel)
    ? undefined
    : parameterfeil('idempotencyKey', noekkel, 'idempotencyKey må være en UUID');
}
