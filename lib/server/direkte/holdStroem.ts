import 'server-only';
import { feilkode, logg } from '../logg';
import { aapneStroemmer } from './aapne';
import { lytt } from './lytt';
import { Venterom } from './venterom';

/**
 * What `lagRekke` gives about one delivery, as the body of a response, pulled as fast as the browser takes it. It ends
 * when the browser goes, the row ends, or the portal stops; `etterpaa` is then run once.
 */
export function holdStroem(
  leveranseId: string,
  lagRekke: (venterom: Venterom) => AsyncGenerator<string>,
  etterpaa: () => void = () => undefined,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const venterom = new Venterom();
  const avslutt = lytt(leveranseId, venterom.si);
  const rekke = lagRekke(venterom);
  const koder = new TextEncoder();
  const ferdig = (): void => {
    if (!aapneStroemmer().delete(venterom.steng)) return;
    avslutt();
    venterom.steng();
    etterpaa();
  };
  aapneStroemmer().add(venterom.steng);
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(styring) {
      try {
        const { value, done } = await rekke.next();
        if (!done) return styring.enqueue(koder.encode(value));
      } catch (feil) {
        logg().warn({ feil: feilkode(feil) }, 'a stream was cut');
      }
      ferdig();
      styring.close();
    },
    cancel: ferdig,
  });
}
