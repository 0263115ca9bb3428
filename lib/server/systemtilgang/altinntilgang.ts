import 'server-only';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import { vekslToken } from '@/lib/myndigheter/altinn/veksling';
import { altinn, maskinporten } from '../myndigheter';

/** The portal's own rights in Altinn: to ask for system access, and to see what became of it. */
const SCOPE = {
  skriv: 'altinn:authentication/systemuser.request.write',
  les: 'altinn:authentication/systemuser.request.read',
} as const;

/** A token for Altinn as the vendor of the system: Maskinporten's, exchanged. */
export async function altinntilgang(til: keyof typeof SCOPE): Promise<Resultat<string, 'altinn'>> {
  const token = await maskinporten().hentToken({ scope: SCOPE[til] });
  if (!token.ok) return feil('altinn');
  const vekslet = await vekslToken(altinn(), token.verdi.token, 'maskinporten');
  return vekslet.ok ? ok(vekslet.verdi.token) : feil('altinn');
}
