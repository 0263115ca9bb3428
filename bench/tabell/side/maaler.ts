import type { Tegnet } from './typer';

/** When the next frame has been drawn: a message that is posted in a frame is handled when the frame is done. */
export const etterRamme = (): Promise<number> =>
  new Promise((ferdig) => {
    requestAnimationFrame(() => {
      const kanal = new MessageChannel();
      kanal.port1.onmessage = () => ferdig(performance.now());
      kanal.port2.postMessage(0);
    });
  });

const TAALMODIGHET_MS = 60_000;

/** Frames until the condition holds; the time that has gone since `start`. */
export async function tilDet(start: number, holder: () => boolean): Promise<number> {
  for (;;) {
    // Asked before the frame is drawn: what comes to be between the frame and its end is not on screen yet.
    let tegnes = false;
    requestAnimationFrame(() => (tegnes = holder()));
    const naa = await etterRamme();
    if (tegnes) return naa - start;
    if (naa - start > TAALMODIGHET_MS) throw new Error('the page never showed what was waited for');
  }
}

const RAMME_MS = 1000 / 60;
const RAMMER = 120;
/** Ten new rows a frame: a fast throw on a touchpad. */
const STEG = 400;

/** Frames that were lost while 120 were asked for. */
export async function rullJevnt(element: HTMLElement): Promise<number> {
  element.scrollTop = 0;
  await etterRamme();
  let forrige: number | undefined;
  let tapte = 0;
  for (let i = 0; i <= RAMMER; i += 1) {
    const naa = await new Promise<number>((ferdig) => requestAnimationFrame(ferdig));
    if (forrige !== undefined) tapte += Math.max(0, Math.round((naa - forrige) / RAMME_MS) - 1);
    forrige = naa;
    // Set and never read: reading would make the browser lay out the page once more than it has to.
    element.scrollTop = (i + 1) * STEG;
  }
  if (element.scrollTop < RAMMER * STEG * 0.9) throw new Error('the table did not scroll');
  element.scrollTop = 0;
  await etterRamme();
  await etterRamme();
  return tapte;
}

/** All that one press of a key may set off, in this order. */
const TASTEHENDELSER = ['keydown', 'keypress', 'beforeinput', 'input'] as const;

/** When the last of what a key set off had been handled; never where somebody keeps it from coming this far. */
let haandtert = Infinity;
for (const navn of TASTEHENDELSER)
  window.addEventListener(navn, () => {
    haandtert = performance.now();
  });

/** How long the page lies idle between a key and the frame after it. The browser does nothing else in between. */
function ventetPaaRamme(): Promise<number> {
  haandtert = Infinity;
  return new Promise((svar) => {
    requestAnimationFrame(() => svar(Math.max(0, performance.now() - haandtert)));
  });
}

/** Listens for keys before the table does, and times them. */
export function lyttPaaTaster(sumtekst: () => string): {
  tast(): Promise<Tegnet>;
  ventSum(): void;
  sum(): Promise<Tegnet>;
} {
  let tast: Promise<Tegnet> | undefined;
  let sum: Promise<Tegnet> | undefined;
  let venterSum = false;
  window.addEventListener(
    'keydown',
    (e) => {
      if (e.key === 'Control') return;
      const start = e.timeStamp;
      const ventet = ventetPaaRamme();
      const tegnet = async (ferdig: Promise<number>): Promise<Tegnet> => {
        const ms = await ferdig;
        return { ms, arbeid: ms - (await ventet) };
      };
      if (venterSum) {
        const foer = sumtekst();
        sum = tegnet(tilDet(start, () => sumtekst() !== foer));
        venterSum = false;
      } else tast = tegnet(etterRamme().then((naa) => naa - start));
    },
    true,
  );
  const krev = (maalt: Promise<Tegnet> | undefined): Promise<Tegnet> =>
    maalt ?? Promise.reject(new Error('no key was pressed'));
  return {
    tast: () => krev(tast),
    ventSum() {
      venterSum = true;
      sum = undefined;
    },
    sum: () => krev(sum),
  };
}
