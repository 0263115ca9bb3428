import 'server-only';
import { env } from '@/lib/env';

/**
 * The address that a request came from: the one that the outermost of the operator's own proxies (PROXYER) saw. What
 * stands before it in X-Forwarded-For was written by the caller and is not believed. Without a proxy it is what Next
 * says, which a caller can forge.
 */
export function adresseTil(headers: Headers): string {
  const ledd = (headers.get('x-forwarded-for') ?? '').split(',').map((del) => del.trim());
  const { PROXYER } = env();
  return (PROXYER > 0 ? ledd.at(-PROXYER) : ledd[0]) || 'ukjent';
}
