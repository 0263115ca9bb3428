import { overfoerbare, pakk } from '@/lib/regneark/pakk';
import { Leser } from './leser';
import type { FraArbeider, TilArbeider } from './meldinger';

/** The worker's own end. The project's types are those of a page, so the few things it uses are named here. */
interface Arbeiderside {
  onmessage: ((hendelse: MessageEvent<TilArbeider>) => void) | null;
  postMessage(melding: FraArbeider, overfoer?: Transferable[]): void;
}
const side = self as unknown as Arbeiderside;

let leser: Leser | undefined;
/** Questions are answered one after another: a choice must not be read while another one is. */
let koe = Promise.resolve();
let nyeste = 0;
/** Whose progress is told now. */
let naa = 0;

side.onmessage = ({ data: melding }) => {
  nyeste = melding.nr;
  koe = koe.then(() => svar(melding)).catch(() => uventet(melding.nr));
};

const uventet = (nr: number): void => side.postMessage({ nr, type: 'feil', feil: { kode: 'uventet' } });

function sendRader(nr: number, { rader }: Leser, fra: number): void {
  const pakke = pakk(rader, fra);
  side.postMessage({ nr, type: 'rader', pakke, antall: rader.length }, overfoerbare(pakke));
}

async function svar(melding: TilArbeider): Promise<void> {
  const { nr, type } = melding;
  naa = nr;
  if (type === 'les') {
    leser = new Leser(melding.grunnlag, (framdrift) =>
      side.postMessage({ nr: naa, type: 'framdrift', framdrift }),
    );
  }
  if (!leser) return uventet(nr);
  if (type === 'hent') return sendRader(nr, leser, melding.fra);
  if (nr !== nyeste) return side.postMessage({ nr, type: 'foreldet' });
  const lest = await leser.les(melding.oppsett);
  side.postMessage(lest.ok ? { nr, type: 'lest', lest: lest.verdi } : { nr, type: 'feil', feil: lest.feil });
}
