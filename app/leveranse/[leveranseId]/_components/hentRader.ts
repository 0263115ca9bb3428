import type { Plassertrad } from '@/components/oppgavetabell/lager/typer';

export interface Radhenting {
  /** The rows are at least as new as this. */
  revisjon: number;
  /** In table order, the first ones as soon as they come. Throws when they cannot all be had. */
  biter: AsyncGenerator<Plassertrad[]>;
}

/** Rows after the first that are handed over at once: each time costs the table a look at all it has. */
const I_BITEN = 5_000;

/** The rows of the draft, read from the server's stream of JSON lines. */
export async function hentRader(leveranseId: string, avbryt: AbortSignal): Promise<Radhenting> {
  const svar = await fetch(`/api/leveranse/${leveranseId}/rader`, { signal: avbryt, cache: 'no-store' });
  if (!svar.ok || !svar.body) throw new Error(`the rows could not be read: ${svar.status}`);
  return { revisjon: Number(svar.headers.get('Leveranse-Revisjon')), biter: lesBiter(svar.body) };
}

async function* lesBiter(kilde: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Plassertrad[]> {
  const leser = kilde.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  let bit: Plassertrad[] = [];
  let minst = 1;
  for (;;) {
    const { value, done } = await leser.read();
    if (done) break;
    const linjer = (rest + value).split('\n');
    rest = linjer.pop() ?? '';
    for (const linje of linjer) {
      const [radId, posisjon, verdier] = JSON.parse(linje) as [string, string, Plassertrad['verdier']];
      bit.push({ radId, posisjon, verdier });
    }
    if (bit.length < minst) continue;
    yield bit;
    bit = [];
    minst = I_BITEN;
  }
  // A stream that was cut ends in the middle of a line, or the server could not go on: never show half a draft.
  if (rest !== '') throw new Error('the rows were cut short');
  if (bit.length > 0) yield bit;
}
