/** Runs once when the server starts: the environment is read, so that a bad one stops the boot, and the worker starts. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { env } = await import('./lib/env');
  env();
  const { lukkStroemmer } = await import('./lib/server/direkte/aapne');
  process.once('SIGTERM', lukkStroemmer);
  if (process.env['ARBEIDER'] === 'av') return;
  const { holdArbeiderIGang, stoppArbeider } = await import('./lib/server/jobber/arbeider');
  const { ventMedSlutt } = await import('./lib/server/jobber/ventMedSlutt');
  holdArbeiderIGang();
  process.once('SIGTERM', () => ventMedSlutt(stoppArbeider()));
}
