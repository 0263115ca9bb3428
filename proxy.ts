import { type NextRequest, NextResponse } from 'next/server';
import { env } from './lib/env';

/** Everything but files, which need neither a policy nor the right host name. */
export const config = {
  matcher: ['/((?!_next/static|_next/image|favicon|api/helse|.*\\.(?:svg|png|ico|woff2)$).*)'],
};

const HSTS = 'max-age=63072000; includeSubDomains';
/** What a route handler takes is small: a logout token, a message from Altinn. Server actions have a limit of their own. */
const MAKS_KROPP_BYTES = 64 * 1024;

/**
 * Actions are called by our own pages alone. Every browser says where such a request comes from; Next lets one pass that
 * does not. Route handlers that take a body have proofs of their own.
 */
function avvisFremmed({ method, nextUrl, headers }: NextRequest, egen: string): NextResponse | undefined {
  if (method === 'GET' || method === 'HEAD' || nextUrl.pathname.startsWith('/api/')) return undefined;
  return headers.get('origin') === new URL(egen).origin ? undefined : new NextResponse(null, { status: 403 });
}

/** A body to a route handler must tell its length, and be short. */
function avvisKropp({ method, nextUrl, headers }: NextRequest): NextResponse | undefined {
  if (method === 'GET' || method === 'HEAD' || !nextUrl.pathname.startsWith('/api/')) return undefined;
  const lengde = headers.get('content-length');
  if (lengde === null && headers.has('transfer-encoding')) return new NextResponse(null, { status: 411 });
  return Number(lengde ?? 0) > MAKS_KROPP_BYTES ? new NextResponse(null, { status: 413 }) : undefined;
}

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
  const avvist = avvisFremmed(request, PORTAL_URL) ?? avvisKropp(request);
  if (avvist) return avvist;
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = request.nextUrl.pathname === UTLOGGING_I_RAMME ? rammepolicy() : innholdspolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('Content-Security-Policy', policy);
  const svar = NextResponse.next({ request: { headers } });
  svar.headers.set('Content-Security-Policy', policy);
  svar.headers.set('Cache-Control', 'no-store');
  if (PORTAL_URL.startsWith('https:')) svar.headers.set('Strict-Transport-Security', HSTS);
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
