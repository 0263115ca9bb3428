import { avsluttPaaOrdre } from '@/lib/server/auth/avsluttMedSid';
import { idporten } from '@/lib/server/auth/idporten';
import { feilkode, logg } from '@/lib/server/logg';

const SKJEMA = 'application/x-www-form-urlencoded';
/** A logout token is a couple of thousand characters. */
const MAKS_TEGN = 10_000;
/** As long as the token would be taken for new (lib/myndigheter/idporten/logoutToken.ts), and a little more. */
const HUSK_MS = 10 * 60_000;

/** OpenID Connect Back-Channel Logout 1.0: ID-porten's own order, signed, to end the sessions of a login. */
export async function POST(request: Request): Promise<Response> {
  const token = await lesToken(request);
  if (token === undefined) return avvist('invalid_request');
  const ordre = await idporten().kontrollerLogout(token);
  if (!ordre.ok && ordre.feil.type === 'utilgjengelig') return svar(503);
  if (!ordre.ok) return avvist('invalid_request');
  try {
    const utfall = await avsluttPaaOrdre(ordre.verdi, HUSK_MS);
    return utfall === 'brukt' ? avvist('invalid_request') : svar(200);
  } catch (feil) {
    logg().error({ feil: feilkode(feil) }, 'an order to log out was not carried out');
    return svar(503);
  }
}

async function lesToken(request: Request): Promise<string | undefined> {
  if (request.headers.get('content-type')?.split(';')[0]?.trim() !== SKJEMA) return undefined;
  if (Number(request.headers.get('content-length') ?? Infinity) > MAKS_TEGN) return undefined;
  const kropp = await request.text();
  const funnet = kropp.length <= MAKS_TEGN ? new URLSearchParams(kropp).getAll('logout_token') : [];
  return funnet.length === 1 ? funnet[0] : undefined;
}

const svar = (status: number, kropp?: object): Response =>
  new Response(kropp && JSON.stringify(kropp), {
    status,
    headers: { 'Cache-Control': 'no-store', ...(kropp && { 'Content-Type': 'application/json' }) },
  });
const avvist = (error: string): Response => svar(400, { error });
