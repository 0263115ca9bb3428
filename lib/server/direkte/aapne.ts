import 'server-only';

const husk = globalThis as { __stroemmer?: Set<() => void> };

/** How each open stream of this process is closed. */
export const aapneStroemmer = (): Set<() => void> => (husk.__stroemmer ??= new Set());

/** Ends every stream, so that a server that stops is not kept waiting by pages that are open. */
export function lukkStroemmer(): void {
  for (const steng of aapneStroemmer()) steng();
}
