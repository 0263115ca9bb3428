import { holdArbeiderIGang, stoppArbeider } from '@/lib/server/jobber/arbeider';
import { krevEnv } from './lib/portal';

/**
 * `npm run worker`: the worker alone, beside portals that are started with ARBEIDER=av. Needs the same environment as
 * `npm start` and a DATABASE_URL; the portal applies the migrations.
 */
const { DATABASE_URL } = krevEnv(process.env);
if (!DATABASE_URL) {
  console.error('DATABASE_URL is missing: a worker of its own needs the database that the portals use.');
  process.exit(1);
}
holdArbeiderIGang();
// The worker waits for a database that is gone without holding the process; this does.
const hold = setInterval(() => undefined, 60_000);
console.log('Worker started');
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    clearInterval(hold);
    void stoppArbeider().finally(() => process.exit(0));
  });
}
