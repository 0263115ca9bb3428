import NextAuth from 'next-auth';
import { type NextRequest, NextResponse } from 'next/server';
import { env } from '@/lib/env';
import { authOptions } from '@/lib/server/auth/nextauth';

type Kontekst = { params: Promise<{ nextauth: string[] }> };

/** Made for each request: the environment is read at run time, never at build. */
const svar = (request: NextRequest, kontekst: Kontekst): Promise<Response> =>
  NextAuth(
    request,
    kontekst as unknown as { params: { nextauth: string[] } },
    authOptions(),
  ) as Promise<Response>;

/** A person who cancels at ID-porten comes back with this; next-auth would call it a failure like any other. */
const erAvbrutt = ({ nextUrl: { pathname, searchParams } }: NextRequest): boolean =>
  pathname.endsWith('/callback/idporten') && searchParams.get('error') === 'access_denied';

export const GET = async (request: NextRequest, kontekst: Kontekst): Promise<Response> =>
  erAvbrutt(request)
    ? NextResponse.redirect(new URL('/innlogging-feilet?error=avbrutt', env().PORTAL_URL))
    : svar(request, kontekst);

export { svar as POST };
