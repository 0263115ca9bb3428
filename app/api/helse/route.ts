import type { NextRequest } from 'next/server';
import { db } from '@/lib/server/db';

const FRIST_MS = 2_000;

/**
 * `/api/helse` is readiness: 200 when the database answers, else 503. `/api/helse?type=liv` is liveness: 200 while the
 * process serves at all. A portal that has lost its database is alive and not ready: it must not be restarted for it.
 */
export async function GET(request: NextRequest): Promise<Response> {
  if (request.nextUrl.searchParams.get('type') === 'liv') return svar(200, { status: 'ok' });
  const klar = await Promise.race([
    db().$queryRaw`SELECT 1`.then(() => true).catch(() => false),
    new Promise<false>((videre) => setTimeout(() => videre(false), FRIST_MS)),
  ]);
  return svar(klar ? 200 : 503, {
    status: klar ? 'ok' : 'ikke_klar',
    levende: true,
    klar,
    database: klar ? 'ok' : 'nede',
  });
}

const svar = (status: number, kropp: object): Response =>
  Response.json(kropp, { status, headers: { 'Cache-Control': 'no-store' } });
