import { erBlank } from '@/lib/felles/sifre';
import type { Radverdier } from './typer';

/** A wholly empty row is paper not yet written on: it is not counted, not checked, not sent. */
export function erTom(verdier: Radverdier): boolean {
  for (const noekkel in verdier) {
    if (!erBlank(verdier[noekkel] ?? '')) return false;
  }
  return true;
}
