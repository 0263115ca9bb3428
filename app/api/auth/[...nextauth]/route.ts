import NextAuth from 'next-auth';
import type { NextRequest } from 'next/server';
import { authOptions } from '@/lib/server/auth/nextauth';

type Kontekst = { params: Promise<{ nextauth: string[] }> };

/** Made for each request: the environment is read at run time, never at build. */
const svar = (request: NextRequest, kontekst: Kontekst): Promise<Response> =>
  NextAuth(
    request,
    kontekst as unknown as { params: { nextauth: string[] } },
    authOptions(),
  ) as Promise<Response>;

export { svar as GET, svar as POST };
