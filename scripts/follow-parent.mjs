// Preloaded into the launcher's children (node --import): a child whose launcher was killed ends as well, so
// that the next start finds the port free. A child cannot be told by a process that had no time to tell it.
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 3_000).unref();
  }, 500);
  timer.unref();
}
