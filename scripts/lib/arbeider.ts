import { holdArbeiderIGang, stoppArbeider } from '@/lib/server/jobber/arbeider';

/** The process that `npm run worker` starts. */
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
