import { randomBytes } from 'node:crypto';

/** A UUIDv7: dialogs, forsendelser and documents have such ids (fakta/integrasjoner.md §5.3). */
export function uuid7(tid: number = Date.now()): string {
  const hex = tid.toString(16).padStart(12, '0');
  const slump = randomBytes(10);
  slump[0] = ((slump[0] ?? 0) & 0x0f) | 0x70;
  slump[2] = ((slump[2] ?? 0) & 0x3f) | 0x80;
  const hale = slump.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-${hale.slice(0, 4)}-${hale.slice(4, 8)}-${hale.slice(8)}`;
}
