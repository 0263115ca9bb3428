export type Retning = 'opp' | 'ned' | 'venstre' | 'hoeyre';

export type Kant = 'radstart' | 'radslutt' | 'kolonnestart' | 'kolonneslutt' | 'start' | 'slutt';

/** What a key means in the table. */
export type Kommando =
  | { type: 'flytt'; retning: Retning; utvid: boolean }
  | { type: 'kant'; kant: Kant; utvid: boolean }
  | { type: 'side'; retning: 'opp' | 'ned'; utvid: boolean }
  | { type: 'merkAlt' }
  | { type: 'rediger' }
  | { type: 'avbryt' }
  /** Commits what is being written, and goes on. */
  | { type: 'videre'; retning: Retning }
  | { type: 'tab'; bakover: boolean }
  | { type: 'toem' }
  | { type: 'fyllNed' }
  | { type: 'settInn'; side: 'over' | 'under' }
  | { type: 'dupliser' }
  | { type: 'slettRader' }
  | { type: 'angre' }
  | { type: 'gjenta' }
  | { type: 'nesteFeil'; bakover: boolean };

export interface Tast {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/** `skriver`: the keystroke began the text, so that arrows still mean cells; `retter`: arrows move in the text. */
export type Modus = 'ser' | 'skriver' | 'retter';

const PILER: Readonly<Record<string, Retning>> = {
  ArrowUp: 'opp',
  ArrowDown: 'ned',
  ArrowLeft: 'venstre',
  ArrowRight: 'hoeyre',
};

/** The command of a key, or undefined when the key belongs to the text or to the browser. */
export function tolkTast(tast: Tast, modus: Modus): Kommando | undefined {
  const { key, shiftKey: shift } = tast;
  if (tast.altKey) return undefined;
  if (key === 'F8') return { type: 'nesteFeil', bakover: shift };
  if (key === 'Tab') return tast.ctrlKey || tast.metaKey ? undefined : { type: 'tab', bakover: shift };
  // As in code editors: what spreadsheets use belongs to zooming and to the screen readers' Insert.
  if (key === 'Enter' && (tast.ctrlKey || tast.metaKey))
    return { type: 'settInn', side: shift ? 'over' : 'under' };
  if (modus !== 'ser') return tolkMensManSkriver(tast, modus);
  if (tast.ctrlKey || tast.metaKey) return tolkMedCtrl(tast);
  const retning = PILER[key];
  if (retning) return { type: 'flytt', retning, utvid: shift };
  switch (key) {
    case 'Home':
    case 'End':
      return { type: 'kant', kant: key === 'Home' ? 'radstart' : 'radslutt', utvid: shift };
    case 'PageUp':
    case 'PageDown':
      return { type: 'side', retning: key === 'PageUp' ? 'opp' : 'ned', utvid: shift };
    case 'Enter':
      return shift ? { type: 'flytt', retning: 'opp', utvid: false } : { type: 'rediger' };
    case 'F2':
      return { type: 'rediger' };
    case 'Delete':
    case 'Backspace':
      return { type: 'toem' };
    case 'Escape':
      return { type: 'avbryt' };
    default:
      return undefined;
  }
}

function tolkMensManSkriver(tast: Tast, modus: Modus): Kommando | undefined {
  const { key } = tast;
  if (key === 'Enter') return { type: 'videre', retning: tast.shiftKey ? 'opp' : 'ned' };
  if (key === 'Escape') return { type: 'avbryt' };
  const retning = PILER[key];
  const loddrett = retning === 'opp' || retning === 'ned';
  if (!retning || tast.ctrlKey || tast.metaKey || tast.shiftKey) return undefined;
  return modus === 'skriver' || loddrett ? { type: 'videre', retning } : undefined;
}

function tolkMedCtrl({ key, shiftKey: shift, metaKey }: Tast): Kommando | undefined {
  switch (key) {
    case 'Home':
    case 'End':
      return { type: 'kant', kant: key === 'Home' ? 'start' : 'slutt', utvid: shift };
    case 'ArrowUp':
    case 'ArrowDown':
      return { type: 'kant', kant: key === 'ArrowUp' ? 'kolonnestart' : 'kolonneslutt', utvid: shift };
    case 'ArrowLeft':
    case 'ArrowRight':
      return { type: 'kant', kant: key === 'ArrowLeft' ? 'radstart' : 'radslutt', utvid: shift };
    case 'Delete':
      return shift ? undefined : { type: 'slettRader' };
    case 'Backspace':
      // The only delete key of a small Mac.
      return metaKey ? { type: 'slettRader' } : undefined;
    default:
  }
  switch (key.toLowerCase()) {
    case 'a':
      return { type: 'merkAlt' };
    case 'd':
      return { type: shift ? 'dupliser' : 'fyllNed' };
    case 'z':
      return { type: shift ? 'gjenta' : 'angre' };
    case 'y':
      return { type: 'gjenta' };
    default:
      return undefined;
  }
}
