import { expect, test } from 'vitest';
import { erForbindelsesfeil, feilkode } from './forbindelsesfeil';

const systemfeil = (code: string, syscall?: string) => Object.assign(new Error('x'), { code, syscall });
const fetchfeil = (cause: unknown) => new TypeError('fetch failed', { cause });

test.each([
  [true, systemfeil('ECONNREFUSED', 'connect')],
  [true, systemfeil('EHOSTUNREACH', 'connect')],
  [true, systemfeil('ENOTFOUND', 'getaddrinfo')],
  [true, systemfeil('EAI_AGAIN', 'getaddrinfo')],
  [true, systemfeil('UND_ERR_CONNECT_TIMEOUT')],
  [true, systemfeil('DEPTH_ZERO_SELF_SIGNED_CERT')],
  [true, new AggregateError([systemfeil('ECONNREFUSED', 'connect'), systemfeil('ENETUNREACH', 'connect')])],
  [false, new AggregateError([systemfeil('ECONNREFUSED', 'connect'), systemfeil('ECONNRESET', 'read')])],
  [false, new AggregateError([])],
  [false, systemfeil('EHOSTUNREACH', 'read')],
  [false, systemfeil('ETIMEDOUT', 'read')],
  [false, systemfeil('ECONNRESET', 'read')],
  [false, systemfeil('EPIPE', 'write')],
  [false, systemfeil('UND_ERR_SOCKET')],
  [false, systemfeil('UND_ERR_HEADERS_TIMEOUT')],
  [false, systemfeil('EPROTO', 'write')],
  [false, undefined],
  [false, 'tekst'],
])('certain that nothing was sent: %s for %o', (ventet, cause) => {
  expect(erForbindelsesfeil(fetchfeil(cause))).toBe(ventet);
});

test('the code is found behind fetch, and text is not', () => {
  expect(feilkode(fetchfeil(systemfeil('ECONNRESET', 'read')))).toBe('ECONNRESET');
  expect(feilkode(new TypeError('01017012345'))).toBe('UKJENT');
});
