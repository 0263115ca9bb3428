import { useSyncExternalStore } from 'react';
import { tilKolonner } from '@/lib/ordning/kolonner';
import { ordningMed } from '@/lib/ordninger/register';
import { lagRader } from '../../felles/rader';
import { etterRamme, lyttPaaTaster, rullJevnt, tilDet } from './maaler';
import { beloepskolonne } from './regnskap';
import { BREDDE, type Deltaker, HOEYDE, type Oppgave } from './typer';
import { filtrer, sorter } from './utsnitt';

/** The totals, drawn in the same way for everybody. */
export function Sum({
  abonner,
  tekst,
}: {
  abonner: (lytter: () => void) => () => void;
  tekst: () => string;
}) {
  return <output id="sum">{useSyncExternalStore(abonner, tekst, tekst)}</output>;
}

const sumtekst = (): string => document.getElementById('sum')?.textContent ?? '';

function limInnTekst(tekst: string): void {
  const data = new DataTransfer();
  data.setData('text/plain', tekst);
  const hendelse = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
  (document.activeElement ?? document.body).dispatchEvent(hendelse);
}

/** Puts up a page for one contestant. */
export function kjoer(lagDeltaker: (oppgave: Oppgave) => Deltaker): void {
  let oppgave: Oppgave;
  let deltaker: Deltaker;
  const taster = lyttPaaTaster(sumtekst);
  const kolonne = (kol: number | undefined): number => kol ?? beloepskolonne(oppgave.kolonner);
  window.benk = {
    forbered(ordningId, antall) {
      const ordning = ordningMed(ordningId);
      oppgave = {
        ordning,
        kontekst: { inntektsaar: 2025, miljoe: 'lokal' },
        kolonner: tilKolonner(ordning),
        rader: lagRader(ordningId, antall),
      };
      deltaker = lagDeltaker(oppgave);
    },
    vis() {
      const rot = document.createElement('div');
      rot.style.cssText = `display:flex;flex-direction:column;height:${HOEYDE}px;width:${BREDDE}px`;
      const start = performance.now();
      document.body.append(rot);
      deltaker.vis(rot);
      return tilDet(start, () => deltaker.erTegnet());
    },
    async les() {
      const start = performance.now();
      await deltaker.les();
      await etterRamme();
      return performance.now() - start;
    },
    async celle(rad, kol) {
      // Wide ordninger are scrolled sideways, and those that draw only columns in view must draw them first.
      const foran = oppgave.kolonner.slice(0, kolonne(kol)).reduce((sum, { bredde }) => sum + bredde, 0);
      deltaker.rulle().scrollLeft = Math.max(0, foran - BREDDE / 2);
      for (let i = 0; i < 3; i += 1) await etterRamme();
      return deltaker.celle(rad, kolonne(kol));
    },
    verdi: (rad, kol) => deltaker.verdi(rad, kolonne(kol)),
    ...taster,
    rull: () => rullJevnt(deltaker.rulle()),
    kan: () => ({
      limer: deltaker.limer ?? false,
      angrer: deltaker.angrer ?? false,
      sorterer: deltaker.sorter !== undefined,
      filtrerer: deltaker.filtrer !== undefined,
    }),
    async limInn(antall) {
      const { ordning, kolonner, rader } = oppgave;
      const nye = lagRader(ordning.id, antall, rader.length);
      const tekst = nye.map((rad) => kolonner.map(({ noekkel }) => rad[noekkel] ?? '').join('\t')).join('\n');
      const foer = sumtekst();
      const start = performance.now();
      limInnTekst(tekst);
      const ms = await tilDet(start, () => sumtekst() !== foer);
      const siste = kolonner.length - 1;
      const ventet = nye.at(-1)?.[kolonner[siste]?.noekkel ?? ''] ?? '';
      const fikk = deltaker.verdi(antall - 1, siste);
      if (fikk !== ventet) throw new Error(`the last pasted cell is ${fikk} and not ${ventet}`);
      return ms;
    },
    sorter: () => sorter(deltaker, oppgave),
    filtrer: () => filtrer(deltaker, oppgave),
    sumtekst,
  };
}
