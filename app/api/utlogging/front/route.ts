import type { NextRequest } from 'next/server';
import { avsluttMedSid } from '@/lib/server/auth/avsluttMedSid';
import { idporten } from '@/lib/server/auth/idporten';

/**
 * OpenID Connect Front-Channel Logout 1.0: ID-porten loads this in a frame on its own logout page. The portal's
 * cookies do not come along there, so the sessions are found by `sid` alone, which nobody can guess.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const { searchParams } = request.nextUrl;
  const sid = searchParams.get('sid');
  const metadata = await idporten().metadata();
  if (!metadata.ok) return svar(503);
  if (!sid || searchParams.get('iss') !== metadata.verdi.issuer) return svar(400);
  await avsluttMedSid(sid);
  return svar(200);
}

const svar = (status: number): Response =>
  new Response('<!doctype html><title></title>', {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });
