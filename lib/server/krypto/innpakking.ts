import 'server-only';
import { randomBytes } from 'node:crypto';
import { env } from '@/lib/env';
import { dekrypter, krypter } from './aes';

/**
 * Data keys are stored wrapped by DATA_KEYS as `id.base64`: the first of those wraps, all unwrap, so a key can be
 * changed by putting a new one in front. `sted` binds a wrapped key to its owner.
 */
export function pakkInn(noekkel: Buffer, sted: string): string {
  const [foerste] = env().DATA_KEYS;
  if (!foerste) throw new Error('DATA_KEYS is empty');
  return `${foerste.id}.${Buffer.from(krypter(foerste.key, noekkel, sted)).toString('base64')}`;
}

export function pakkUt(innpakket: string, sted: string): Buffer {
  const skille = innpakket.lastIndexOf('.');
  const id = innpakket.slice(0, skille);
  const hoved = env().DATA_KEYS.find((noekkel) => noekkel.id === id);
  if (!hoved) throw new Error(`DATA_KEYS has no key with the id ${id}, which this database was written with`);
  return dekrypter(hoved.key, Buffer.from(innpakket.slice(skille + 1), 'base64'), sted);
}

export const nyNoekkel = (): Buffer => randomBytes(32);
