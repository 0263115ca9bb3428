import { importerRegneark } from '@/lib/regneark/importer';
import { overfoerbare, pakk } from '@/lib/regneark/pakk';
import type { FraArbeider, TilArbeider } from './meldinger';

/** The worker's own end. The project's types are those of a page, so the few things it uses are named here. */
interface Arbeiderside {
  onmessage: ((hendelse: MessageEvent<TilArbeider>) => void) | null;
  postMessage(melding: FraArbeider, overfoer?: Transferable[]): void;
}
const side = self as unknown as Arbeiderside;

side.onmessage = ({ data: { bytes, filnavn, ordning, inntektsaar } }) => {
  void les();

  async function les(): Promise<void> {
    try {
      const { registre } = await import('@/lib/ordninger/registre');
      const svar = await importerRegneark(bytes, filnavn, ordning, {
        registre,
        ...(inntektsaar !== undefined && { inntektsaar }),
        framdrift: (framdrift) => side.postMessage({ type: 'framdrift', framdrift }),
      });
      if (!svar.ok) return side.postMessage({ type: 'feil', feil: svar.feil });
      const pakke = pakk(svar.verdi.rader.map((rad) => rad.verdier));
      side.postMessage({ type: 'ferdig', pakke, fakta: svar.verdi.fakta }, overfoerbare(pakke));
    } catch {
      side.postMessage({ type: 'feil', feil: { kode: 'uventet' } });
    }
  }
};
