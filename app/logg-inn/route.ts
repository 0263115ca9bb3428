import { createHash, randomBytes } from 'node:crypto';
import NextAuth from 'next-auth';
import { cookies } from 'next/headers';
import { NextRequest } from 'next/server';
import { env } from '@/lib/env';
import { hentSpraak } from '@/lib/i18n/hentSpraak';
import { tryggSti } from '@/lib/felles/tryggSti';
import { authOptions } from '@/lib/server/auth/nextauth';
import { adresseTil } from '@/lib/server/vern/adresse';
import { ventSvar } from '@/lib/server/vern/ventSvar';

/**
 * Starts the login as an ordinary link, so that it works before the page's scripts do. next-auth demands a POST with
 * its csrf token: both halves of it are made here, in next-auth's own format, and the POST is done in the server.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const vent = await ventSvar('innlogging', adresseTil(request.headers));
  if (vent) return vent;
  const { AUTH_SECRET, PORTAL_URL } = env();
  const token = randomBytes(32).toString('hex');
  const hash = createHash('sha256').update(`${token}${AUTH_SECRET}`).digest('hex');
  const sikker = PORTAL_URL.startsWith('https:');
  const lager = await cookies();
  lager.set(`${sikker ? '__Host-' : ''}next-auth.csrf-token`, `${token}|${hash}`, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: sikker,
  });
  const callbackUrl = new URL(tryggSti(request.nextUrl.searchParams.get('til')), PORTAL_URL).href;
  const innlogging = new URL('/api/auth/signin/idporten', PORTAL_URL);
  // ID-porten speaks the language that the person has chosen here.
  innlogging.searchParams.set('ui_locales', await hentSpraak());
  const post = new NextRequest(innlogging, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken: token, callbackUrl }),
  });
  const kontekst = { params: { nextauth: ['signin', 'idporten'] } };
  return (await NextAuth(post, kontekst, authOptions())) as Response;
}
