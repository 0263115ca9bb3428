import 'server-only';
import { holdStroem } from './holdStroem';
import type { Venterom } from './venterom';

const HJERTESLAG_MS = 15_000;

export interface Merkestroemvalg {
  leveranseId: string;
  /** A word that changes when there is something new to see. */
  merke: () => Promise<string>;
  /** Whether the person may still see the delivery; false ends the stream. */
  sjekk: () => Promise<boolean>;
}

/** Says when there is something new to see of a sent delivery, and never what: the page asks for that itself. */
async function* merker({ merke, sjekk }: Merkestroemvalg, venterom: Venterom): AsyncGenerator<string> {
  let sagt: string | undefined;
  while (!venterom.stengt && (await sjekk())) {
    const naa = await merke();
    yield naa === sagt ? ': \n\n' : `event: merke\ndata: ${JSON.stringify(naa)}\n\n`;
    sagt = naa;
    await venterom.neste(HJERTESLAG_MS);
  }
}

/** The stream of one open page. It ends when the browser goes, the right to see ends, or the portal stops. */
export const aapneMerkestroem = (valg: Merkestroemvalg): ReadableStream<Uint8Array<ArrayBuffer>> =>
  holdStroem(valg.leveranseId, (venterom) => merker(valg, venterom));
