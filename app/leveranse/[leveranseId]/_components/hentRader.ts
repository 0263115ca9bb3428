import type { Plassertrad } from '@/components/oppgavetabell/lager/typer';

/**
 * The rows of the draft, read from the server's stream of JSON lines, and a revision that they are at least as new
 * as. Throws when they cannot all be had.
 */
export async function hentRader(
  leveranseId: string,
  avbryt: AbortSignal,
): Promise<{ rader: Plassertrad[]; revisjon: number }> {
  const svar = await fetch(`/api/leveranse/${leveranseId}/rader`, { signal: avbryt, cache: 'no-store' });
  if (!svar.ok || !svar.body) throw new Error(`the rows could not be read: ${svar.status}`);
  const rader: Plassertrad[] = [];
  const leser = svar.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await leser.read();
    if (done) break;
    const linjer = (rest + value).split('\n');
    rest = linjer.pop() ?? '';
    for (const linje of linjer) {
      const [radId, posisjon, verdier] = JSON.parse(linje) as [string, string, Plassertrad['verdier']];
      rader.push({ radId, posisjon, verdier });
    }
  }
  // A stream that was cut ends in the middle of a line, or the server could not go on: never show half a draft.
  if (rest !== '') throw new Error('the rows were cut short');
  return { rader, revisjon: Number(svar.headers.get('Leveranse-Revisjon')) };
}
