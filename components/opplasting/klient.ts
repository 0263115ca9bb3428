import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import type { Ordning, Radverdier } from '@/lib/ordning/typer';
import type { Lesefeil } from '@/lib/regneark/feil';
import { GRENSER } from '@/lib/regneark/grenser';
import type { Lesefakta } from '@/lib/regneark/oppsett/typer';
import { pakkUt } from '@/lib/regneark/pakk';
import type { Framdrift } from '@/lib/regneark/typer';
import type { FraArbeider, TilArbeider } from './meldinger';

export interface Lesing {
  rader: Radverdier[];
  fakta: Lesefakta;
}

export interface Leseoppdrag {
  ordning: Ordning;
  inntektsaar?: number | undefined;
  framdrift: (framdrift: Framdrift) => void;
  signal: AbortSignal;
}

type Svar = Resultat<Lesing, Lesefeil>;

/** Lets the page paint and answer before the next portion of work. */
const pause = (): Promise<void> => new Promise((videre) => setTimeout(videre, 0));

/** Reads a file in a worker, so that the page never stands still; without workers it is read here. */
export async function lesFil(fil: File, oppdrag: Leseoppdrag): Promise<Svar> {
  // Refused before it is read into memory.
  if (fil.size > GRENSER.filstoerrelse)
    return feil({ kode: 'for_stor_fil', param: { maks: GRENSER.filstoerrelse / 1024 / 1024 } });
  oppdrag.framdrift({ steg: 'pakker_ut' });
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await fil.arrayBuffer());
  } catch {
    // The file was moved, or is open in a program that locks it.
    return feil({ kode: 'oedelagt' });
  }
  if (oppdrag.signal.aborted) return feil({ kode: 'avbrutt' });
  const arbeider = startArbeider();
  return arbeider ? lesIArbeider(arbeider, bytes, fil.name, oppdrag) : lesHer(bytes, fil.name, oppdrag);
}

function startArbeider(): Worker | undefined {
  if (typeof Worker === 'undefined') return undefined;
  try {
    return new Worker(new URL('./arbeider.ts', import.meta.url), { type: 'module' });
  } catch {
    // Forbidden by a policy of the browser: reading on the page is slower, not wrong.
    return undefined;
  }
}

function lesIArbeider(
  arbeider: Worker,
  bytes: Uint8Array<ArrayBuffer>,
  filnavn: string,
  oppdrag: Leseoppdrag,
): Promise<Svar> {
  return new Promise((svar) => {
    let harHoert = false;
    const avslutt = (resultat: Svar | Promise<Svar>): void => {
      arbeider.terminate();
      oppdrag.signal.removeEventListener('abort', avbryt);
      svar(resultat);
    };
    const avbryt = (): void => avslutt(feil({ kode: 'avbrutt' }));
    oppdrag.signal.addEventListener('abort', avbryt);
    arbeider.onerror = (hendelse) => {
      hendelse.preventDefault();
      // Never heard from: it could not start. Later: it died on this file, and so would the page.
      avslutt(harHoert ? feil({ kode: 'uventet' }) : lesHer(bytes, filnavn, oppdrag));
    };
    arbeider.onmessage = ({ data }: MessageEvent<FraArbeider>) => {
      harHoert = true;
      if (data.type === 'framdrift') oppdrag.framdrift(data.framdrift);
      else if (data.type === 'feil') avslutt(feil(data.feil));
      else avslutt(pakkUt(data.pakke, pause).then((rader) => ok({ rader, fakta: data.fakta })));
    };
    const { ordning, inntektsaar } = oppdrag;
    const melding: TilArbeider = {
      bytes,
      filnavn,
      ordning,
      ...(inntektsaar !== undefined && { inntektsaar }),
    };
    arbeider.postMessage(melding);
  });
}

async function lesHer(bytes: Uint8Array, filnavn: string, oppdrag: Leseoppdrag): Promise<Svar> {
  const { importerRegneark } = await import('@/lib/regneark/importer');
  const { registre } = await import('@/lib/ordninger/registre');
  const { ordning, inntektsaar, framdrift, signal } = oppdrag;
  const valg = { registre, framdrift, signal, ...(inntektsaar !== undefined && { inntektsaar }) };
  try {
    const svar = await importerRegneark(bytes, filnavn, ordning, valg);
    if (signal.aborted) return feil({ kode: 'avbrutt' });
    return svar.ok
      ? ok({ rader: svar.verdi.rader.map((rad) => rad.verdier), fakta: svar.verdi.fakta })
      : svar;
  } catch {
    return feil({ kode: 'uventet' });
  }
}
