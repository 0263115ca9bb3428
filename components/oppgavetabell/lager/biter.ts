/** A slice short enough that a key pressed meanwhile is answered within the same frame. */
export const BIT_MS = 8;

/** Hands over to the browser between slices. A message, because timers are held back to 4 ms and more. */
export function lagOverlevering(): (neste: () => void) => void {
  if (typeof MessageChannel === 'undefined') return (neste) => void setTimeout(neste, 0);
  return (neste) => {
    const kanal = new MessageChannel();
    kanal.port1.onmessage = () => {
      kanal.port1.close();
      neste();
    };
    kanal.port2.postMessage(null);
  };
}

/** Goes through the steps of some work, and lets the page paint and answer whenever a slice is used up. */
export async function iBiter<T>(steg: Iterable<T>, gjoer: (del: T) => void): Promise<void> {
  const overlever = lagOverlevering();
  let frist = performance.now() + BIT_MS;
  for (const del of steg) {
    gjoer(del);
    if (performance.now() < frist) continue;
    await new Promise<void>((videre) => overlever(videre));
    frist = performance.now() + BIT_MS;
  }
}
