import { createHash, randomBytes } from 'node:crypto';
import NextAuth from 'next-auth';
import { cookies } from 'next/headers';
import { NextRequest } from 'next/server';
import { env } from '@/lib/env';
import { lesSpraak, SPRAAKKAKE } from '@/lib/felles/spraak';
import { tryggSti } from '@/lib/felles/tryggSti';
import { authOptions } from '@/lib/server/auth/nextauth';

/**
 * Starts the login as an ordinary link, so that it works before the page's scripts do. next-auth demands a POST with
 * its csrf token: both halves of it are made here, in next-auth's own format, and the POST is done in the server.
 */
export async function GET(request: NextRequest): Promise<Response> {
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
  const post = new NextRequest(new URL('/api/auth/signin/idporten', PORTAL_URL), {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken: token, callbackUrl }),
  });
  const kontekst = { params: { nextauth: ['signin', 'idporten'] } };
  const spraak = lesSpraak(lager.get(SPRAAKKAKE)?.value);
  return (await NextAuth(post, kontekst, authOptions(spraak))) as Response;
}
