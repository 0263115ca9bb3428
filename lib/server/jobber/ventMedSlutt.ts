import 'server-only';

/**
 * Keeps the process until `stopp` has settled. Next ends it as soon as its pages are done, and has no place to say that
 * something else is not.
 */
export function ventMedSlutt(stopp: Promise<void>): void {
  const slutt = process.exit.bind(process);
  process.exit = ((kode?: number) => void stopp.finally(() => slutt(kode))) as typeof process.exit;
}
