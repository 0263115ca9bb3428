import { feil, ok } from '@/lib/felles/resultat';
import type { Lesefeil } from '@/lib/regneark/feil';
import { GRENSER } from '@/lib/regneark/grenser';
import type { Leseoppsett } from '@/lib/regneark/oppsett/typer';
import type { Framdrift } from '@/lib/regneark/typer';
import { Arbeiderlesing } from './arbeiderlesing';
import type { Lesegrunnlag, Lesesvar } from './leser';
import { startArbeider } from './startArbeider';

export interface Leseoppdrag extends Lesegrunnlag {
  framdrift: (framdrift: Framdrift) => void;
  signal: AbortSignal;
}

/** A file that is being read, and stays read until it is closed. */
export interface Filleser {
  les(): Promise<Lesesvar>;
  /** With other choices; `foreldet` when a newer choice has come before this one was begun. */
  endre(oppsett: Leseoppsett): Promise<Lesesvar | 'foreldet'>;
  /** Ends what is going on, and gives up what is kept. */
  lukk(): void;
}

/**
 * Reads a file in a worker, so that the page never stands still; where no worker may start, it is read here. Closed by
 * the signal; what was under way then answers `avbrutt`.
 */
export async function aapneFil(oppdrag: Leseoppdrag): Promise<{ leser: Filleser; svar: Lesesvar }> {
  const { fil, framdrift, signal } = oppdrag;
  framdrift({ steg: 'pakker_ut' });
  // Refused before it is read into memory.
  if (fil.size > GRENSER.filstoerrelse) {
    const forStor = feil<Lesefeil>({
      kode: 'for_stor_fil',
      param: { maks: GRENSER.filstoerrelse / 1024 / 1024 },
    });
    return { leser: STENGT, svar: forStor };
  }
  const arbeider = startArbeider();
  if (arbeider) {
    const leser = new Arbeiderlesing(arbeider, oppdrag);
    signal.addEventListener('abort', () => leser.lukk());
    const svar = await leser.les();
    if (leser.kunneStarte) return { leser, svar };
  }
  const leser = await lesHer(oppdrag);
  const svar = await leser.les();
  return { leser, svar: signal.aborted ? AVBRUTT : svar };
}

export const AVBRUTT = feil<Lesefeil>({ kode: 'avbrutt' });
const STENGT: Filleser = {
  les: () => Promise.resolve(AVBRUTT),
  endre: () => Promise.resolve(AVBRUTT),
  lukk: () => undefined,
};

/** The same on the page: slower, not wrong. */
async function lesHer({ framdrift, signal, ...grunnlag }: Leseoppdrag): Promise<Filleser> {
  const { Leser } = await import('./leser');
  const leser = new Leser(grunnlag, (f) => {
    if (!signal.aborted) framdrift(f);
  });
  const trygt = async (oppsett?: Leseoppsett): Promise<Lesesvar> => {
    try {
      const svar = await leser.les(oppsett);
      if (signal.aborted) return AVBRUTT;
      return svar.ok ? ok({ fakta: svar.verdi.fakta, rader: svar.verdi.hentRader() }) : svar;
    } catch {
      return feil({ kode: 'uventet' });
    }
  };
  return {
    les: () => trygt(),
    endre: trygt,
    lukk: () => undefined,
  };
}
