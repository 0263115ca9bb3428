/** One that has been started and not been given a file. */
let klar: Worker | undefined;

/** Starts a worker before there is a file for it: it is ready when the person has found hers. */
export function forberedArbeider(): void {
  if (klar) return;
  const arbeider = start();
  // One that could not start is found out, and told of, when it is needed.
  if (arbeider) arbeider.onerror = () => (klar = undefined);
  klar = arbeider;
}

/** A worker of one's own; undefined where none may start. */
export function startArbeider(): Worker | undefined {
  const arbeider = klar ?? start();
  klar = undefined;
  return arbeider;
}

function start(): Worker | undefined {
  if (typeof Worker === 'undefined') return undefined;
  try {
    return new Worker(new URL('./arbeider.ts', import.meta.url), { type: 'module' });
  } catch {
    // Forbidden by a policy of the browser.
    return undefined;
  }
}
