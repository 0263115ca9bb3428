import type { Radlager } from '@/components/oppgavetabell/lager/typer';
import type { Svar } from '@/components/kvittering/Skatteetatensvar';
import { radindekser } from '@/lib/innsending/radindeks';

export interface Celletreff {
  radId: string;
  felt: string;
}

/**
 * The cell that a remark of Skatteetaten's is about, when that is certain. `sti` has no documented index base, so
 * both are tried and the cell must hold exactly `angittVerdi`; if both bases fit, or none, nothing is claimed.
 */
export function finnCelle(
  lager: Radlager,
  { sti, angittVerdi }: Svar['spesifisering'][number],
): Celletreff | undefined {
  const sisteLedd = (sti ?? '').split(/[/.]/).at(-1);
  const felt = lager.ordning.felter.find(({ sti: egen, noekkel }) =>
    [noekkel, ...(typeof egen === 'string' ? [egen] : Object.values(egen))].some(
      (s) => s.split('/').at(-1) === sisteLedd,
    ),
  )?.noekkel;
  if (!felt || !angittVerdi) return undefined;
  const brukte = lager.hentRekkefoelge().filter((radId) => harInnhold(lager, radId));
  const treff = radindekser(sti ?? '').flatMap((i) => {
    const radId = brukte[i];
    return radId && siffer(lager.hentRad(radId)?.verdier[felt]) === siffer(angittVerdi)
      ? [{ radId, felt }]
      : [];
  });
  return treff.length === 1 ? treff[0] : undefined;
}

const harInnhold = (lager: Radlager, radId: string): boolean =>
  Object.values(lager.hentRad(radId)?.verdier ?? {}).some((verdi) => verdi.trim() !== '');

/** Cells may be typed with blanks and a comma where the message has none. */
const siffer = (verdi: string | undefined): string => (verdi ?? '').replace(/\s/g, '').replace(',', '.');
