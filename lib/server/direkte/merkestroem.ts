import 'server-only';
import { feilkode, logg } from '../logg';
import { aapneStroemmer } from './aapne';
import { lytt } from './lytt';
import { Venterom } from './stroem';

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
export function aapneMerkestroem(valg: Merkestroemvalg): ReadableStream<Uint8Array<ArrayBuffer>> {
  const venterom = new Venterom();
  const avslutt = lytt(valg.leveranseId, venterom.si);
  const rekke = merker(valg, venterom);
  const koder = new TextEncoder();
  const ferdig = (): void => {
    if (!aapneStroemmer().delete(venterom.steng)) return;
    avslutt();
    venterom.steng();
  };
  aapneStroemmer().add(venterom.steng);
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(styring) {
      try {
        const { value, done } = await rekke.next();
        if (!done) return styring.enqueue(koder.encode(value));
      } catch (feil) {
        logg().warn({ feil: feilkode(feil) }, 'a stream of news was cut');
      }
      ferdig();
      styring.close();
    },
    cancel: ferdig,
  });
}
