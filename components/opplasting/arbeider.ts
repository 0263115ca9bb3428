import { overfoerbare, pakk } from '@/lib/regneark/pakk';
import type { Radmottaker } from '@/lib/regneark/oppsett/leste';
import { lastRegistre, Leser } from './leser';
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

// The worker is started before there is a file, so that what every file needs is here when it comes.
void lastRegistre();

side.onmessage = ({ data: melding }) => {
  nyeste = melding.nr;
  koe = koe.then(() => svar(melding)).catch(() => uventet(melding.nr));
};

const uventet = (nr: number): void => side.postMessage({ nr, type: 'feil', feil: { kode: 'uventet' } });

/** Sent as they are read: the page makes its rows of them while those after them are read here. */
const sendRader =
  (nr: number): Radmottaker =>
  (bolk) => {
    const pakke = pakk(bolk);
    side.postMessage({ nr, type: 'rader', pakke }, overfoerbare(pakke));
  };

async function svar(melding: TilArbeider): Promise<void> {
  const { nr, type } = melding;
  naa = nr;
  if (type === 'les') {
    leser = new Leser(melding.grunnlag, (framdrift) =>
      side.postMessage({ nr: naa, type: 'framdrift', framdrift }),
    );
  }
  if (!leser) return uventet(nr);
  if (nr !== nyeste) return side.postMessage({ nr, type: 'foreldet' });
  const lest = await leser.les(melding.oppsett, sendRader(nr));
  if (!lest.ok) return side.postMessage({ nr, type: 'feil', feil: lest.feil });
  const { fakta, utelatt } = lest.verdi;
  side.postMessage({ nr, type: 'lest', fakta, utelatt });
}
