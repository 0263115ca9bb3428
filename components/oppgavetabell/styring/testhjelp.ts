import { vi } from 'vitest';
import type { Ordning } from '@/lib/ordning/typer';
import { ordninger } from '@/lib/ordninger/register';
import { lagRadlager } from '../lager/radlager';
import type { Kommando } from '../taster';
import { utfoerKommando } from './kommandoer';
import { Styring } from './styring';

/** A table of kundeutbytte with these names, its control, and a window that only remembers. */
export function oppsett(navn: readonly string[] = []) {
  const lager = lagRadlager({
    ordning: ordninger[0] as Ordning,
    kontekst: { inntektsaar: 2025, miljoe: 'lokal' },
    rader: navn.map((n, i) => ({ radId: crypto.randomUUID(), posisjon: `a${i}`, verdier: { navn: n } })),
  });
  const styring = new Styring(lager);
  const felt = { value: '', focus: vi.fn(), select: vi.fn(), setSelectionRange: vi.fn() };
  const si = vi.fn();
  const fokuserKnapp = vi.fn();
  const fokuserOverskrift = vi.fn();
  const slutt = styring.koble({
    tegn: (oppdater) => oppdater(),
    vis: () => undefined,
    raderISiden: () => 3,
    fokuserKnapp,
    fokuserOverskrift,
    si,
  });
  styring.settFelt(felt);
  const gjoer = (kommando: Kommando) => utfoerKommando(styring, kommando);
  const skriv = (tekst: string) => {
    felt.value = tekst;
    styring.begynnAaSkrive();
  };
  const kolonne = () => lager.hentRekkefoelge().map((id) => lager.hentRad(id)?.verdier['navn'] ?? '');
  const aktiv = () => styring.hentUtvalg().aktiv;
  return { lager, styring, felt, si, fokuserKnapp, fokuserOverskrift, slutt, gjoer, skriv, kolonne, aktiv };
}
