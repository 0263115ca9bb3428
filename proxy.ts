import { type NextRequest, NextResponse } from 'next/server';
import { env } from './lib/env';

/** Everything but files, which need neither a policy nor the right host name. */
export const config = {
  matcher: ['/((?!_next/static|_next/image|favicon|api/helse|.*\\.(?:svg|png|ico|woff2)$).*)'],
};

/**
 * One host name for cookies and login: a request on another one (127.0.0.1 for localhost) is sent to PORTAL_URL.
 * And a content security policy with a fresh nonce for each page, which Next puts on its own scripts.
 */
export function proxy(request: NextRequest): NextResponse {
  const { PORTAL_URL } = env();
  const vert = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  if (vert && vert !== new URL(PORTAL_URL).host) {
    return NextResponse.redirect(new URL(request.nextUrl.pathname + request.nextUrl.search, PORTAL_URL), 307);
  }
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = request.nextUrl.pathname === UTLOGGING_I_RAMME ? rammepolicy() : innholdspolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('Content-Security-Policy', policy);
  const svar = NextResponse.next({ request: { headers } });
  svar.headers.set('Content-Security-Policy', policy);
  svar.headers.set('Cache-Control', 'no-store');
  return svar;
}

/** Front-channel logout: the only page that may stand in a frame, and only in ID-porten's. */
const UTLOGGING_I_RAMME = '/api/utlogging/front';
const rammepolicy = (): string => `default-src 'none'; frame-ancestors ${idportensSider()}`;

/** ID-porten's pages live beside its issuer. */
function idportensSider(): string {
  const { origin, protocol, host } = new URL(env().IDPORTEN_WELL_KNOWN_URL);
  return `${origin} ${protocol}//login.${host}`;
}

function innholdspolicy(nonce: string): string {
  const utvikling = process.env.NODE_ENV === 'development';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${utvikling ? " 'unsafe-eval'" : ''}`,
    // React and the virtual list set styles on elements; a nonce cannot cover those.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${utvikling ? ' ws:' : ''}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    // Logging out is a form that ends at ID-porten.
    `form-action 'self' ${idportensSider()}`,
  ].join('; ');
}
